"""Judges claims that show their own sum: a target of 83 and a score of 87.36, so 4.36 above."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product

from knowledge.agreement import comes_to
from knowledge.answer import Status
from knowledge.arithmetic import percentage, plain, rounded
from knowledge.figureclaims import judge_figures
from knowledge.finding import Finding
from knowledge.lexer import Token
from knowledge.model import Observation
from knowledge.reverse import matching
from knowledge.segments import claimed_figures
from knowledge.sums import Asked, computed
from knowledge.topics import UNIT
from knowledge.wording import wording

Facts = tuple[Observation, Observation]


def worked(asked: Asked) -> Finding | None:
    """Confirmed where two figures are stated of what is named, and the third is what they come to; None otherwise."""
    figures = claimed_figures(asked.reading)
    if len(figures) != 3 or asked.reading.has("op.compare", "op.less"):
        return None
    homes = {figure: _homes(asked, figure) for figure in figures}
    strange = [one for one in figures if not homes[one]] or figures[::-1]
    found = (
        one for figure in strange for one in _come_to(asked, [homes[it] for it in figures if it != figure], figure)
    )
    return next(found, None)


def _refuted_without(asked: Asked, result: Token) -> bool:
    """Whether what is left of a claim without its result is refuted: two right figures, each of the other's subject."""
    gone = [result, *(one for one in asked.reading.behind(result) if asked.reading.unit_of(result))]
    rest = asked.reading.of(tuple(one for one in asked.reading.tokens if one not in gone))
    verdict = judge_figures(asked.catalogue, rest)
    return verdict is not None and verdict.status == Status.REFUTED


def _homes(asked: Asked, figure: Token) -> list[Observation]:
    """The observations with a figure's value that a claim names by more than their unit."""
    topics = asked.catalogue.index.topics
    said = {one for one in asked.reading.meanings if not one.startswith(UNIT)}
    return [one for one in matching(asked.catalogue, figure, asked.reading) if topics[one.measure].words & said]


def _all_named(asked: Asked, facts: Facts) -> bool:
    """Whether every member of a dimension that a claim names has one of the two figures."""
    given = {
        name: {(one.dimensions or {}).get(name) for one in facts} for fact in facts for name in fact.dimensions or {}
    }
    named = asked.catalogue.named
    return all(set(named(name, asked.reading.meanings)) <= values for name, values in given.items())


def _come_to(asked: Asked, homes: list[list[Observation]], figure: Token) -> Iterator[Finding]:
    """The findings that a figure is what one of the stated pairs comes to."""
    for first, second in product(*homes):
        if first is not second and _all_named(asked, (first, second)):
            alike = asked.catalogue.kind(first) == asked.catalogue.kind(second)
            found = _confirmed(asked, (first, second), figure)
            yield from (one for one in found if not (alike and _refuted_without(asked, figure)))


def _confirmed(asked: Asked, facts: Facts, figure: Token) -> Iterator[Finding]:
    quantity, scale = figure.quantity, asked.catalogue.say.unit(facts[0]).scale
    for value, shown in _results(asked, facts, percent=bool(quantity and asked.reading.is_percent(quantity))):
        if quantity and comes_to([value, value * scale], quantity, asked.reading):
            finding = computed(asked, facts, figure.text, shown)
            headline = wording("confirmed.computed", asked.language, value=finding.headline)
            yield replace(finding, status=Status.CONFIRMED, headline=headline)


def _results(asked: Asked, facts: Facts, *, percent: bool) -> Iterator[tuple[Decimal, str]]:
    """What two stated figures come to, with the sums: apart and together in one unit, by each other, in per cent."""
    high, low = sorted((one.value for one in facts), reverse=True)
    if not low:
        return
    if percent:
        yield percentage(low, high), f"{plain(low)} ÷ {plain(high)} = {plain(percentage(low, high))}%"
        return
    if len({asked.catalogue.say.unit(one).id for one in facts}) == 1:
        yield high - low, f"{plain(high)} − {plain(low)} = {plain(high - low)}"
        yield high + low, f"{plain(high)} + {plain(low)} = {plain(high + low)}"
    yield rounded(high / low), f"{plain(high)} ÷ {plain(low)} = {plain(rounded(high / low))}"
