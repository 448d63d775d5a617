"""Whether a claimed figure is an observed one: exactly, rounded to what is claimed, or within a claimed bound."""

from decimal import Decimal

from knowledge.arithmetic import rounded
from knowledge.catalogue import Catalogue
from knowledge.model import Observation
from knowledge.quantities import Quantity
from knowledge.reading import Reading

#: How many times further than a claimed bound ("over 80") a figure may lie for the claim to be fair.
WIDE = 2


def agrees(
    catalogue: Catalogue, observation: Observation, quantity: Quantity | None, reading: Reading, *, united: bool
) -> bool:
    """Whether a claimed figure is the observed one, exactly or rounded to the precision it is claimed with."""
    if quantity is None:
        return False
    base, open_above = catalogue.base(observation), observation.qualifier in ("at_least", "more_than")
    if reading.bounded(quantity, "mark.at_most") and open_above:
        return False
    values = [base] if united or quantity.scaled else [base, observation.value]
    if reading.bounded(quantity, "mark.below") and quantity.value in values:
        return False
    if any(value == quantity.value or _rounds(value, quantity, reading) for value in values):
        return True
    above, below = (
        quantity.over or reading.bounded(quantity, "mark.at_least"),
        reading.bounded(quantity, "mark.at_most"),
    )
    return above != below and any(_bounded(value, quantity.value, above=above) for value in values)


def _bounded(value: Decimal, bound: Decimal, *, above: bool) -> bool:
    """Whether a value lies above, or below, a claimed bound, and not so far off that nobody would put it that way."""
    low, high = (bound, value) if above else (value, bound)
    return low < high <= WIDE * low


def _rounds(value: Decimal, quantity: Quantity, reading: Reading) -> bool:
    step = quantity.step
    if reading.has("mark.about") and quantity.value == quantity.value.to_integral():
        digits = f"{quantity.value:f}".partition(".")[0]
        step = max(step, Decimal(10) ** (len(digits) - max(2, len(digits.rstrip("0")))))
    return step > 0 and rounded(value / step, 0) * step == quantity.value
