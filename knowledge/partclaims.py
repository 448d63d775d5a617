"""Judges what is claimed of a part of so many: 100 of the 105 are on contract, 105人里有5人是派遣的."""

import re
from dataclasses import replace

from knowledge.agreement import agrees
from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.figureclaims import judge_figures
from knowledge.finding import Finding, together
from knowledge.following import sufficient
from knowledge.lexer import Token
from knowledge.model import Observation
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.segments import claimed_figures
from knowledge.shares import with_whole
from knowledge.verdicts import refuted

#: What makes the figure before it the whole of which parts are told, and what makes the figure behind it one.
AMONG = re.compile(r"\s?(?:当中|之中|里面|里头|中间?(?!级)|里)")
OUT_OF = re.compile(r"\s(?:out )?of\s(?:(?:the|our|its|their|these|those|your|all)\s)*(?:total of\s)?")


def judge_part(catalogue: Catalogue, reading: Reading) -> Finding | None:
    """The verdict on parts of a whole and on the whole; None where no whole is told or one of them is not judged."""
    found = _parted(reading)
    if found is None:
        return None
    figure, whole, rest = found
    parts = judge_figures(catalogue, rest)
    if parts is None or parts.status == Status.REFUTED:
        return parts
    if sufficient(catalogue, whole) and (verdict := judge_figures(catalogue, whole)):
        return verdict if verdict.status == Status.REFUTED else together([parts, verdict])
    return _of_parts(catalogue, parts, figure, reading)


def _of_parts(catalogue: Catalogue, parts: Finding, figure: Token, reading: Reading) -> Finding | None:
    """The verdict where nothing names the whole: it is what the report has the parts to be parts of."""
    facts = [catalogue.library.observations[one] for one in parts.facts]
    wholes = [found[1] for one in facts if (found := with_whole(catalogue, one))]
    if not wholes:
        return parts if matching(catalogue, figure, reading) else None
    wrong = [one for one in wholes if not agrees(catalogue, one, figure.quantity, reading, united=False)]
    return refuted(catalogue, wrong, figure, reading) if wrong else _with(catalogue, parts, wholes[0], reading)


def _with(catalogue: Catalogue, parts: Finding, whole: Observation, reading: Reading) -> Finding:
    line = catalogue.say.line(whole, reading.language)
    return replace(parts, lines=(*parts.lines, line), facts=(*parts.facts, whole.id))


def _parted(reading: Reading) -> tuple[Token, Reading, Reading] | None:
    """The figure that is the whole, the words that tell of it, and the rest."""
    figures = claimed_figures(reading)
    if len(figures) < 2 or any(one.quantity and one.quantity.percent for one in figures[:2]):
        return None
    first, second = figures[:2]
    if AMONG.match(reading.text, _end(reading, first)):
        return first, *_split(reading, 0, _end(reading, first) + 1)
    if AMONG.match(reading.text, _end(reading, second)):
        return second, *_split(reading, second.start, _end(reading, second) + 1)
    if OUT_OF.fullmatch(reading.text, _end(reading, first), second.start):
        return second, *_split(reading, second.start, _subject_end(reading, second))
    return None


def _end(reading: Reading, figure: Token) -> int:
    """Where a figure ends, with the unit behind it."""
    return reading.behind(figure)[0].end if reading.unit_of(figure) else figure.end


def _subject_end(reading: Reading, figure: Token) -> int:
    """Where the words end that tell of what a figure counts: before the verb, or behind the noun."""
    verbs = [one.start for one in reading.tokens if one.start > figure.end and "mark.copula" in one.meanings]
    nouns = [one.end for one in reading.tokens if one.start >= figure.end and reading.narrows(one)]
    return min([*verbs, *([] if verbs else nouns)], default=_end(reading, figure))


def _split(reading: Reading, start: int, end: int) -> tuple[Reading, Reading]:
    inside = tuple(one for one in reading.tokens if start <= one.start < end)
    return reading.of(inside), reading.of(tuple(one for one in reading.tokens if one not in inside))
