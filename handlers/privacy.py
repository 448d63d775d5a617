"""Someone asks what is recorded."""

from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.turn import Turn


async def on_privacy(front: Front, turn: Turn) -> None:
    """Tell what is kept and what is not."""
    language = await front.languages.speak(turn)
    lines = [Line(say("privacy.title", language), "b"), *map(Line, say("privacy.lines", language).splitlines())]
    await front.sender.send(turn, pages(lines))
