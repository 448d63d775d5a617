"""Figures are found however they are written, and nothing else is taken for one."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.normalise import normalise
from knowledge.quantities import quantities

DIGITS = "零一二三四五六七八九"


def _values(text: str) -> list[Decimal]:
    return [one.value for one in quantities(normalise(text))]


def _chinese(number: int) -> str:
    """A number up to 9,999 in Chinese numerals."""
    shown, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        shown += (("零" if gap and shown else "") + DIGITS[digit] + unit) if digit else ""
        gap = not digit
    return shown


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1298", "1298"),
        ("316,937.09元", "316937.09"),
        ("1298万", "12980000"),
        ("12.98 million", "12980000"),
        ("2.2亿", "220000000"),
        ("22 million customers", "22000000"),
        ("15k", "15000"),
        ("3.5mn", "3500000"),
        ("350w", "3500000"),
        ("一千两百九十八万", "12980000"),
        ("三千一百七十一点五", "3171.5"),
        ("一百零五", "105"),
        ("two hundred and seventy-three", "273"),
        ("twenty-six degrees", "26"),
        ("百分之六十五", "65"),
        ("九成", "90"),
        ("三成五", "35"),
        ("８７．３６", "87.36"),
        ("八万八", "88000"),
        ("八点八万", "88000"),
        ("two in five", "40"),
        ("三十多万", "300000"),
    ],
)
def test_a_figure_however_written(written: str, value: str) -> None:
    """Digits, scales, Chinese numerals, English words, full width."""
    assert Decimal(value) in _values(written)


@pytest.mark.parametrize(
    "text", ["万一", "五四红旗", "十一放假", "一点也不", "a1b2", "qc2.0x", "one of them", "and", "point"]
)
def test_what_only_looks_like_a_figure(text: str) -> None:
    """Words that hold numerals, and numbers that are part of a name."""
    assert _values(text) == []


@given(st.decimals(0, 10**8, places=2))
def test_digits_round_trip(value: Decimal) -> None:
    """A figure written in digits, grouped or not, is read as itself."""
    assert _values(f"{value}") == [value]
    assert _values(f"花了{value:,f}元") == [value]


@given(st.integers(11, 9999))
def test_chinese_numerals_round_trip(number: int) -> None:
    """A number in Chinese numerals is read as itself."""
    assert Decimal(number) in _values(f"共{_chinese(number)}人")


@given(st.integers(1, 9999), st.sampled_from([("万", 10**4), ("亿", 10**8), ("千万", 10**7)]))
def test_scales_multiply(number: int, scale: tuple[str, int]) -> None:
    """万 and its like are part of the figure."""
    assert _values(f"{number}{scale[0]}") == [Decimal(number * scale[1])]


@example("百亿一")
@given(st.text(alphabet="零一二三四五六七八九百千万亿点半两成0123456789.,% -", max_size=30))
def test_no_row_of_numerals_raises(text: str) -> None:
    """Numerals in an order that means nothing are no figure."""
    assert all(one.value >= 0 for one in quantities(normalise(text)))


@pytest.mark.parametrize(
    ("written", "step"),
    [
        ("87.36", "0.01"),
        ("87.4", "0.1"),
        ("1298万", "10000"),
        ("13 million", "1000000"),
        ("31", "1"),
        ("八万八", "1000"),
    ],
)
def test_the_step_is_the_value_of_the_last_digit(written: str, step: str) -> None:
    """How exactly a figure is claimed."""
    assert next(quantities(normalise(written))).step == Decimal(step)


@pytest.mark.parametrize(("written", "percent"), [("百分之六十五", True), ("九成", True), ("六十五", False)])
def test_per_cent_in_words(written: str, percent: bool) -> None:
    """百分之 and 成 are shares."""
    assert [one.percent for one in quantities(written)] == [percent]


@pytest.mark.parametrize("written", ["八万八出头", "四十来岁", "两倍多", "一半多", "八十余"])
def test_a_numeral_that_is_a_lower_bound(written: str) -> None:
    """What stands behind it says that it is more."""
    assert [one.over for one in quantities(normalise(written))] == [True]


def test_an_age_is_not_joined_to_the_number_before_it() -> None:
    """Sixteen thousand ten-year-old trees are sixteen thousand."""
    assert Decimal(16000) in _values("sixteen thousand ten-year-old trees")


@pytest.mark.parametrize(
    ("written", "value", "step"),
    [("16万7千", 167000, 1000), ("3千2百", 3200, 100), ("1万6千3百", 16300, 100), ("7千", 7000, 1000)],
)
def test_digits_with_a_multiplier_each_are_one_figure(written: str, value: int, step: int) -> None:
    """Ten thousands, thousands and hundreds, each in digits."""
    found = max(quantities(normalise(written)), key=lambda one: one.end - one.start)

    assert (found.value, found.step) == (value, step)


def test_a_numeral_that_is_also_a_day_counts_before_a_counter() -> None:
    """十一 is a holiday by itself; 十一个 are eleven, and 八一期间 are days in August."""
    assert [one.value for one in quantities("硕士十一个")] == [11]
    assert [*quantities("十一放假")] == [*quantities("八一期间")] == []
