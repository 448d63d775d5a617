"""What several right figures of a claim, or its only one, still get wrong together: order, span, end, all."""

from knowledge.agreement import agrees
from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.model import Measure, Observation
from knowledge.reading import Reading
from knowledge.segments import claimed_figures, reached
from knowledge.selecting import select
from knowledge.verdicts import refuted, wrong_trend


def judge_together(catalogue: Catalogue, reading: Reading, verdicts: list[Finding]) -> Finding | None:
    """Refuted where each figure is right by itself and the claim is not; None otherwise."""
    for judge in (_backwards, _misspanned, _not_reached, _not_of_all):
        finding = judge(catalogue, reading, verdicts)
        if finding:
            return finding
    return None


def _right(catalogue: Catalogue, verdicts: list[Finding]) -> list[Observation]:
    """The figures that are stated as claimed."""
    return [catalogue.library.observations[one.facts[0]] for one in verdicts if one.status == Status.CONFIRMED]


def _only(catalogue: Catalogue, verdicts: list[Finding]) -> Observation | None:
    """The figure of a claim that has one, where it is right."""
    facts = _right(catalogue, verdicts)
    return facts[0] if len(facts) == len(verdicts) == 1 else None


def _backwards(catalogue: Catalogue, reading: Reading, verdicts: list[Finding]) -> Finding | None:
    """Refuted where two right figures are put in the wrong order: fallen from the later to the earlier."""
    facts = _right(catalogue, verdicts)
    claimed = reading.meanings & catalogue.index.faint
    if len(facts) != 2 or not claimed or reading.periods or facts[0].measure != facts[1].measure:
        return None
    early, late = sorted(facts, key=lambda one: one.period or "")
    first = facts[1] if _later_first(reading) else facts[0]
    return wrong_trend(catalogue, [early, late], reading) if first is late and early.period != late.period else None


def _later_first(reading: Reading) -> bool:
    """Whether of two figures the second is what the first came from: rose to 43, up from 41.62."""
    start, end = (one.start for one in claimed_figures(reading)[:2])
    return any(start < one.start < end and "mark.started" in one.asks for one in reading.tokens)


def _misspanned(catalogue: Catalogue, reading: Reading, verdicts: list[Finding]) -> Finding | None:
    """Refuted where the one figure of a claim is right, but a month's where the year's is claimed, or a year's."""
    fact = _only(catalogue, verdicts)
    if fact is None or not _wrong_span(catalogue.measure(fact), fact, reading):
        return None
    return refuted(catalogue, [fact], claimed_figures(reading)[0], reading)


def _not_reached(catalogue: Catalogue, reading: Reading, verdicts: list[Finding]) -> Finding | None:
    """Refuted where the one figure of a claim is what a series came from, not what it rose or fell to."""
    fact, figure = _only(catalogue, verdicts), claimed_figures(reading)[0]
    moved = bool(reading.meanings & catalogue.index.faint) and not reading.periods and reached(reading, figure)
    if fact is None or not moved:
        return None
    last = catalogue.series(fact)[-1]
    return refuted(catalogue, [last], figure, reading) if last is not fact else None


def _not_of_all(catalogue: Catalogue, reading: Reading, verdicts: list[Finding]) -> Finding | None:
    """Refuted where the one figure of a claim is that of one member only, and all are claimed to have it."""
    fact = _only(catalogue, verdicts)
    if fact is None or not reading.has("mark.all"):
        return None
    members = select(catalogue, catalogue.measure(fact), reading, dated=False).observations
    figure = claimed_figures(reading)[-1]
    others = [one for one in members if not agrees(catalogue, one, figure.quantity, reading, united=False)]
    return refuted(catalogue, others, figure, reading) if others and fact in members else None


def _wrong_span(measure: Measure, observation: Observation, reading: Reading) -> bool:
    """Whether a month's figure is claimed of the year, or a year's of the month."""
    given = measure.per or ("year" if len(observation.period or "") == len("2019") else None)
    return bool(given and reading.spans) and given not in reading.spans and not reading.has("op.average")
