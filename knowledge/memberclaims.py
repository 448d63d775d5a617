"""Judges what is claimed of the members of a measure: their order, the highest and the lowest, all of them."""

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.confirming import ALL
from knowledge.finding import Finding, together
from knowledge.matching import Match
from knowledge.operands import in_order, measures
from knowledge.parts import clauses
from knowledge.reading import Reading
from knowledge.segments import claimed_figures
from knowledge.selecting import select
from knowledge.topics import Kind
from knowledge.verdicts import in_words

#: What is claimed of all is judged by a percentage that fits about as well as the best measure, and explains the claim.
ALIKE, WHOLLY = 0.95, 0.97


def judge_members(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The verdict on a claimed order, highest, lowest, or on what is claimed of all; None for other claims."""
    return (
        _ranking(catalogue, reading, matches)
        or _superlatives(catalogue, reading, matches)
        or judge_all(catalogue, reading, matches)
    )


def _ranking(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The verdict on members named in the order of their figures, from the highest down or from the lowest up."""
    if not reading.has("ask.order") or claimed_figures(reading) or not matches or matches[0].topic.kind != Kind.MEASURE:
        return None
    named = in_order(catalogue, catalogue.library.measures[matches[0].topic.id], reading)
    if len(named) < 2:
        return None
    ordered = sorted(named, key=lambda one: one.value, reverse=not reading.has("ask.order_low"))
    return in_words(catalogue, ordered, reading, right=ordered == named)


def judge_all(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The verdict on what is said or asked of all, where the report says of how many per cent it is so."""
    alone = len([one for one in clauses(reading) if one.subjects]) == 1
    found = measures(matches) if alone and reading.has("mark.all") and not claimed_figures(reading) else []
    shares = [one for one in found if one.topic.unit == "percent" and one.score >= ALIKE * found[0].score]
    if not shares or shares[0].coverage < WHOLLY:
        return None
    measure = catalogue.library.measures[shares[0].topic.id]
    meant = select(catalogue, measure, reading).observations
    if len({one.value == ALL for one in meant}) > 1:  # all of one group, not of another
        return None
    denied = reading.has("mark.some")  # not all, 并非所有
    right = all(one.value == ALL for one in meant) != denied
    return in_words(catalogue, list(meant), reading, right=right) if meant else None


def _superlatives(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The verdict on the highest and the lowest, where both are claimed each by its clause."""
    if not (reading.has("ask.extreme_high") and reading.has("ask.extreme_low")):
        return _superlative(catalogue, reading, matches)
    found = [one for part in clauses(reading) if (one := _superlative(catalogue, part, matches))]
    return next((one for one in found if one.status == Status.REFUTED), together(found) if len(found) > 1 else None)


def _superlative(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """Whether the member that a claim calls the highest or lowest really is."""
    if not reading.has("ask.extreme") or not matches or matches[0].topic.kind != Kind.MEASURE:
        return None
    measure = catalogue.library.measures[matches[0].topic.id]
    parts = [one for one in catalogue.of_measure[measure.id] if one.qualifier is None]
    parts = [one for one in parts if not catalogue.defaults(one)] or parts
    named = [one for one in select(catalogue, measure, reading, dated=False).observations if one in parts]
    if len(named) != 1 or len(parts) < 2:
        return None
    pick = max if reading.has("ask.extreme_high") else min
    true = pick(parts, key=lambda one: one.value)
    return in_words(catalogue, [true, named[0]], reading, right=true == named[0])
