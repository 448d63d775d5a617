"""Tells the question of a message from what only leads up to it: who asks, what for, politeness."""

import re
from collections.abc import Iterator

from knowledge.lexer import Token
from knowledge.parts import asks, clauses, joined, remarks
from knowledge.reading import Reading
from knowledge.segments import small
from knowledge.topics import names_unit

#: A quoted name, without which what is said of it is something else.
QUOTE = re.compile(r"[\"“「《]")
#: Subjects a question needs to stand without the clauses before it that have subjects of their own.
SELF_CONTAINED = 2
#: Clauses from which a message is a story around one question, and how many before its last question may belong to it.
STORY, LEADING = 7, 2
#: Pronouns that may stand for a noun before them in the same clause.
PLURAL = {"they", "them", "their", "他们", "她们"}
#: What is asked in earnest, not in passing ("you know how it is").
EARNEST = ("ask.quantity", "ask.who", "ask.when", "ask.where", "ask.why", "ask.name", "ask.list", "ask.which", "op.")


def left_over(reading: Reading) -> Iterator[tuple[Reading, list[Reading]]]:
    """What may be the question of a message, each with the clauses that it is without."""
    parts = clauses(reading, colons=True)
    asking = [part for part in parts if asks(part)] or [part for part in parts if not remarks(part)]
    idle = [part for part in parts if part not in asking]
    asking = [part for part in asking if part.subjects or part.figures or part.units]
    if asking and idle and _idle(joined(asking), idle):
        yield joined(sorted([*asking, *_dates(idle)], key=lambda one: one.tokens[0].start)), idle
    core = _core(parts) if len(parts) >= STORY else []
    if core:
        yield joined(core), [part for part in parts if part not in core]


def _idle(rest: Reading, idle: list[Reading]) -> bool:
    """Whether clauses may be left out: no name and no figure but the asker's is in them, and the rest stands alone."""
    given = idle if _telling(rest) < SELF_CONTAINED else [one for one in idle if not remarks(one)]
    if not all(map(small, _figures(given))) or any(QUOTE.search(_span(one)) for one in idle):
        return False
    return _stands(rest, [one for one in idle if any(token.known for token in one.subjects)])


def _core(parts: list[Reading]) -> list[Reading]:
    """The last clause of a story that asks in earnest, with those right before it that it needs to stand."""
    last = max((n for n, one in enumerate(parts) if one.has("mark.wh") and one.has(*EARNEST)), default=-1)
    for first in range(last, max(last - LEADING, 0) - 1, -1) if last >= 0 else ():
        found = parts[first : last + 1]
        if _telling(joined(found)) >= SELF_CONTAINED:
            before = parts[first - 1 : first] if first else []
            return [*_dates(before), *found]
    return []


def _dates(parts: list[Reading]) -> list[Reading]:
    """The dates in clauses that ask nothing and do not speak of the asker: they say of when the rest is asked."""
    return [one.of(dates) for one in parts if not remarks(one) and (dates := tuple(t for t in one.tokens if t.period))]


def _figures(parts: list[Reading]) -> list[Token]:
    """The figures of clauses; they say of how many the rest is asked."""
    return [figure for part in parts for figure in part.figures]


def _stands(rest: Reading, about: list[Reading]) -> bool:
    """Whether a question is complete without clauses that speak of something; more so where only of the asker."""
    points = _points(rest) and _telling(rest) < SELF_CONTAINED
    if about and points and about[0].tokens[0].start < rest.tokens[0].start:
        return False  # how do I block it: what it is was said before
    return all(map(remarks, about)) or _telling(rest) >= SELF_CONTAINED


def _points(rest: Reading) -> bool:
    """Whether a question points at something that it does not name itself: what do newcomers get when they start?"""
    pointing = (one for one in rest.tokens if "mark.point" in one.meanings)
    return any(one.text not in PLURAL or not any(each.start < one.start for each in rest.subjects) for one in pointing)


def _telling(reading: Reading) -> int:
    """How many different words of a question narrow it, units and dates among them."""
    units = [token for token in reading.tokens if names_unit(token)]
    dates = [token for token in reading.tokens if token.period]
    return len({token.text for token in (*reading.subjects, *units, *dates)})


def _span(reading: Reading) -> str:
    """The stretch of the message from a clause's first word to its last, with the marks around them."""
    return reading.text[max(0, reading.tokens[0].start - 1) : reading.tokens[-1].end + 1]
