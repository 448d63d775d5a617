"""Someone fixes the language of answers."""

from handlers.buttons import Press, Verb, button, keyboard
from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import LANGUAGES, say
from handlers.turn import Turn
from knowledge.model import Language

AUTO = "auto"


async def on_language(front: Front, turn: Turn) -> None:
    """Offer the languages; `/language en` fixes one at once."""
    wish = turn.text.strip().lower()
    if wish in (*LANGUAGES, AUTO):
        language = await _fix(front, turn, wish)
        await front.sender.send(turn, pages([Line(say(f"language.fixed.{wish}", language))]))
        return
    language = await front.languages.speak(turn)
    rows = [[button(say(f"language.{name}", language), Verb.LANGUAGE, language, name)] for name in (*LANGUAGES, AUTO)]
    await front.sender.send(turn, pages([Line(say("language.choose", language))]), keyboard(*rows))


async def on_language_chosen(front: Front, turn: Turn, press: Press) -> None:
    """Fix the language that was pressed, and say so in place of the question."""
    if press.id not in (*LANGUAGES, AUTO):
        await front.sender.notice(turn, say("old_button", press.language))
        return
    language = await _fix(front, turn, press.id)
    await front.sender.notice(turn)
    page = pages([Line(say(f"language.fixed.{press.id}", language))])[0]
    await front.sender.edit(turn.chat, turn.message, page, None)


async def _fix(front: Front, turn: Turn, wish: str) -> Language:
    chosen = next((one for one in LANGUAGES if one == wish), None)
    await front.languages.fix(turn.chat, chosen)
    return await front.languages.speak(turn)
