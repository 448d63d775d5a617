"""Finds the two observations that a computation or comparison is about."""

from dataclasses import dataclass
from itertools import combinations

from knowledge.catalogue import Catalogue
from knowledge.lexer import Token
from knowledge.matching import LIGHT, Match
from knowledge.model import Measure, Observation
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.segments import small
from knowledge.selecting import fits, holds_years, select
from knowledge.topics import SPAN, UNIT, Kind, topical

#: Measures looked at for a pair; least share of a measure's name that has to be given.
LOOKED_AT, RECALL = 10, 0.3
#: What a pair within one measure is preferred by, or put behind pairs of two measures by where one date is named.
ALONE = 0.1
#: Share of a question's words that may be left over.
LEFT_OVER = 0.35
#: Share of the best measure's score that one of a pair's measures needs.
TOP = 0.7
#: A measure whose name is given in full is meant even where the other one explains all its words.
NAMED = 0.9


#: The observations a conversation spoke of last, the latest first.
Remembered = tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two observations in the order in which the question names them, and the words neither explains."""

    first: Observation
    second: Observation
    unexplained: tuple[Token, ...]
    score: float

    @property
    def at_once(self) -> bool:
        """Whether both are of one date, so that the one did not grow out of the other."""
        return (self.first.period, self.first.as_of) == (self.second.period, self.second.as_of)


def measures(matches: list[Match]) -> list[Match]:
    """The measures a question may be about."""
    return [one for one in matches if one.topic.kind == Kind.MEASURE and (one.recall >= RECALL or one.supported)][
        :LOOKED_AT
    ]


def pairs(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> list[Pair]:
    """The pairs a question may mean, best first: two members or dates of one measure, or two measures."""
    found = [one for one in measures(matches) if not _told_change(catalogue, one, reading)]
    alone = [pair for match in found for pair in _within(catalogue, match, reading)]
    across = [pair for one, other in combinations(found, 2) for pair in _across(catalogue, one, other, reading)]
    return sorted([*alone, *across], key=lambda pair: -pair.score)


def _told_change(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a measure is how much something fell or rose, and the question speaks of neither."""
    faint = catalogue.index.faint
    return bool(match.topic.words & faint) and not reading.meanings & faint


def _within(catalogue: Catalogue, match: Match, reading: Reading) -> list[Pair]:
    measure = catalogue.library.measures[match.topic.id]
    found = select(catalogue, measure, reading).observations
    if len(found) == 1 and len(reading.periods) < 2:
        found = tuple(reversed(catalogue.series(found[0])))
    if len(found) != 2:
        return []
    first, second = sorted(found, key=lambda one: _mention(catalogue, one, reading))
    bonus = ALONE if not reading.periods or reading.meanings & catalogue.index.faint else -ALONE
    return [Pair(first, second, match.unexplained, match.score + bonus)]


def _across(catalogue: Catalogue, one: Match, other: Match, reading: Reading) -> list[Pair]:
    if not (one.adds(other) or one.recall >= NAMED) or not (other.adds(one) or other.recall >= NAMED):
        return []
    if not one.adds(other) and not other.adds(one):
        return []
    chosen = [single for match in (one, other) if (single := _single(catalogue, match, reading))]
    if len(chosen) != 2:
        return []
    both = one.topic.words & other.topic.words
    first, second = sorted(chosen, key=lambda each: _mention(catalogue, each, reading, both))
    rest = tuple(token for token in one.unexplained if token in other.unexplained)
    weigh = catalogue.index.token_weight
    coverage = 1 - sum(map(weigh, rest)) / max(LIGHT, sum(map(weigh, reading.subjects)))
    return [Pair(first, second, rest, coverage * (one.recall + other.recall) / 2)]


def _single(catalogue: Catalogue, match: Match, reading: Reading) -> Observation | None:
    found = select(catalogue, catalogue.library.measures[match.topic.id], reading).observations
    return found[0] if len(found) == 1 else None


def _mention(
    catalogue: Catalogue, observation: Observation, reading: Reading, shared: frozenset[str] = frozenset()
) -> int:
    """Where in the question an observation is named: by its dimension values' rarest words, its date, its measure.

    Words that are `shared` with what it is paired with name it only where it has no other.
    """
    dims = {
        max(phrase, key=catalogue.index.weight)
        for name, value in (observation.dimensions or {}).items()
        if value in catalogue.named(name, reading.meanings)
        for phrase in catalogue.members[name][value]
        if phrase <= reading.meanings
    }
    words = set(catalogue.index.topics[observation.measure].words)
    own = dims or (words - shared if words & reading.meanings - shared else words)
    for token in reading.tokens:
        if token.period and (observation.period or "").startswith(token.period.text[:4]):
            return token.start
    told = [token for token in reading.tokens if token.meanings & own and not any(map(_of_span, token.meanings))]
    return min((token.start for token in told), default=10**6)


