"""Which observations of a measure a question means: by the dimension values and dates it names."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.model import Measure, Observation
from knowledge.periods import covers
from knowledge.reading import Reading


@dataclass(frozen=True, slots=True)
class Selection:
    """The observations meant, their siblings shown beside them, and the gate that left none."""

    observations: tuple[Observation, ...] = ()
    siblings: tuple[Observation, ...] = ()
    gate: str = ""


def select(catalogue: Catalogue, measure: Measure, reading: Reading, *, dated: bool = True) -> Selection:
    """The observations of `measure` that fit the question; `dated` heeds the dates it names."""
    found = catalogue.of_measure[measure.id]
    siblings: list[Observation] = []
    for dimension in measure.dimensions:
        values = catalogue.named(dimension, reading.meanings)
        kept, beside = _narrowed(
            catalogue, dimension, values, found, whole=reading.has("ask.list", "ask.extreme", "ask.order")
        )
        if not kept:
            return Selection(siblings=tuple(found), gate="dimension")
        found, siblings = kept, [*siblings, *beside]
    if dated and reading.periods:
        fitting = [one for one in found if fits(catalogue, one, reading.periods)]
        if not fitting:
            return Selection(siblings=tuple(found), gate="period")
        siblings += [one for one in found if one not in fitting]
        found = fitting
    return Selection(tuple(found), tuple(one for one in siblings if one not in found))


def holds_years(observations: Iterable[Observation], reading: Reading) -> bool:
    """Whether each of several years that a question names is the year of one of the observations."""
    years = {period[:4] for period in reading.periods}
    own = {one.dated[:4] for one in observations}
    return len(years) < 2 or years <= own


def _narrowed(
    catalogue: Catalogue, dimension: str, values: list[str], found: list[Observation], *, whole: bool
) -> tuple[list[Observation], list[Observation]]:
    if values:
        return [one for one in found if (one.dimensions or {})[dimension] in values], []
    default = catalogue.default(dimension)
    if default is None or whole:
        return found, []
    kept = [one for one in found if (one.dimensions or {})[dimension] == default]
    return kept or found, [one for one in found if one not in kept]


def fits(catalogue: Catalogue, observation: Observation, periods: tuple[str, ...]) -> bool:
    """Whether an observation holds for one of the dates asked for.

    What the report dates not at all, or by a day outside its own year, is taken to hold for the report's year as well;
    what it dates not at all also for the first and the last day of that year.
    """
    years = {day[:4] for day in catalogue.library.report.period}
    ends = set(catalogue.library.report.period)
    own = observation.as_of or observation.period
    loose = any(period in years for period in periods) and (own is None or observation.as_of is not None)
    loose = loose or (own is None and any(period in ends for period in periods))
    return loose or (own is not None and any(covers(own, period) for period in periods))
