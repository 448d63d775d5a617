"""Orders topics by how well they fit a question, with a little more for the kind of topic it is after."""

import re
from dataclasses import replace
from decimal import Decimal

from knowledge.catalogue import Catalogue
from knowledge.lexicon import FILLER
from knowledge.matching import DIGITS, WHOLE, Match
from knowledge.numerals import chinese
from knowledge.reading import Reading
from knowledge.topics import Kind, Topic, topical

#: More items than this no list is asked for by their number.
MANY = 12
#: What a figure that its section gives adds to a statement.
HELD = 0.2
#: What a word that is passed over as a filler adds to a statement that speaks of it, and how many of them do.
PASSED, MOST_PASSED = 0.05, 3
#: What it adds to a measure that it is counted in what a question asks for.
IN_UNIT = 0.1
#: Where something rose or fell to is asked, not by how much.
REACHED = r"[降减跌缩升涨增][低少]?[到至]|\b(?:down|fall|fell|fallen|drop|dropped|cut|shrink|shrunk) to\b"
#: Least share of a section's title for a summary of it to be asked for beside that of another.
SISTER = 0.5


def ranked(catalogue: Catalogue, matches: list[Match], reading: Reading) -> list[Match]:
    """Matches by score, with a little more for the kind of topic that the question is after."""
    given = {one.quantity.value for one in reading.figures if one.quantity and one.quantity.value > MANY - 1}
    best = sorted(
        matches,
        key=lambda one: (
            -round(one.score + _fit(catalogue, one, reading) + _held(catalogue, one, given), DIGITS),
            _depth(one),
        ),
    )
    return _broadened(catalogue, best) if reading.overview else best


def _broadened(catalogue: Catalogue, best: list[Match]) -> list[Match]:
    """The matches behind the section that holds several of which a summary is asked: management, saving and image."""
    if not best or best[0].topic.kind != Kind.SECTION:
        return best
    left = [token for token in best[0].unexplained if token.known]
    beside = [one for one in best if any(token in one.named for token in left) and one.recall >= SISTER]
    parent = _parent(best[0].topic)
    sisters = [one for one in beside if one.topic.kind == Kind.SECTION and _parent(one.topic) == parent]
    wider = [replace(best[0], topic=catalogue.index.topics[f"section:{parent}"])] if sisters and parent else []
    return [*wider, *best]


def _held(catalogue: Catalogue, match: Match, given: set[Decimal]) -> float:
    """What it adds to a statement that its section gives a figure that the question names: what are the 12 for?"""
    if not given or match.topic.kind != Kind.STATEMENT:
        return 0.0
    return HELD if given & catalogue.values(catalogue.of_section(match.topic.section)) else 0.0


def _parent(topic: Topic) -> str:
    """The number of the section that holds a topic's own."""
    return topic.section.rpartition(".")[0]


def _depth(match: Match) -> int:
    """How deep a section lies: of several that fit alike the one that holds the others comes first."""
    return match.topic.section.count(".") if match.topic.kind == Kind.SECTION else 0


def _fit(catalogue: Catalogue, match: Match, reading: Reading) -> float:
    kind = match.topic.kind
    wants_figure = reading.has("ask.quantity", "op.share", "ask.extreme") or bool(reading.units)
    wants_words = reading.has("ask.list", "ask.which", "ask.how", "ask.who") and not wants_figure
    if match.topic.listed and len(match.topic.items) in _counted(reading):
        return 0.3
    if wants_words and match.topic.listed and reading.has("ask.list") and not reading.has("ask.overview"):
        return 0.12
    if kind == Kind.SECTION:
        return 0.0 if _titled(catalogue, match, reading) else _of_section(reading)
    if kind == Kind.MEASURE:
        wanted = 0.12 if wants_figure else -0.05 if wants_words else 0.0
        return wanted + _counted_in(catalogue, match, reading)
    passed = [one for one in reading.tokens if FILLER in one.meanings and topical(one) & match.topic.words]
    return PASSED * min(MOST_PASSED, len(passed)) if wants_words else 0.0


def _counted_in(catalogue: Catalogue, match: Match, reading: Reading) -> float:
    """What it adds to a measure to be counted in what is asked for; less for a change where the rest is asked for."""
    level = bool(match.topic.words & catalogue.index.faint) and re.search(REACHED, reading.text)
    return (IN_UNIT if match.topic.unit in reading.asked_units else 0.0) - (2 * IN_UNIT if level else 0.0)


def _titled(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a question is a section's title and nothing else: what of its staff and its suppliers is expected?"""
    whole = match.coverage >= WHOLE and match.recall >= WHOLE and len(match.named) > 1
    figure = reading.has("ask.extreme", "ask.quantity") or bool(reading.meanings & catalogue.index.faint)
    return whole and not figure and not reading.overview and not reading.has("ask.parts")


def _of_section(reading: Reading) -> float:
    if reading.has("ask.parts"):
        return 0.5
    if not reading.overview or reading.has("ask.quantity", "ask.frequency", "op.share"):
        return -0.12
    return 0.4 if reading.short else 0.25


def _counted(reading: Reading) -> set[Decimal]:
    """How many of something a question says there are: which three, 哪三."""
    inside = [chinese(one.text[-1]) for one in reading.tokens if "ask.which" in one.meanings and not one.text.isascii()]
    given = {*(one.quantity.value for one in reading.figures if one.quantity), *filter(None, inside)}
    return {one for one in given if 1 < one <= MANY}
