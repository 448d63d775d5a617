"""Fractions in words, which claim a percentage: half, two-thirds, 五分之四, 过半."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.numerals import chinese, english

#: More than half, nearly half, half; 半年 and "half a year" are none.
HALF = re.compile(
    r"(过|超过?|大|近)半数?(?![年月天小时夜])|(过|超过?|近)?(?:一半|半数)"
    r"|(more than |over )?\b(?:(?:one[ -])?half\b(?! (?:a|an|year|day|hour))|halved\b)"
)
PARTS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
ENGLISH = re.compile(rf"\b({'|'.join(COUNTS)})[ -]({'|'.join(PARTS)})s?\b(?! (?:of )?(?:step|party|place|prize|time))")
#: One in twenty, two out of five.
OUT_OF = re.compile(rf"\b({'|'.join(COUNTS)}) (?:in|out of)(?: every)? ([a-z]+)\b")
HAN = re.compile(r"(?<!百)([二三四五六七八九十])分之([一二三四五六七八九])")
#: Start, end, the percentage, and whether it is a lower bound.
Fraction = tuple[int, int, Decimal, bool]


def fractions(text: str) -> Iterator[Fraction]:
    """The fractions of a normalised text."""
    for match in HALF.finditer(text):
        yield match.start(), match.end(), Decimal(50), any(match.groups()) and "近" not in match[0]
    for match in ENGLISH.finditer(text):
        yield _fraction(match, COUNTS[match[1]], PARTS[match[2]])
    for match in OUT_OF.finditer(text):
        whole = english(match[2])
        if whole and whole > COUNTS[match[1]]:
            yield _fraction(match, COUNTS[match[1]], int(whole))
    for match in HAN.finditer(text):
        yield _fraction(match, int(chinese(match[2]) or 0), int(chinese(match[1]) or 1))


def _fraction(match: re.Match[str], part: int, whole: int) -> Fraction:
    return match.start(), match.end(), (Decimal(100) * part / whole).quantize(Decimal(1)), False
