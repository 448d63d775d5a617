"""Someone wants to know how to ask."""

from handlers.buttons import keyboard
from handlers.card import Line, pages
from handlers.front import Front
from handlers.start import doors
from handlers.texts import acts, say
from handlers.turn import Turn


async def on_help(front: Front, turn: Turn) -> None:
    """Tell how to ask, and what commands there are."""
    language = await front.languages.speak(turn)
    how = say("help.lines", language, username=front.bot.username).splitlines()
    commands = [Line(f"/{act.name} {act.menu[language]}") for act in acts().values()]
    lines = [Line(say("help.title", language), "b"), *map(Line, how), Line(""), *commands]
    await front.sender.send(turn, pages(lines), keyboard(doors(language)))
