"""Years, months and days: which exist, and which lie within which."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.periods import compatible, is_period, within

YEARS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize("text", ["2019", "2019-01", "2019-12", "2020-02-29", "2019-03-31"])
def test_dates_that_exist(text: str) -> None:
    """Years, months and days are periods."""
    assert is_period(text)


@pytest.mark.parametrize(
    "text", ["", "19", "2019-13", "2019-00", "2019-02-29", "2019-3", "2019/03", "2019-03-32", "soon"]
)
def test_dates_that_do_not(text: str) -> None:
    """Anything else is none."""
    assert not is_period(text)


@pytest.mark.parametrize(("inner", "outer"), [("2019-12", "2019"), ("2019-12-31", "2019-12"), ("2019", "2019")])
def test_the_shorter_holds_the_longer(inner: str, outer: str) -> None:
    """December lies in its year."""
    assert within(inner, outer)


@pytest.mark.parametrize(("inner", "outer"), [("2019", "2019-12"), ("2019-1", "2019-12"), ("20191", "2019")])
def test_nothing_else_lies_within(inner: str, outer: str) -> None:
    """A year does not lie in its month, nor does a string that merely begins alike."""
    assert not within(inner, outer)


@given(YEARS)
def test_a_day_is_compatible_with_its_month_and_year(day: date) -> None:
    """In either order."""
    text = day.isoformat()

    assert all(compatible(text, text[:size]) and compatible(text[:size], text) for size in (4, 7, 10))


@given(YEARS, YEARS)
def test_different_years_are_never_compatible(one: date, other: date) -> None:
    """No fact of one year answers for another."""
    assert one.year == other.year or not compatible(one.isoformat(), str(other.year))
