"""Finds figures and dates in a normalised question: 一千两百九十八万, 12.98 million, 2019年12月, twenty nineteen."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

#: Chinese and English multipliers behind a number.
SCALES = {
    "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "w": 10**4,
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "millions": 10**6, "mln": 10**6,
    "billion": 10**9, "bn": 10**9, "wan": 10**4,
}  # fmt: skip
SCALE = r"(?:\s?(千万|百万|万|千|亿)|\s?-?(thousand|millions?|mln|billion)\b|(k|mn|bn|w|m)\b|\s(wan)\b)?"
DIGITS = re.compile(r"(?<![\d.a-z])(?<![a-z/]-)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d])" + SCALE)
HAN_DIGITS = "零一二两三四五六七八九十百千万亿点半"
HAN_NUMBER = re.compile(rf"百分之?((?!点)[{HAN_DIGITS}]+)|([{HAN_DIGITS}\d.]+)成([{HAN_DIGITS}])?|([{HAN_DIGITS}]+)")
#: Words that look like numbers and are none.
HAN_WORDS = {
    "八一",
    "五四",
    "十一",
    "三八",
    "七一",
    "万一",
    "千万",
    "一一",
    "百",
    "千",
    "万",
    "点",
    "半",
    "亿",
    "一点",
    "一半",
    "百万",
    "零",
    "一百万",
} - {"一百万"}
MONTHS = {
    name: n + 1
    for n, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec")
    )
    for name in names.split()
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?:19|20)\d\d"
SPOKEN_YEAR = re.compile(
    r"\btwenty[ -](ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five|six))?)\b"
)
ENGLISH = re.compile(
    r"\b(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|point|and)(?:[ -]|\b))+"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as the question gives it; `step` is the value of its last digit, `scaled` whether 万, k or the like stood behind."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    scaled: bool = False
    percent: bool = False
    word: bool = False


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
                found.append(Period(match.start(), match.end(), value))
    return sorted(found, key=lambda one: one.start)


def _year(digits: str) -> str:
    digits = digits.translate(str.maketrans("零一二三四五六七八九", "0123456789"))
    return digits if len(digits) == 4 else f"20{digits}"


def _date(year: str, month: str | int, day: str | None = None) -> str:
    parts = [_year(year) if year else "", f"{int(month):02d}", *([f"{int(day):02d}"] if day else [])]
    return "-".join(parts) if 1 <= int(month) <= 12 and (not day or 1 <= int(day) <= 31) else ""


def _han_month(text: str) -> int:
    return int(text) if text.isdigit() else int(_chinese(text) or 0)


def _spoken(match: re.Match[str]) -> str:
    number = _english(match[1].replace("-", " "))
    return f"20{int(number):02d}" if number is not None else ""


Reader = Callable[[re.Match[str]], str]
HAN_MONTH = r"(1[0-2]|0?[1-9]|十[一二]?|元|正|[一二三四五六七八九])"
HAN_YEAR = rf"((?<!\d){YEAR}|(?<![\d.])[12]\d|[一二][零九][零一二三四五六七八九]{{2}}|(?<![零一二三四五六七八九十])[一二][零一二三四五六七八九])"
DATES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"{HAN_YEAR}\s?年度?\s?的?{HAN_MONTH}\s?月\s?(?:份)?(?:(\d{{1,2}})\s?[日号])?"), lambda m: _date(m[1], _month(m[2]), m[3])),
    (re.compile(rf"\b({YEAR})[-/.](1[0-2]|0?[1-9])(?:[-/.](\d{{1,2}}))?\b"), lambda m: _date(m[1], m[2], m[3])),
    (re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?({MONTH})\.?,?\s({YEAR})\b"), lambda m: _date(m[3], MONTHS[m[2]], m[1])),
    (re.compile(rf"\b({MONTH})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s({YEAR})\b"), lambda m: _date(m[3], MONTHS[m[1]], m[2])),
    (re.compile(rf"\b({MONTH})\.?,?\s(?:of\s)?({YEAR})\b"), lambda m: _date(m[2], MONTHS[m[1]])),
    (re.compile(rf"{HAN_YEAR}\s?(?:年度?|财年)(?!前|后|生|以上)"), lambda m: _year(m[1])),
    (SPOKEN_YEAR, _spoken),
    (re.compile(rf"(?:(?<=[a-z]{{3}}-)|(?<![\d.a-z/-]))(?:fy\s?)?({YEAR})(?!\d|,\d|%|\.\d|\s?[万千亿元人名棵株吨份]|\s(?:people|trees|tonnes|tons|yuan|rmb|million))"), lambda m: m[1]),
    (re.compile(rf"(?<![\d.]){HAN_MONTH}\s?月份?(?!均)(?:(\d{{1,2}})\s?[日号])?"), lambda m: _date("", _month(m[1]), m[2])),
    (re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?({MONTH})\b"), lambda m: _date("", MONTHS[m[2]], m[1])),
    (re.compile(rf"\b({MONTH})\s(\d{{1,2}})(?:st|nd|rd|th)?\b"), lambda m: _date("", MONTHS[m[1]], m[2])),
    (re.compile(r"\b(january|february|march|april|june|july|august|september|october|november|december)\b"), lambda m: _date("", MONTHS[m[1]])),
)  # fmt: skip


def _month(text: str) -> int:
    return 1 if text in "元正" else _han_month(text)


def quantities(text: str) -> Iterator[Quantity]:
    """The figures of a normalised text; overlaps with dates are the caller's to resolve."""
    yield from map(_digits, DIGITS.finditer(text))
    yield from filter(None, map(_han, HAN_NUMBER.finditer(text)))
    yield from filter(None, map(_words, ENGLISH.finditer(text)))


