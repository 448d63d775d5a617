"""Someone wants to see where in the report a fact stands."""

from handlers.buttons import Press, named
from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.tree import path_to
from handlers.turn import Turn
from knowledge.engine import Engine
from knowledge.library import Library
from knowledge.model import Language, Observation, Place, Statement
from knowledge.phrasing import Phraser, said

AROUND = 2  # neighbours shown before and after


async def on_where(front: Front, turn: Turn, press: Press) -> None:
    """Show the section, the words as printed, and what stands before and after."""
    fact = fact_of(front.engine.library, press.id)
    if fact is None:
        await front.sender.notice(turn, say("gone", press.language))
        return
    await front.sender.notice(turn)
    await front.sender.send(turn, pages(_lines(front, press, fact)))


def fact_of(library: Library, id: str) -> Observation | Statement | None:
    """The fact of this id; None where there is none (any more)."""
    return library.observations.get(id) or library.statements.get(id)


def _lines(front: Front, press: Press, fact: Observation | Statement) -> list[Line]:
    library, language = front.engine.library, press.language
    place = fact.places[0]
    path = " › ".join(f"{one.number} {said(one.title, language)}" for one in path_to(library, place.section))
    lines = [
        Line(named(front.engine, press.id, language), "b"),
        Line(say("where.title", language), "u"),
        Line(path),
        Line(say("where.printed", language), "u"),
        Line(say("card.printed", language, printed=place.printed), "code"),
        Line(say("where.neighbours", language), "u"),
    ]
    lines += [Line(f"• {_told(front.engine, id, language)}") for id in neighbours(library, press.id, place)]
    others = dict.fromkeys(one.section for one in fact.places if one.section != place.section)
    return [*lines, *([Line(say("where.also", language) + ", ".join(others))] if others else [])]


def _told(engine: Engine, id: str, language: Language) -> str:
    observation = engine.library.observations.get(id)
    return Phraser(engine.library).line(observation, language) if observation else engine.label(id, language)


def neighbours(library: Library, id: str, place: Place) -> list[str]:
    """The facts around this one in its section, in the order of the report as far as the files keep it."""
    facts: list[Observation | Statement] = [*library.observations.values(), *library.statements.values()]
    here = [one.id for one in facts if any(each.section == place.section for each in one.places)]
    at = here.index(id)
    return here[max(at - AROUND, 0) : at] + here[at + 1 : at + 1 + AROUND]
