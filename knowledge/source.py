"""Proves a library against the report's own text: every printed string stands there, no figure was left out."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.library import Library
from knowledge.model import Observation, Statement
from knowledge.normalise import normalise
from knowledge.quantities import quantities

#: Headings of the text: 一、 (level 1), （一） (level 2), 1、 (level 3).
HAN = "一二三四五六七八九十"
HEADING = re.compile(rf"^\s*(?:([{HAN}]+)、\s*(?=\S)|（([{HAN}]+)）|(\d)、)\s*(\S+)\s*$")
#: A figure of the text, in digits with what scales it, or in Chinese numerals before a counting word.
FIGURE = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?")
NUMERALS = {"首": 1, "两": 2, **{one: n for n, one in enumerate("零一二三四五六七八九十")}}
NUMERAL = re.compile(r"(?<!第)[两一二三四五六七八九十]+(?=[个次名类项条种]|大功能)")


def check_source(library: Library, text: str) -> list[str]:
    """What does not agree between a library and the report's text; empty where all does."""
    sections = split_sections(library, text)
    return [*_missing_sections(library, sections), *_printed_faults(library, sections), *_uncovered(library, sections)]


def bare(text: str) -> str:
    """A text without blanks and line wraps, one width for each character."""
    return re.sub(r"\s+", "", text).replace("，", ",").replace("＝", "=").replace("（", "(").replace("）", ")")


def split_sections(library: Library, text: str) -> dict[str, str]:
    """The text under each heading, blanks removed, by section number; a heading is one only with its title."""
    lines: dict[str, list[str]] = {number: [] for number in library.sections}
    current = ""
    for line in text.splitlines():
        match = HEADING.match(line)
        current = (_heading(library, match, current) if match else "") or current
        if current:
            lines[current].append(line)
    return {number: bare("".join(found)) for number, found in lines.items()}


def _heading(library: Library, match: re.Match[str], current: str) -> str:
    """The section that a heading opens: the next one with this title and ordinal; nothing where it is no heading."""
    one, two, three, title = match.groups()
    ordinal = three or str(HAN.index(one or two) + 1)
    order = list(library.sections)
    for number in order[order.index(current) + 1 if current else 0 :]:
        if number.rpartition(".")[2] == ordinal and bare(library.sections[number].title.zh) == bare(title):
            return number
    return ""


def _facts(library: Library) -> list[Observation | Statement]:
    return [*library.observations.values(), *library.statements.values()]


def _missing_sections(library: Library, sections: dict[str, str]) -> Iterator[str]:
    for number in library.sections:
        if not sections[number]:
            yield f"section {number}: its heading does not stand in the text"


def _printed_faults(library: Library, sections: dict[str, str]) -> Iterator[str]:
    for fact in _facts(library):
        for place in fact.places:
            if bare(place.printed) not in sections.get(place.section, ""):
                yield f"{fact.id}: 「{place.printed}」 does not stand in section {place.section}"
    for one in library.observations.values():
        for place in one.places:
            if not carries(one, place.printed):
                yield f"{one.id}: 「{place.printed}」 does not carry the value {one.value}"


def carries(observation: Observation, printed: str) -> bool:
    """Whether a printed string states the value of an observation."""
    plain = normalise(re.sub(r"\s+", "", printed))
    values = {value for one in quantities(plain) for value in (one.value, one.value / 10**4)}
    return observation.value in values or _by_parts(observation.value, plain)


def _by_parts(value: Decimal, plain: str) -> bool:
    """Whether the value stands as digits right against digits or letters (2019年12月, QC2.0), or as one numeral."""
    digits = {Decimal(one.replace(",", "")) for one in FIGURE.findall(plain)}
    numerals = {Decimal(NUMERALS[one]) for one in plain if one in NUMERALS}
    return value in digits | numerals


def _uncovered(library: Library, sections: dict[str, str]) -> Iterator[str]:
    for number, text in sections.items():
        covered = [False] * len(text)
        for shown in _shown(library, number):
            for match in re.finditer(re.escape(bare(shown)), text):
                covered[match.start() : match.end()] = [True] * (match.end() - match.start())
        for match in (*FIGURE.finditer(text), *NUMERAL.finditer(text)):
            if not all(covered[match.start() : match.end()]):
                around = text[max(0, match.start() - 8) : match.end() + 8]
                yield f"section {number}: {match[0]} in 「{around}」 is neither a fact nor listed under `uncounted`"


def _shown(library: Library, number: str) -> Iterator[str]:
    """What covers figures of a section: printed strings of its facts, and what is listed as no datum."""
    for fact in _facts(library):
        yield from (place.printed for place in fact.places if place.section == number)
    yield from (one.text for one in library.uncounted if one.section == number)
