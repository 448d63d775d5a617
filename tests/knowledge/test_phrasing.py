"""Values, dates and labels read as people write them, in both languages."""

from decimal import Decimal

import pytest

from knowledge.catalogue import Catalogue
from knowledge.model import Text
from knowledge.phrasing import amount, date_text, grouped, said


@pytest.mark.parametrize(
    ("value", "shown"),
    [("316937.09", "316,937.09"), ("9999", "9999"), ("10000", "10,000"), ("-12000", "-12,000"), ("0.5", "0.5")],
)
def test_digits_in_groups(value: str, shown: str) -> None:
    """From ten thousand on; decimals as they stand."""
    assert grouped(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        ("87.36", "分", "87.36 分", "87.36 points"),
        ("65", "%", "65%", "65%"),
        ("15372", "元", "15,372 元", "RMB 15,372"),
        ("43", "万元", "43 万元", "RMB 430,000"),
        ("1298", "万元", "1298 万元", "RMB 12.98 million"),
        ("2200", "万户", "2200 万户", "22 million customers"),
        ("3", "个", "3 个", "3"),
    ],
)
def test_amounts(catalogue: Catalogue, value: str, unit: str, zh: str, en: str) -> None:
    """With the unit where each language has it, and 万 turned into what English readers use."""
    found = catalogue.library.units[unit]

    assert amount(Decimal(value), found, "zh") == zh
    assert amount(Decimal(value), found, "en").startswith(en)


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2019", "2019 年", "2019"),
        ("2019-03", "2019 年 3 月", "March 2019"),
        ("2020-03-31", "2020 年 3 月 31 日", "31 March 2020"),
    ],
)
def test_dates(period: str, zh: str, en: str) -> None:
    """Years, months and days."""
    assert (date_text(period, "zh"), date_text(period, "en")) == (zh, en)


def test_one_language_of_a_text() -> None:
    """The one that is asked for."""
    assert (said(Text("甲", "a"), "zh"), said(Text("甲", "a"), "en")) == ("甲", "a")


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        ("spending_2021", "Spending on books, 2021: about RMB 355,000"),
        ("visits_children", "Visits (children), 2021: 45,000"),
        ("score_aim", "Reader score (target), 2021: at least 90 points"),
        ("librarians_count", "Librarians, as of 31 January 2022: 12 people"),
    ],
)
def test_a_fact_in_one_line(catalogue: Catalogue, fact: str, line: str) -> None:
    """What, when, how much; the default of a dimension goes without saying."""
    assert catalogue.say.line(catalogue.library.observations[fact], "en").startswith(line)
