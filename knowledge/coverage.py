"""Proves that each figure of a report's text is stated by an observation there, or listed as no datum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from knowledge.library import Library
from knowledge.model import Observation
from knowledge.normalise import normalise
from knowledge.numerals import chinese
from knowledge.quantities import quantities

#: Numerals that are more than a number (a pair, the first): the library of numerals does not know them.
WORDS = {"双": Decimal(2), "首": Decimal(1)}
DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
NUMERAL = re.compile(r"[〇零一二两双三四五六七八九十百千首][〇零一二两三四五六七八九十百千万亿]*")
#: What of a text has to be accounted for: digits with what scales them, and every Chinese numeral.
FIGURE = re.compile(rf"{DIGITS.pattern}[百千万亿]*|{NUMERAL.pattern}")
DATE_UNITS = "年月日"
AROUND = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a section's text, where it stands."""

    section: str
    text: str
    start: int
    end: int

    def __str__(self) -> str:
        around = self.text[max(0, self.start - AROUND) : self.end + AROUND]
        return f"section {self.section}: {self.text[self.start : self.end]} in 「{around}」"

    def in_any(self, printed: str) -> bool:
        """Whether the figure is part of a string, at one of the places where that stands."""
        spans = ((one.start(), one.end()) for one in re.finditer(re.escape(bare(printed)), self.text))
        return any(start <= self.start and self.end <= end for start, end in spans)

    def stated_by(self, observation: Observation) -> bool:
        """Whether the figure is the value that an observation has printed here."""
        return self._within(observation) and carries(observation, self.text[self.start : self.end])

    def dates(self, observation: Observation) -> bool:
        """Whether the figure is part of the date that an observation has printed here (2019年12月)."""
        date = observation.dated.split("-")
        parts = [f"{one.lstrip('0')}{unit}" for one, unit in zip(date, DATE_UNITS, strict=False)]
        return self._within(observation) and self.text[self.start : self.end + 1] in parts

    def _within(self, observation: Observation) -> bool:
        return any(one.section == self.section and self.in_any(one.printed) for one in observation.places)


def bare(text: str) -> str:
    """A text without blanks and line wraps, one width for each character."""
    return re.sub(r"\s+", "", text).replace("，", ",").replace("＝", "=").replace("（", "(").replace("）", ")")


def carries(observation: Observation, printed: str) -> bool:
    """Whether a printed string states the value of an observation."""
    plain = normalise(re.sub(r"\s+", "", printed))
    values = {value for one in quantities(plain) for value in (one.value, one.value / 10**4)}
    return observation.value in values or observation.value in _by_parts(plain)


def _by_parts(plain: str) -> set[Decimal | None]:
    """The values that stand right against digits or letters (2019年12月, QC2.0), or in a word."""
    digits = {Decimal(one.replace(",", "")) for one in DIGITS.findall(plain)}
    return digits | {WORDS.get(one) or chinese(one) for one in NUMERAL.findall(plain)}


def coverage_faults(library: Library, sections: dict[str, str]) -> Iterator[str]:
    """Figures that nothing accounts for, figures accounted for twice, and lists that no figure answers to."""
    for number, text in sections.items():
        for match in FIGURE.finditer(text):
            yield from _figure_faults(library, Figure(number, text, match.start(), match.end()))
    yield from _stale(library, sections)
    yield from _unstated_members(library)


def _figure_faults(library: Library, figure: Figure) -> Iterator[str]:
    stated = [one.id for one in library.observations.values() if figure.stated_by(one)]
    listed = any(one.section == figure.section and figure.in_any(one.text) for one in library.uncounted)
    if stated and listed:
        yield f"{figure} is stated by {stated[0]}, so it cannot be listed under `uncounted`"
    if not stated and not listed and not any(figure.dates(one) for one in library.observations.values()):
        yield f"{figure} is neither stated by an observation nor listed under `uncounted`"


def _stale(library: Library, sections: dict[str, str]) -> Iterator[str]:
    """What is listed as no datum, but stands nowhere: it would hide a figure that comes to stand there."""
    for one in library.uncounted:
        if bare(one.text) not in sections.get(one.section, ""):
            yield f"uncounted 「{one.text}」 does not stand in section {one.section}"


def _unstated_members(library: Library) -> Iterator[str]:
    """Members of a dimension without an observation.

    One figure may be printed for several things (及时率、合格率、满意度均达到100%). It is accounted for as long as one
    of them states it, so that only its dimension tells that another is missing.
    """
    stated = {member for one in library.observations.values() for member in (one.dimensions or {}).items()}
    for dimension in library.dimensions.values():
        for value in dimension.values:
            if (dimension.id, value.id) not in stated:
                yield f"{dimension.id}: no observation states its value '{value.id}'"
