"""Finds figures in a normalised question: 一千两百九十八万, 12.98 million, 六成五, 87.36."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.fractions import fractions
from knowledge.numerals import HAN_SCALES, chinese, english

#: Chinese and English multipliers behind a number.
SCALES = {
    "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "w": 10**4,
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "millions": 10**6, "mln": 10**6,
    "billion": 10**9, "bn": 10**9, "wan": 10**4,
}  # fmt: skip
SCALE = r"(?:\s?(千万|百万|万|千|亿)|\s?-?(thousand|millions?|mln|billion)\b|(k|mn|bn|w|m)\b|\s(wan)\b)?"
#: The same before a multiplier: 三十多万.
OPEN_SCALE = re.compile(r"[多余来](百万|千万|万|千|亿)")
#: The same behind what is counted: 五分多, 两倍多.
COUNTED_OPEN = re.compile(r"\s?[分倍成岁吨度期次个人块元份]多(?!少)")
#: A last digit whose place goes without saying: 31万7, 三千一.
ELIDED = re.compile(r"(?<![\d.])(\d{1,4})(万|千)([1-9])(?![\d.万千百])")
#: Digits with a multiplier behind each: 16万7千, 3千2百.
MIXED = re.compile(r"(?<![\d.])(?:\d{1,4}万)?(?:\d千)?(?:\d百)?(?:\d十)?(?![\d.万千百])")
PLACE = re.compile(r"(\d+)([万千百十])")
DIGITS = re.compile(
    r"(?<![\d.a-z])(?:(?<=[a-z]{4}-)|(?<![a-z/]-))(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d])" + SCALE
)
#: What makes a numeral a lower bound: 八十多, 80余, 80-odd.
OPEN = re.compile(r"还?多(?!少|[出了几])|出头|挂零|来(?=[岁个人名分块万])|余(?!额)|-odd\b|\+(?=\s|$)")
HAN_DIGITS = "零一二两三四五六七八九十百千万亿点半"
#: Numerals of some ten thousands and more that say how exact they are by where they end.
WAN = re.compile(r"万[一二三四五六七八九]$|万.*[千百十]$")
HAN_NUMBER = re.compile(rf"百分之?((?!点)[{HAN_DIGITS}]+)|([{HAN_DIGITS}\d.]+)成([{HAN_DIGITS}])?|([{HAN_DIGITS}]+)")
#: Words of numerals that are names or adverbs.
HAN_WORDS = set("八一 五四 十一 三八 七一 万一 千万 一一 百 千 万 点 半 亿 一点 一半 百万 零".split())  # noqa: SIM905
#: What makes a numeral of them all the same: 十一个.
COUNTED = re.compile(r"[个人名位份件家户支张元块度岁]|期(?!间)")
ENGLISH_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen point and"
)
ENGLISH = re.compile(rf"(?<![a-z])(?:(?:{ENGLISH_WORDS.replace(' ', '|')})(?!-years?\b)(?:[ -]|(?![a-z])))+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of the question; `step` is the value of its last digit, `scaled` whether 万 or k stood behind it.

    `over` figures are given as a lower bound by the numeral itself: 八十多, more than half.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    scaled: bool = False
    percent: bool = False
    word: bool = False
    over: bool = False


def quantities(text: str) -> Iterator[Quantity]:
    """The figures of a normalised text; overlaps with dates are the caller's to resolve."""
    plain = (
        *map(_digits, DIGITS.finditer(text)),
        *map(_elided, ELIDED.finditer(text)),
        *map(_mixed, (match for match in MIXED.finditer(text) if len(PLACE.findall(match[0])) > 1)),
        *filter(None, map(_han, HAN_NUMBER.finditer(text))),
        *filter(None, map(_words, ENGLISH.finditer(text))),
    )
    yield from (_open(text, one) for one in plain)
    for start, end, value, over in fractions(text):
        yield _open(text, Quantity(start, end, value, Decimal(1), percent=True, word=True, over=over))


def _open(text: str, quantity: Quantity) -> Quantity:
    """With the 多 or 余 behind it, which makes it a lower bound."""
    scaled = OPEN_SCALE.match(text, quantity.end)
    if scaled:
        times = SCALES[scaled[1]]
        return replace(
            quantity, end=scaled.end(), value=quantity.value * times, step=quantity.step * times, scaled=True, over=True
        )
    behind = OPEN.match(text, quantity.end)
    if behind:
        return replace(quantity, end=behind.end(), over=True)
    return replace(quantity, over=True) if COUNTED_OPEN.match(text, quantity.end) else quantity


def _digits(match: re.Match[str]) -> Quantity:
    digits = match[1].replace(",", "")
    scale = next((SCALES[one] for one in match.groups()[1:] if one), 1)
    value = Decimal(digits)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2])) * scale
    return Quantity(match.start(), match.end(), value * scale, step, scale != 1)


def _elided(match: re.Match[str]) -> Quantity:
    step = Decimal(SCALES[match[2]]) / 10
    return Quantity(match.start(), match.end(), int(match[1] + match[3]) * step, step, scaled=True)


def _mixed(match: re.Match[str]) -> Quantity:
    parts = [(int(digits), HAN_SCALES[times]) for digits, times in PLACE.findall(match[0])]
    value = Decimal(sum(digits * times for digits, times in parts))
    return Quantity(match.start(), match.end(), value, Decimal(parts[-1][1]), scaled=True)


def _han(match: re.Match[str]) -> Quantity | None:
    hundredths, tenths, tenth, digits = match.groups()
    if hundredths:
        return _of(match, chinese(hundredths), percent=True)
    if tenths:
        whole = Decimal(tenths) if re.fullmatch(r"\d+(\.\d+)?", tenths) else chinese(tenths)
        part = chinese(tenth) if tenth and tenth != "半" else Decimal(5 if tenth else 0)
        return _of(match, whole * 10 + (part or 0) if whole is not None and whole <= 10 else None, percent=True)
    found = (
        None
        if digits in HAN_WORDS and not (len(digits) > 1 and COUNTED.match(match.string, match.end()))
        else _of(match, chinese(digits), scaled=digits[-1] in "万亿" and len(digits) > 1)
    )
    return replace(found, step=_place(digits)) if found and WAN.search(digits) else found


def _place(digits: str) -> Decimal:
    """The place of the last digit of a numeral beyond 万, said (八万八千) or not (八万八)."""
    last, before = digits[-1], digits[-2]
    return Decimal(HAN_SCALES.get(last, 0) or HAN_SCALES.get(before, 10) / 10)


def _of(match: re.Match[str], value: Decimal | None, *, percent: bool = False, scaled: bool = False) -> Quantity | None:
    if value is None:
        return None
    step = Decimal(1).scaleb(min(0, int(value.as_tuple().exponent))) * (SCALES.get(match[0][-1], 1) if scaled else 1)
    return Quantity(match.start(), match.end(), value, step, scaled, percent, word=True)


def _words(match: re.Match[str]) -> Quantity | None:
    words = re.sub(r"^and\b|\band$|^point\b", "", match[0].replace("-", " ").strip()).strip()
    value = english(words) if words else None
    if value is None or words == "one":
        return None
    scale = next((SCALES[one] for one in words.split()[-1:] if "point" in words and one in SCALES), 1)
    step = Decimal(1).scaleb(min(0, int((value / scale).normalize().as_tuple().exponent))) * scale
    end = match.start() + len(match[0].rstrip(" -"))
    return Quantity(match.start(), end, value, step, scale > 1, word=True)
