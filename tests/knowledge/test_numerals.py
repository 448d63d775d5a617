"""Number words have their values, and a row of numerals that is no number has none."""

from decimal import Decimal

import pytest

from knowledge.numerals import KEPT, chinese, english


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("一千两百九十八万", "12980000"),
        ("三千一百七十一点五", "3171.5"),
        ("十二", "12"),
        ("一百零五", "105"),
        ("两千二百万", "22000000"),
    ],
)
def test_chinese_numerals(words: str, value: str) -> None:
    """With scales and decimals."""
    assert chinese(words) == Decimal(value)


@pytest.mark.parametrize("words", ["点", "零零点点", "半", ""])
def test_what_is_no_chinese_number(words: str) -> None:
    """Has no value."""
    assert chinese(words) is None


@pytest.mark.parametrize("words", ["三一千百七十一点五", "亿十三", "千百七十一点五"])
def test_units_in_a_wrong_order_make_no_number(words: str) -> None:
    """A character typed twice or exchanged is survived."""
    assert chinese(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty six", "26"),
        ("two hundred and seventy three", "273"),
        ("one point five", "1.5"),
        ("three hundred thousand", "300000"),
    ],
)
def test_english_number_words(words: str, value: str) -> None:
    """In the order in which they are said."""
    assert english(words) == Decimal(value)


@pytest.mark.parametrize("words", ["and", "many", "", "two and two and two"])
def test_what_is_no_english_number(words: str) -> None:
    """Has no value."""
    assert english(words) is None


def test_made_up_numerals_do_not_pile_up() -> None:
    """However many are asked for."""
    for n in range(KEPT + 10):
        english(f"{n}")

    assert english.cache_info().currsize <= KEPT
    assert chinese.cache_info().maxsize == KEPT