def _of_span(meaning: str) -> bool:
    """Whether a meaning is a part of the year, which all figures by the month have in common."""
    return meaning.startswith(SPAN)


def in_order(catalogue: Catalogue, measure: Measure, reading: Reading) -> list[Observation]:
    """The observations of a measure that a question names by their members, in the order in which it names them."""
    plain = reading.of(tuple(one for one in reading.tokens if not one.meanings & {"ask.order", "ask.order_low"}))
    found = select(catalogue, measure, plain, dated=False).observations
    return sorted(found, key=lambda one: _mention(catalogue, one, reading))


def explained(catalogue: Catalogue, pair: Pair, reading: Reading) -> bool:
    """Whether little is left over that neither operand explains, and nothing the report does not speak of."""
    weigh = catalogue.index.token_weight
    left, total = sum(map(weigh, pair.unexplained)), sum(map(weigh, reading.subjects))
    return not any(map(catalogue.index.absent, pair.unexplained)) and left <= LEFT_OVER * max(total, 0.05)


def fits_well(catalogue: Catalogue, match: Match) -> bool:
    """Whether a measure explains nearly all of a question, and more than its unit names it."""
    if match.named and catalogue.by_shared_unit(match):
        return False
    return match.coverage >= 1 - LEFT_OVER and not any(map(catalogue.index.absent, match.unexplained))


def _by_figures(catalogue: Catalogue, reading: Reading) -> Pair | None:
    """The pair whose two values the question itself gives."""
    homes = [matching(catalogue, figure, reading) for figure in reading.figures if not small(figure)]
    if len(homes) != 2 or not all(len(home) == 1 for home in homes):
        return None
    first, second = homes[0][0], homes[1][0]
    return Pair(first, second, (), 1.0) if catalogue.kind(first) == catalogue.kind(second) else None


def meant_pair(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Pair | None:
    """The pair of one kind a question means: named in it, else one of them or both just spoken of."""
    given = _by_figures(catalogue, reading)
    if given:
        return given
    found = measures(matches)
    dated = [one for one in found if holds_years(catalogue.of_measure[one.topic.id], reading)]
    best = max((one.score for one in dated), default=0.0)
    top = {one.topic.id for one in found if one.score >= TOP * best}
    named = [one for one in pairs(catalogue, reading, matches) if explained(catalogue, one, reading)]
    named = [
        one
        for one in named
        if {one.first.measure, one.second.measure} & top and holds_years((one.first, one.second), reading)
    ]
    recalled = _recalled(catalogue, reading, matches, remembered)
    points = bool(recalled) and reading.has("mark.point") and reading.has("op.compare")
    first = points or _by_default(catalogue, named, recalled)
    candidates = [*recalled, *named] if first else [*named, *recalled]
    return next((one for one in candidates if catalogue.kind(one.first) == catalogue.kind(one.second)), None)


def _by_default(catalogue: Catalogue, named: list[Pair], recalled: list[Pair]) -> bool:
    """Whether a total that nobody named would be compared, where the part just spoken of can be."""
    best = next((one for one in named if one.first.measure == one.second.measure), None)
    total = best is not None and any(map(catalogue.defaults, (best.first, best.second)))
    return total and any(one.first.measure == one.second.measure for one in recalled)


def _recalled(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> list[Pair]:
    """Pairs with what was just spoken of, where the question asks for no other date or unit."""
    if not remembered or (reading.periods and not all(fits(catalogue, one, reading.periods) for one in remembered)):
        return []
    bare = reading.of(tuple(one for one in reading.tokens if all(map(_of_unit, topical(one)))))
    units = bare.units - {"piece", "percent", "time"}
    if units and not any(catalogue.kind(one) in units for one in remembered):
        return []
    best = measures(matches)
    same = [one for one in best if one.topic.id == remembered[0].measure and one.topic.members]
    here = [_single(catalogue, one, reading) for one in (*same, *best[:1]) if fits_well(catalogue, one)]
    found = [Pair(other, one, (), 1.0) for one in here if one and (other := _beside(catalogue, one, remembered)) != one]
    found = [one for one in found if catalogue.kind(one.first) == catalogue.kind(one.second)]
    return found or ([Pair(remembered[0], remembered[1], (), 1.0)] if len(remembered) == 2 else [])


def _of_unit(meaning: str) -> bool:
    """Whether a meaning is a unit; a degree that somebody holds is none."""
    return meaning.startswith(UNIT)


def _beside(catalogue: Catalogue, observation: Observation, remembered: Remembered) -> Observation:
    """What was just spoken of that an observation is compared with: a part of the same measure, else the latest."""
    parts = [one for one in remembered if one.measure == observation.measure and not catalogue.defaults(one)]
    return next((one for one in parts if one != observation), remembered[0])
