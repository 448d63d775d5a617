"""Averages: one stated figure per unit of another."""

import re
from decimal import Decimal

from knowledge.arithmetic import plain, rounded
from knowledge.finding import Finding
from knowledge.lexer import Token
from knowledge.model import Observation
from knowledge.phrasing import amount, said
from knowledge.selecting import select
from knowledge.sums import Asked, base_unit, computed, in_one_section
from knowledge.topics import UNIT, topical

#: Persons to divide by are the staff unless another measure of persons is named this fully.
NAMED = 0.9
#: Least share of its name by which a figure is meant to be shared out among heads: earnings are not the own income.
NAMED_BY = 0.5
#: A computed average below this is no sensible figure.
SMALLEST = Decimal("0.1")
#: A computed average from this on is shown as a whole number besides.
ROUND_FROM = 10
HEAD = "unit.person"
#: What makes the noun behind it the one that something is counted for.
ONE_OF = re.compile(r"(?:[一每]\s?[个名家位]|每|\b(?:one|each|every))\s?$")


def average(asked: Asked) -> Finding | None:
    """One figure per unit of another: cost per participation, class hours per session."""
    per = _per(asked)
    below = _given_heads(asked) or (_denominator(asked, per) if per else _named_after_per(asked))
    if below is None:
        return None
    top = _numerator(asked, below, per)
    if top is None or not asked.catalogue.measure(below).additive or not about(asked, top, below):
        return None
    a, b = asked.catalogue.base(top), asked.catalogue.base(below)
    unit = base_unit(asked.catalogue, top)
    each = _short(rounded(a / b))
    if each < SMALLEST:
        return None
    per_unit = said(asked.catalogue.say.unit(below).label, asked.language).removesuffix("s")
    shown = f"{amount(each, unit, asked.language)}{'/' if per_unit else ''}{per_unit}"
    return computed(asked, (top, below), shown, f"{plain(a)} ÷ {plain(b)} = {plain(each)}{_whole(each)}")


def about(asked: Asked, top: Observation, below: Observation) -> bool:
    """Whether no known word of the question speaks of something else than the two figures."""
    staff = below.measure == asked.catalogue.library.report.per_head
    if not staff and not in_one_section(asked.catalogue, top, below):
        return False
    topics = [asked.catalogue.index.topics[one.measure] for one in (top, below)]
    spoken = frozenset().union(*(topic.words | topic.context for topic in topics))
    return all(topical(token) & spoken for token in asked.reading.subjects if token.known)


def _given_heads(asked: Asked) -> Observation | None:
    """The number of heads where the question gives it: spread over all 105 staff."""
    heads = asked.catalogue.of_measure[asked.catalogue.library.report.per_head or ""]
    given = {one.quantity.value for one in asked.reading.figures if one.quantity and not one.quantity.percent}
    return next((one for one in heads if one.value in given and len(asked.catalogue.defaults(one)) == 1), None)


def _short(value: Decimal) -> Decimal:
    """Without decimals that are all zero."""
    return rounded(value, 0) if value == value.to_integral() else value


def _whole(value: Decimal) -> str:
    """A computed value to the next whole number, where it has decimals and is large enough to be spoken of so."""
    return f" ≈ {rounded(value, 0)}" if value >= ROUND_FROM and value != value.to_integral() else ""


def _per(asked: Asked) -> set[str]:
    """The units named in or right behind a word like per or each; whoever a head is names persons."""
    found = _of_one(asked) or _of_each(asked)
    if found:
        return found
    tokens = asked.reading.tokens
    word = "op.per" if asked.reading.has("op.per") else "op.average"
    for place, token in enumerate(tokens):
        if word in token.meanings:
            near = [token, *(tokens[place + 1 : place + 3] if not _units(token) else ())]
            found |= next((units for one in near if (units := _units(one))), set())
            found |= {HEAD} if _names_head(asked, near) else set()
    found -= {"unit.piece"}
    return found or (_averaged(asked) if word == "op.average" else set())


