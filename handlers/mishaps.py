"""Something went wrong while handling an update."""

import logging

from telegram import Update
from telegram.error import BadRequest, NetworkError, TelegramError

from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.turn import turn_of

logger = logging.getLogger(__name__)


async def on_mishap(front: Front, update: object, error: Exception | None) -> None:
    """Log it first, then one calm sentence to whoever asked."""
    number = update.update_id if isinstance(update, Update) else None
    logger.error("update %s failed", number, exc_info=error)
    turn = turn_of(update, front.bot.username) if isinstance(update, Update) else None
    if turn is None or (isinstance(error, NetworkError) and not isinstance(error, BadRequest)):
        return  # nobody to tell it to, or no way to tell it
    try:
        await front.sender.notice(turn)
        await front.sender.send(turn, pages([Line(say("error", turn.client))]))
    except TelegramError as another:
        logger.error("nor could that be said: %s", type(another).__name__)  # noqa: TRY400 - the first error counts