def _digits(match: re.Match[str]) -> Quantity:
    digits = match[1].replace(",", "")
    scale = next((SCALES[one] for one in match.groups()[1:] if one), 1)
    value = Decimal(digits)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2])) * scale
    return Quantity(match.start(), match.end(), value * scale, step, scale != 1)


def _han(match: re.Match[str]) -> Quantity | None:
    hundredths, tenths, tenth, digits = match.groups()
    if hundredths:
        return _of(match, _chinese(hundredths), percent=True)
    if tenths:
        whole = Decimal(tenths) if re.fullmatch(r"\d+(\.\d+)?", tenths) else _chinese(tenths)
        part = _chinese(tenth) if tenth and tenth != "半" else Decimal(5 if tenth else 0)
        return _of(match, whole * 10 + (part or 0) if whole is not None and whole <= 10 else None, percent=True)
    return (
        None if digits in HAN_WORDS else _of(match, _chinese(digits), scaled=digits[-1] in "万亿" and len(digits) > 1)
    )


def _of(match: re.Match[str], value: Decimal | None, *, percent: bool = False, scaled: bool = False) -> Quantity | None:
    if value is None:
        return None
    step = Decimal(1).scaleb(min(0, int(value.as_tuple().exponent))) * (SCALES.get(match[0][-1], 1) if scaled else 1)
    return Quantity(match.start(), match.end(), value, step, scaled, percent, word=True)


@cache
def _chinese(text: str) -> Decimal | None:
    """The value of a Chinese numeral; None where it is none."""
    import cn2an

    try:
        return Decimal(str(cn2an.cn2an(text, "smart")))
    except (ValueError, InvalidOperation):
        return None


def _words(match: re.Match[str]) -> Quantity | None:
    words = re.sub(r"^and\b|\band$|^point\b", "", match[0].replace("-", " ").strip()).strip()
    value = _english(words) if words else None
    if value is None or words == "one":
        return None
    return Quantity(match.start(), match.start() + len(match[0].rstrip(" -")), value, Decimal(1), word=True)


@cache
def _english(words: str) -> Decimal | None:
    """The value of English number words; None where they are none."""
    from text_to_num import alpha2digit

    digits = alpha2digit(words, "en", threshold=0).replace(",", "")
    return Decimal(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else None
