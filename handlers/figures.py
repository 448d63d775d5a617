"""Someone looks through the key figures, chapter by chapter, in one message."""

from telegram import InlineKeyboardMarkup

from handlers.buttons import Press, Verb, button, keyboard
from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.topics import named
from handlers.tree import below, children_of
from handlers.turn import Turn
from knowledge.library import Library
from knowledge.model import Language, Observation, Section
from knowledge.phrasing import Phraser, said


async def on_figures(front: Front, turn: Turn) -> None:
    """Offer the parts of the report that give figures."""
    language = await front.languages.speak(turn)
    page, buttons = _contents(front.engine.library, language)
    await front.sender.send(turn, [page], buttons)


async def on_figures_of(front: Front, turn: Turn, press: Press) -> None:
    """Show the figures of one part in the same message."""
    library = front.engine.library
    if press.id and press.id not in library.sections:
        await front.sender.notice(turn, say("gone", press.language))
        return
    await front.sender.notice(turn)
    page, buttons = _part(library, press.id, press.language) if press.id else _contents(library, press.language)
    if not await front.sender.edit(turn.chat, turn.message, page, buttons):
        await front.sender.send(turn, [page], buttons)


def _contents(library: Library, language: Language) -> tuple[str, InlineKeyboardMarkup | None]:
    lines = [Line(say("figures.title", language), "b"), Line(say("figures.choose", language))]
    parts = [[button(named(one, language), Verb.FIGURES, language, one.number)] for one in _parts(library)]
    return pages(lines)[0], keyboard(*parts)


def _parts(library: Library) -> list[Section]:
    """The sections of the first two levels under which there are figures, a chapter only where it has its own."""
    shallow = [one for one in library.sections.values() if one.number.count(".") < 2]
    split = {one.number.partition(".")[0] for one in shallow if "." in one.number and _count(library, one.number)}
    return [one for one in shallow if one.number not in split and _count(library, one.number)]


def _count(library: Library, number: str) -> int:
    return sum(len(_of(library, section)) for section in below(library, number))


def _of(library: Library, section: Section) -> list[Observation]:
    # A chapter's key facts are its sections' own: told there, they need not be told twice.
    first = () if children_of(library, section.number) else section.key_facts
    key = [library.observations[fact] for fact in first if fact in library.observations]
    own = [one for one in library.observations.values() if one.places[0].section == section.number]
    return list({one.id: one for one in (*key, *own)}.values())


def _part(library: Library, number: str, language: Language) -> tuple[str, InlineKeyboardMarkup | None]:
    say_fact = Phraser(library)
    lines: list[Line] = [Line(named(library.sections[number], language), "b")]
    for section in below(library, number):
        figures = _of(library, section)
        if figures and section.number != number:
            lines += [Line(""), Line(f"{section.number} {said(section.title, language)}", "u")]
        lines += [Line(f"• {say_fact.line(one, language)}") for one in figures]
    up = button(say("topics.up", language), Verb.FIGURES, language, "")
    return pages(lines)[0], keyboard([up])