def _of_one(asked: Asked) -> set[str]:
    """The unit of which one is said to come to how many of another: one tonne saves how many trees."""
    ones = [one for one in asked.reading.figures if one.quantity and one.quantity.value == 1]
    behind = [token for one in ones for token in asked.reading.behind(one)]
    return {unit for token in behind for unit in _units(token)} - {"unit.piece", HEAD}


def _of_each(asked: Asked) -> set[str]:
    """The units of what is said to be one of something: on average, how many hours did one session have?"""
    near = [one for n in _ones(asked) for one in asked.reading.tokens[n : n + 2]]
    return next((units for one in near if (units := _units(one) - {"unit.piece"})), set())


def _ones(asked: Asked) -> list[int]:
    """The places of words that are said to be one of something."""
    return [n for n, token in enumerate(asked.reading.tokens) if ONE_OF.search(asked.reading.text, 0, token.start)]


def _averaged(asked: Asked) -> set[str]:
    """The units counted in a question for an average, other than that of the figure: what one session costs."""
    own = {f"{UNIT}{match.topic.unit}" for match in asked.measures[:1]}
    return {f"{UNIT}{unit}" for unit in asked.reading.units} - own - {"unit.piece", HEAD, "unit.percent"}


def _names_head(asked: Asked, tokens: list[Token]) -> bool:
    head = asked.catalogue.library.report.per_head
    meanings = frozenset(one for token in tokens for one in topical(token))
    return head is not None and any(phrase <= meanings for phrase in asked.catalogue.index.topics[head].phrases)


def _units(token: Token) -> set[str]:
    return {one for one in token.meanings if one.startswith("unit.")}


def _named_after_per(asked: Asked) -> Observation | None:
    """The observation that the words right behind "per", or one of something, name: members per Party branch."""
    tokens = asked.reading.tokens
    behind = [tokens[n + 1 : n + 3] for n, token in enumerate(tokens) if "op.per" in token.meanings]
    ones = [tokens[n : n + 1] for n in _ones(asked)]
    for near in (*ones, *behind[:1]):
        meanings = frozenset(one for token in near for one in topical(token))
        found = [match for match in asked.measures if any(phrase <= meanings for phrase in match.topic.phrases)]
        chosen = asked.selected(found[0]) if found else ()
        if len(chosen) == 1:
            return chosen[0]
    return None


def _numerator(asked: Asked, below: Observation, per: set[str]) -> Observation | None:
    wanted = {one for one in asked.reading.units if f"unit.{one}" not in per}
    for match in asked.measures:
        unit = match.topic.unit
        answers = {one.removeprefix("unit.") for one in asked.catalogue.index.units_of(match.topic)}
        if (
            match.topic.id == below.measure
            or not asked.catalogue.library.measures[match.topic.id].additive
            or f"unit.{unit}" in per
            or (HEAD in per and match.recall < NAMED_BY)
            or (wanted and not answers & wanted)
        ):
            continue
        found = asked.selected(match)
        if found and all(one.dimensions == found[0].dimensions for one in found):
            return max(found, key=lambda one: one.dated)
    return None


def _denominator(asked: Asked, per: set[str]) -> Observation | None:
    for match in [*asked.measures, *asked.matches]:
        if match.topic.unit and f"unit.{match.topic.unit}" in per and (HEAD not in per or match.recall >= NAMED):
            found = asked.selected(match)
            if len(found) == 1:
                return found[0]
    head = asked.catalogue.library.report.per_head
    if HEAD in per and head:
        return select(asked.catalogue, asked.catalogue.library.measures[head], asked.reading, dated=False).observations[
            0
        ]
    return _counted_beside(asked, per)


def _counted_beside(asked: Asked, per: set[str]) -> Observation | None:
    """What is counted in the unit in the section that gives the figure to be divided: the sessions of the training."""
    sections = [match.topic.section for match in asked.measures[:1]]
    topics = [one for one in asked.catalogue.index.topics.values() if one.unit and f"unit.{one.unit}" in per]
    found = [each for one in topics if one.section in sections for each in asked.catalogue.of_measure[one.id]]
    return found[0] if len(found) == 1 else None
