"""A year's figure for each month, week or day of it, and a month's for the whole year, in equal parts."""

from decimal import Decimal

from knowledge.arithmetic import plain, rounded
from knowledge.finding import Finding
from knowledge.model import Observation
from knowledge.operands import fits_well
from knowledge.phrasing import amount
from knowledge.sums import Asked, computed

#: How many of each a year has.
IN_YEAR = {"year": 1, "quarter": 4, "month": 12, "week": 52, "day": 365}


def spread(asked: Asked) -> Finding | None:
    """The average of a year's figure over the parts of the year that a question names; never from a longer part."""
    return _converted(asked, longer=False) if asked.reading.has("op.average", "op.mean") else None


def projected(asked: Asked) -> Finding | None:
    """What a month's figure comes to in the longer span that a question names, were all months alike."""
    return _converted(asked, longer=True)


def _converted(asked: Asked, *, longer: bool) -> Finding | None:
    wanted = [IN_YEAR[one] for one in asked.reading.spans]
    for match in asked.measures[:1] if wanted else ():
        measure = asked.catalogue.library.measures[match.topic.id]
        found = max(asked.selected(match), key=lambda one: one.period or "", default=None)
        given = _given(measure.per, found) if found and measure.additive else 0
        parts = min(wanted) if longer else max(wanted)
        if found and given and (parts < given if longer else parts > given) and fits_well(asked.catalogue, match):
            return _times(asked, found, Decimal(given), Decimal(parts))
    return None


def _given(per: str | None, observation: Observation) -> int:
    """How many of what a figure is given for a year has; none where it is given for no time."""
    return IN_YEAR[per] if per else int(len(observation.period or "") == len("2019"))


def _times(asked: Asked, observation: Observation, given: Decimal, parts: Decimal) -> Finding:
    value = observation.value
    each = rounded(value * given / parts)
    sign, by = ("×", given / parts) if given > parts else ("÷", parts / given)
    shown = amount(Decimal(plain(each)), asked.catalogue.say.unit(observation), asked.language)
    return computed(asked, (observation,), shown, f"{plain(value)} {sign} {plain(by)} = {plain(each)}")
