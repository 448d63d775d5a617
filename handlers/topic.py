"""Someone presses a related question, a choice or a fact, or follows a link to one."""

import time

from handlers.buttons import Press, example_id
from handlers.front import Front
from handlers.question import ask, deliver
from handlers.texts import say
from handlers.turn import Turn


async def on_topic(front: Front, turn: Turn, press: Press) -> None:
    """Show a topic as a new card, or say that it is gone."""
    began = time.perf_counter()
    answer = front.engine.show(press.id, press.language)
    if answer is None:
        await front.sender.notice(turn, say("gone", press.language))
        return
    await front.sender.notice(turn)
    await deliver(front, turn, answer)
    front.note("button", turn, answer, began)


async def on_example(front: Front, turn: Turn, press: Press) -> None:
    """Ask one of the example questions."""
    examples = front.engine.library.report.examples
    questions = examples.zh if press.language == "zh" else examples.en
    words = next((one for one in questions if example_id(one) == press.id), None)
    if words is None:
        await front.sender.notice(turn, say("gone", press.language))
        return
    await front.sender.notice(turn)
    await ask(front, turn, words, "example")
