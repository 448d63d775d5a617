"""What can be drawn, chosen from the data: a measure with observations to compare, or a share of a whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from knowledge.answer import Answer
from knowledge.library import Library
from knowledge.model import Observation

WHEN = "when"  # the axis of time, beside the measure's dimensions
PERCENT = "%"
FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Panel:
    """One diagram: observations along `axis`, told apart within a place by `series` where there is one."""

    measure: str
    axis: str
    observations: tuple[Observation, ...]
    series: str | None = None
    total: Observation | None = None
    share: bool = False


def chart_of(library: Library, answer: Answer) -> str | None:
    """The first measure of an answer's facts that can be drawn."""
    measures = (library.observations[fact].measure for fact in answer.facts if fact in library.observations)
    return next((one for one in dict.fromkeys(measures) if panel_of(library, one) is not None), None)


def panels_of(library: Library, measure: str) -> list[Panel]:
    """The measure's diagram, and beside it those of related measures in the same unit and of the same day."""
    main = panel_of(library, measure)
    if main is None or main.share or main.series:
        return [main] if main else []
    related = (panel_of(library, one) for one in library.measures[measure].related if _same_unit(library, measure, one))
    beside = [
        one for one in related if one and not one.share and _when(one.observations[0]) == _when(main.observations[0])
    ]
    return [main, *beside[:2]]


def panel_of(library: Library, measure: str) -> Panel | None:
    """The one diagram of a measure; None where there is nothing to compare."""
    observations = library.of_measure(measure)
    parts = [one for one in observations if not _is_total(library, one)]
    axes = [axis for axis in (WHEN, *library.measures[measure].dimensions) if _spread(parts, axis) > 1]
    if len(axes) == 1 and len(parts) > 1:
        total = next((one for one in observations if _is_total(library, one)), None)
        return Panel(measure, axes[0], tuple(parts), total=total)
    if len(axes) == 2:
        series, axis = sorted(axes, key=lambda each: (_spread(parts, each), each))
        return Panel(measure, axis, tuple(parts), series=series)
    shares = [one for one in observations if library.measures[measure].unit == PERCENT and 0 < one.value < FULL]
    return Panel(measure, WHEN, tuple(shares), share=True) if len(observations) == 1 and shares else None


def place(observation: Observation, axis: str) -> str:
    """Where an observation stands on an axis."""
    if axis == WHEN:
        return _when(observation)
    return (observation.dimensions or {}).get(axis, "")


def adds_up(panel: Panel) -> bool:
    """Whether the parts are the whole, so that a part's share may be told."""
    parts = sum((one.value for one in panel.observations), Decimal(0))
    return panel.total is not None and panel.total.value == parts


def groups(panel: Panel) -> Iterator[tuple[str, list[Observation]]]:
    """The observations of each place on the axis, in the order of the files; time in its own order."""
    places = list(dict.fromkeys(place(one, panel.axis) for one in panel.observations))
    for name in sorted(places) if panel.axis == WHEN else places:
        yield name, [one for one in panel.observations if place(one, panel.axis) == name]


def _is_total(library: Library, observation: Observation) -> bool:
    return any(value == _whole(library, name) for name, value in (observation.dimensions or {}).items())


def _whole(library: Library, dimension: str) -> str | None:
    """The value that stands for all others: the one meant by default, if at least two parts are left beside it."""
    values = library.dimensions[dimension].values
    return next((one.id for one in values if one.default and len(values) > 2), None)


def _spread(observations: list[Observation], axis: str) -> int:
    return len({place(one, axis) for one in observations})


def _when(observation: Observation) -> str:
    return observation.period or observation.as_of or ""


def _same_unit(library: Library, one: str, other: str) -> bool:
    return other in library.measures and library.measures[one].unit == library.measures[other].unit
