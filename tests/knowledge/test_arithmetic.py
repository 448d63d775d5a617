"""Sums come out as a reader with a pencil has them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.arithmetic import finding, outcome, percentage, places_of, plain, rounded
from knowledge.model import Relation, Text

AMOUNTS = st.decimals(-(10**9), 10**9, places=4)
NONE = Text("", "")


def _relation(kind: str, said: str = "holds") -> Relation:
    return Relation("ab", kind, NONE, said, NONE)  # type: ignore[arg-type]


def _decimals(*values: str) -> list[Decimal]:
    return [Decimal(one) for one in values]


@pytest.mark.parametrize(("value", "shown"), [("0.125", "0.13"), ("0.135", "0.14"), ("-0.125", "-0.13"), ("2", "2.00")])
def test_halves_are_rounded_away_from_zero(value: str, shown: str) -> None:
    """As taught in school, not as banks do."""
    assert str(rounded(Decimal(value))) == shown


@pytest.mark.parametrize("value", ["1E+40", "1.05E+999"])
def test_a_value_of_many_digits_is_rounded_too(value: str) -> None:
    """More than decimals have room for by themselves."""
    assert rounded(Decimal(value), 0) == Decimal(value)


@pytest.mark.parametrize(
    ("value", "shown"), [("43.00", "43"), ("87.360", "87.36"), ("1E+3", "1000"), ("0.50", "0.5"), ("100", "100")]
)
def test_plain_digits(value: str, shown: str) -> None:
    """No exponent and no idle zeros, but the zeros of 100 stay."""
    assert plain(Decimal(value)) == shown


@given(AMOUNTS)
def test_plain_loses_nothing(value: Decimal) -> None:
    """What is written without zeros is the same number."""
    assert Decimal(plain(value)) == value


@pytest.mark.parametrize(("value", "places"), [("5", 0), ("5.10", 2), ("1E+2", 0), ("0.001", 3)])
def test_places(value: str, places: int) -> None:
    """How many decimals a figure is written with."""
    assert places_of(Decimal(value)) == places


def test_a_share_has_two_decimals() -> None:
    """97 of 105 are 92.38 per cent."""
    assert percentage(Decimal(97), Decimal(105)) == Decimal("92.38")


@pytest.mark.parametrize(
    ("kind", "terms", "value"),
    [
        ("sum", ("11", "72", "97"), "180"),
        ("difference", ("43", "41.62"), "1.38"),
        ("margin", ("87.36", "83"), "4.36"),
        ("share", ("97", "105"), "92.38"),
    ],
)
def test_what_a_relation_comes_to(kind: str, terms: tuple[str, ...], value: str) -> None:
    """Each kind has its arithmetic."""
    assert outcome(_relation(kind), _decimals(*terms)) == Decimal(value)


@pytest.mark.parametrize(
    ("kind", "terms"), [("remark", ("1", "2")), ("sum", ()), ("difference", ("1",)), ("share", ("1", "0"))]
)
def test_what_comes_to_nothing(kind: str, terms: tuple[str, ...]) -> None:
    """A remark has no sum, and nobody divides by zero."""
    assert outcome(_relation(kind), _decimals(*terms)) is None


@pytest.mark.parametrize(("result", "said"), [("180", "holds"), ("105", "fails"), ("180.0", "holds")])
def test_a_sum_holds_where_it_comes_to_its_result(result: str, said: str) -> None:
    """Otherwise it fails."""
    assert finding(_relation("sum"), _decimals("11", "72", "97"), Decimal(result)) == said


@pytest.mark.parametrize(
    ("result", "said"), [("92.4", "holds"), ("92", "holds"), ("92.39", "fails"), ("90.65", "fails")]
)
def test_a_share_holds_when_rounded_to_the_stated_decimals(result: str, said: str) -> None:
    """The report may round, not err."""
    assert finding(_relation("share"), _decimals("97", "105"), Decimal(result)) == said


@pytest.mark.parametrize(("terms", "said"), [(("83", "83"), "holds"), (("82.99", "83"), "fails")])
def test_a_margin_without_a_result_only_has_to_be_there(terms: tuple[str, ...], said: str) -> None:
    """A target that is just met is met."""
    assert finding(_relation("margin"), _decimals(*terms), None) == said


def test_sums_without_a_result_decide_nothing() -> None:
    """There is nothing to compare with."""
    assert finding(_relation("sum"), _decimals("1", "2"), None) is None
