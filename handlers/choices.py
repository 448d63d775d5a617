"""Someone is offered several topics and wants none of them."""

import logging

from handlers.buttons import Press, Verb, read_press
from handlers.front import Front
from handlers.texts import say
from handlers.turn import Turn

logger = logging.getLogger(__name__)


async def on_none(front: Front, turn: Turn, press: Press) -> None:
    """Write down which topics were offered in vain: the words to add to the vocabulary are missing there."""
    logger.info("none of these: offered=%s chat=%s", ",".join(_offered(turn)) or "-", front.alias(turn.chat))
    await front.sender.notice(turn, say("none.thanks", press.language))


def _offered(turn: Turn) -> list[str]:
    if turn.pressed is None or turn.pressed.reply_markup is None:
        return []
    data = (str(one.callback_data or "") for row in turn.pressed.reply_markup.inline_keyboard for one in row)
    presses = filter(None, map(read_press, data))
    return [press.id for press in presses if press.verb is Verb.TOPIC]
