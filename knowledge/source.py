"""Proves a library against the report's own text: each printed string stands there, each figure is accounted for."""

import re
from collections.abc import Iterator

from knowledge.coverage import bare, carries, coverage_faults
from knowledge.library import Library
from knowledge.model import Observation, Statement

#: Headings of the text: 一、 (level 1), （一） (level 2), 1、 (level 3).
HAN = "一二三四五六七八九十"
HEADING = re.compile(rf"^\s*(?:([{HAN}]+)、\s*(?=\S)|（([{HAN}]+)）|(\d)、)\s*(\S+)\s*$")


def check_source(library: Library, text: str) -> list[str]:
    """What does not agree between a library and the report's text; empty where all does."""
    sections = split_sections(library, text)
    return [
        *_missing_sections(library, sections),
        *_printed_faults(library, sections),
        *coverage_faults(library, sections),
    ]


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
