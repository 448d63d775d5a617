"""Dates are found however they are written, and nothing else is taken for one."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import periods
from knowledge.normalise import normalise

DAYS = st.dates(date(2000, 1, 1), date(2049, 12, 31))


def _dates(text: str) -> list[str]:
    return [one.text for one in periods(normalise(text))]


@given(DAYS)
def test_a_day_is_read_however_it_is_written(day: date) -> None:
    """With signs, in Chinese, in English either way round."""
    forms = ("{0:%Y-%m-%d}", "{0.year}年{0.month}月{0.day}日", "{0.day} {0:%B} {0.year}", "{0:%B} {0.day}, {0.year}")

    assert {shown for form in forms for shown in _dates(form.format(day))} == {day.isoformat()}


@given(st.text(alphabet="零一二三十百0123456789年月日号 -/.,maychfb", max_size=30))
def test_no_row_of_numerals_raises(text: str) -> None:
    """And what is found lies within the text, in order."""
    found = periods(normalise(text))

    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2019年", "2019"),
        ("2019年度", "2019"),
        ("19年", "2019"),
        ("二零一九年", "2019"),
        ("二〇一九年", "2019"),
        ("in 2019", "2019"),
        ("FY2019", "2019"),
        ("twenty nineteen", "2019"),
        ("2019年12月", "2019-12"),
        ("2014 jan", "2014-01"),
        ("2019-12", "2019-12"),
        ("2019年底", "2019-12-31"),
        ("2019年末", "2019-12-31"),
        ("at the end of 2019", "2019-12-31"),
        ("2019年元旦", "2019-01-01"),
        ("December 2019", "2019-12"),
        ("Dec. 2019", "2019-12"),
        ("2020年3月31日", "2020-03-31"),
        ("31 March 2020", "2020-03-31"),
        ("March 31st, 2020", "2020-03-31"),
        ("2020/3/31", "2020-03-31"),
        ("2019年十二月", "2019-12"),
        ("十二月份", "-12"),
        ("in December", "-12"),
        ("2020年一季度末", "2020-03-31"),
        ("2019年第二季度底", "2019-06-30"),
        ("the end of the first quarter of 2020", "2020-03-31"),
        ("end of q3 2019", "2019-09-30"),
        ("2014年初", "2014-01"),
    ],
)
def test_a_date_however_written(written: str, date: str) -> None:
    """Years, months and days in figures and words of both languages."""
    assert _dates(written) == [date]


@pytest.mark.parametrize("text", ["2019人", "2,019 trees", "12019", "2019万元", "2019 people", "may I ask", "100年前"])
def test_what_is_no_date(text: str) -> None:
    """A figure with a unit is no year, and may is a verb."""
    assert _dates(text) == []


def test_dates_do_not_overlap() -> None:
    """The longest reading of a date stands alone."""
    assert _dates("从2019年1月到2019年12月31日") == ["2019-01", "2019-12-31"]


@pytest.mark.parametrize("text", ["2019年13月", "2019-13", "31/2019-45", "2019年2月45日"])
def test_a_month_that_does_not_exist_is_no_month(text: str) -> None:
    """Nothing is completed to a date that is none."""
    assert all(len(one) == 4 or 1 <= int(one[5:7]) <= 12 for one in _dates(text))
