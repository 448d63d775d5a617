"""The report's sections as a tree."""

from collections.abc import Iterator

from knowledge.library import Library
from knowledge.model import Section


def parent_of(number: str) -> str:
    """The number one level up; empty above the chapters."""
    return number.rpartition(".")[0]


def children_of(library: Library, number: str) -> list[Section]:
    """The sections right below, in the report's order."""
    return [section for section in library.sections.values() if parent_of(section.number) == number]


def below(library: Library, number: str) -> Iterator[Section]:
    """The section itself and everything under it."""
    for section in library.sections.values():
        if section.number == number or section.number.startswith(f"{number}."):
            yield section


def path_to(library: Library, number: str) -> list[Section]:
    """The sections from the chapter down to this one."""
    parts = number.split(".")
    numbers = (".".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    return [library.sections[one] for one in numbers if one in library.sections]
