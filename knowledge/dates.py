"""Finds dates in a normalised question: 2019年12月, 19年, 31 March 2020, twenty nineteen."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.numerals import chinese, english

MONTHS = {
    name: n + 1
    for n, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec")
    )
    for name in names.split()
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
FULL_MONTH = "|".join(name for name in MONTHS if len(name) > 3)
DAY, SHORT_DAY = r"(\d{1,2})(?:st|nd|rd|th)?", r"(?:(\d{1,2})\s?[日号])?"
YEAR = r"(?:19|20)\d\d"
#: What makes four digits a quantity rather than a year.
NO_YEAR = r"(?!\d|,\d|%|\.\d|\s?[万千亿元人名棵株吨份]|\s(?:people|trees|tonnes|tons|yuan|rmb|million))"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
SPOKEN_YEAR = re.compile(rf"\btwenty[ -]({TEENS}|twenty(?:[ -](?:one|two|three|four|five|six))?)\b")
QUARTERS = (("一", "1", "first"), ("二", "2", "second"), ("三", "3", "third"), ("四", "4", "fourth"))
HAN_ONES = "零一二三四五六七八九"
HAN_MONTH = r"(1[0-2]|0?[1-9]|十[一二]?|元|正|[一二三四五六七八九])"
HAN_YEAR = rf"((?<!\d){YEAR}|(?<![\d.])[12]\d|[一二][零九][{HAN_ONES}]{{2}}|(?<![{HAN_ONES}十])[一二][{HAN_ONES}])"


@dataclass(frozen=True, slots=True)
class Period:
    """A date in the question, as 2019, 2019-12 or 2019-12-31; a month without its year is `-12`."""

    start: int
    end: int
    text: str


def periods(text: str) -> list[Period]:
    """The dates of a normalised text, none overlapping another."""
    found: list[Period] = []
    for pattern, read in DATES:
        for match in pattern.finditer(text):
            value = read(match)
            if value and not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(Period(match.start(), match.start() + len(match[0].rstrip()), value))
    return sorted(found, key=lambda one: one.start)


def _year(digits: str) -> str:
    digits = digits.translate(str.maketrans("零一二三四五六七八九", "0123456789"))
    return digits if len(digits) == 4 else f"20{digits}"


def _date(year: str, month: str | int, day: str | None = None) -> str:
    parts = [_year(year) if year else "", f"{int(month):02d}", *([f"{int(day):02d}"] if day else [])]
    return "-".join(parts) if 1 <= int(month) <= 12 and (not day or 1 <= int(day) <= 31) else ""


def _han_month(text: str) -> int:
    return int(text) if text.isdigit() else int(chinese(text) or 0)


def _spoken(match: re.Match[str]) -> str:
    number = english(match[1].replace("-", " "))
    return f"20{int(number):02d}" if number is not None else ""


def _quarter_end(year: str, quarter: str) -> str:
    """The last day of a quarter, by its number or name."""
    number = next(n for n, names in enumerate(QUARTERS, 1) if quarter in names)
    return _date(year, 3 * number, str(31 if number in (1, 4) else 30))


def _month(text: str) -> int:
    return 1 if text in "元正" else _han_month(text)


Reader = Callable[[re.Match[str]], str]
#: Patterns of dates with how each is read, the most telling first; a month without its year is read as -12.
DATES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        re.compile(rf"{HAN_YEAR}\s?年度?\s?的?{HAN_MONTH}\s?月\s?(?:份)?{SHORT_DAY}"),
        lambda m: _date(m[1], _month(m[2]), m[3]),
    ),
    (re.compile(rf"\b({YEAR})[-/.](1[0-2]|0?[1-9])(?:[-/.](\d{{1,2}}))?\b"), lambda m: _date(m[1], m[2], m[3])),
    (re.compile(rf"\b{DAY}\s(?:of\s)?({MONTH})\.?,?\s({YEAR})\b"), lambda m: _date(m[3], MONTHS[m[2]], m[1])),
    (re.compile(rf"\b({MONTH})\.?\s{DAY},?\s({YEAR})\b"), lambda m: _date(m[3], MONTHS[m[1]], m[2])),
    (re.compile(rf"\b({MONTH})\.?,?\s(?:of\s)?({YEAR})\b"), lambda m: _date(m[2], MONTHS[m[1]])),
    (re.compile(rf"(?<![\d.])({YEAR})\s?年?\s?({MONTH})\b"), lambda m: _date(m[1], MONTHS[m[2]])),
    (re.compile(rf"(?<![\d.])({YEAR}|[12]\d)(?=\s?(?:到|至|-|~|—)\s?(?:{YEAR}|[12]\d)\s?年)"), lambda m: _year(m[1])),
    (re.compile(rf"{HAN_YEAR}\s?年?\s?的?元旦|元旦(?=[到至起]|开始)"), lambda m: _date(m[1] or "", 1, "1")),
    (re.compile(rf"{HAN_YEAR}\s?年(?:年?底|年?末)"), lambda m: _date(m[1], 12, "31")),
    (re.compile(rf"{HAN_YEAR}\s?年初"), lambda m: _date(m[1], 1)),
    (re.compile(rf"{HAN_YEAR}\s?年\s?的?第?([一二三四1-4])季度?(?:末|底)"), lambda m: _quarter_end(m[1], m[2])),
    (
        re.compile(
            rf"\b(?:the )?end of (?:q([1-4])|(?:the )?(first|second|third|fourth) quarter),?(?: of| in)? ({YEAR})\b"
        ),
        lambda m: _quarter_end(m[3], m[1] or m[2]),
    ),
    (re.compile(rf"\b(?:the )?end of ({YEAR})\b|\byear-?end ({YEAR})\b"), lambda m: _date(m[1] or m[2], 12, "31")),
    (re.compile(rf"{HAN_YEAR}\s?(?:年度?|财年)(?!前|后|生|以上)"), lambda m: _year(m[1])),
    (SPOKEN_YEAR, _spoken),
    (re.compile(rf"(?:(?<=[a-z]{{3}}-)|(?<![\d.a-z/-]))(?:fy\s?)?({YEAR}){NO_YEAR}"), lambda m: m[1]),
    (re.compile(rf"(?<![\d.]){HAN_MONTH}\s?月份?(?!均){SHORT_DAY}"), lambda m: _date("", _month(m[1]), m[2])),
    (re.compile(rf"\b{DAY}\s(?:of\s)?({MONTH})\b"), lambda m: _date("", MONTHS[m[2]], m[1])),
    (re.compile(rf"\b({MONTH})\s{DAY}\b"), lambda m: _date("", MONTHS[m[1]], m[2])),
    (re.compile(rf"\b({FULL_MONTH})\b"), lambda m: _date("", MONTHS[m[1]])),
)
