"""Someone has a figure or a claim checked."""

from handlers.card import Line, pages
from handlers.front import Front
from handlers.question import ask
from handlers.texts import say
from handlers.turn import Turn


async def on_check(front: Front, turn: Turn) -> None:
    """Judge what stands after the command or word; where nothing does, show how."""
    if turn.text:
        await ask(front, turn, turn.text, "check")
        return
    language = await front.languages.speak(turn)
    examples = [Line(text, "code") for text in say("check.examples", language).splitlines()]
    await front.sender.send(turn, pages([Line(say("check.how", language)), *examples]))
