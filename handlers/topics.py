"""Someone browses the report's sections: one message, changed at each press."""

from telegram import InlineKeyboardMarkup

from handlers.buttons import Press, Verb, button, keyboard
from handlers.buttons import named as labelled
from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.tree import children_of, parent_of, path_to
from handlers.turn import Turn
from knowledge.library import Library
from knowledge.model import Language, Section
from knowledge.phrasing import said

FACTS = 8  # buttons for a section's facts, as many as stay in sight


async def on_topics(front: Front, turn: Turn) -> None:
    """Show the chapters."""
    language = await front.languages.speak(turn)
    await front.sender.send(turn, [_page(front.engine.library, "", language)], _buttons(front, "", language))


async def on_section(front: Front, turn: Turn, press: Press) -> None:
    """Show a section in the same message: its summary, what is below it, its facts."""
    library = front.engine.library
    if press.id and press.id not in library.sections:
        await front.sender.notice(turn, say("gone", press.language))
        return
    await front.sender.notice(turn)
    page, buttons = _page(library, press.id, press.language), _buttons(front, press.id, press.language)
    if not await front.sender.edit(turn.chat, turn.message, page, buttons):
        await front.sender.send(turn, [page], buttons)


def _page(library: Library, number: str, language: Language) -> str:
    if not number:
        title = said(library.report.title, language)
        return pages([Line(say("topics.title", language), "b"), Line(title), Line(say("topics.choose", language))])[0]
    section = library.sections[number]
    above = " › ".join(said(one.title, language) for one in path_to(library, parent_of(number)))
    lines = [Line(above, "i"), Line(named(section, language), "b"), Line(said(section.summary, language))]
    return pages(line for line in lines if line.text)[0]


def _buttons(front: Front, number: str, language: Language) -> InlineKeyboardMarkup | None:
    library = front.engine.library
    below = [[button(named(one, language), Verb.SECTION, language, one.number)] for one in children_of(library, number)]
    facts = library.sections[number].key_facts[:FACTS] if number else ()
    shown = [[button(labelled(front.engine, fact, language), Verb.TOPIC, language, fact)] for fact in facts]
    up = [button(say("topics.up", language), Verb.SECTION, language, parent_of(number))] if number else []
    return keyboard(*below, *shown, up)


def named(section: Section, language: Language) -> str:
    """A section by number and title."""
    return f"{section.number} {said(section.title, language)}"
