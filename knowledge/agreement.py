"""Whether a claimed figure is an observed one: exactly, rounded to what is claimed, or within a claimed bound."""

from decimal import Decimal

from knowledge.arithmetic import rounded
from knowledge.catalogue import Catalogue
from knowledge.model import Observation
from knowledge.quantities import Quantity
from knowledge.reading import Reading

#: How many times further than a claimed bound ("over 80") a figure may lie for the claim to be fair.
WIDE = Decimal(2)
#: Share of a figure by which a rounded claim may be off: 15,372 are not about 20,000.
FAR = Decimal("0.1")


def agrees(
    catalogue: Catalogue, observation: Observation, quantity: Quantity | None, reading: Reading, *, united: bool
) -> bool:
    """Whether a claimed figure is the observed one, exactly or rounded to the precision it is claimed with."""
    if quantity is None:
        return False
    base, open_above = catalogue.base(observation), observation.qualifier in ("at_least", "more_than")
    if reading.bounded(quantity, "mark.at_most") and open_above:
        return False
    return comes_to([base] if united or quantity.scaled else [base, observation.value], quantity, reading)


def comes_to(values: list[Decimal], quantity: Quantity, reading: Reading, *, alone: bool = False) -> bool:
    """Whether a claimed figure is one of the values, exactly, rounded as it is claimed, or as a fair bound.

    A word that makes it a bound stands beside it, or anywhere where it is claimed `alone`.
    """

    def marked(signal: str) -> bool:
        return reading.has(signal) if alone else reading.bounded(quantity, signal)

    if marked("mark.below") and quantity.value in values:
        return False
    if _odd(quantity, reading):
        return any(quantity.value <= one < quantity.value + _place(quantity.value) for one in values)
    above, below = quantity.over or marked("mark.at_least"), marked("mark.at_most")
    near = [one for one in values if not (above and one < quantity.value) and not (below and one > quantity.value)]
    if any(value == quantity.value or _rounds(value, quantity, reading) for value in near):
        return True
    wide = 1 + FAR if reading.has("mark.about") else WIDE  # just over, 略高于
    return above != below and any(_bounded(value, quantity.value, wide, above=above) for value in values)


def _odd(quantity: Quantity, reading: Reading) -> bool:
    """Whether a numeral says itself that it is somewhat more: 一万三千多, 80-odd."""
    return quantity.over and not quantity.percent and not reading.text[: quantity.end].endswith("+")


def _place(value: Decimal, digits: int = 1) -> Decimal:
    """The place of the last digit of a whole number that is not zero, or of a later one: 1000 of 13000."""
    if value != value.to_integral():
        return Decimal(0)
    shown = f"{value:f}".partition(".")[0]
    return Decimal(10) ** (len(shown) - max(digits, len(shown.rstrip("0"))))


def _bounded(value: Decimal, bound: Decimal, wide: Decimal, *, above: bool) -> bool:
    """Whether a value lies above, or below, a claimed bound, and not so far off that nobody would put it that way."""
    low, high = (bound, value) if above else (value, bound)
    return low < high <= wide * low


def _rounds(value: Decimal, quantity: Quantity, reading: Reading) -> bool:
    step = max(quantity.step, _place(quantity.value, 2)) if reading.has("mark.about") else quantity.step
    near = abs(value - quantity.value) <= FAR * abs(value)
    return near and step > 0 and rounded(value / step, 0) * step == quantity.value
