"""Finds figures in an answer that stand neither in the knowledge base nor in a sum that is shown."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import yaml

from knowledge.answer import Answer
from knowledge.library import LANGUAGE, Library
from knowledge.model import Observation

FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
#: The number of an item in a list.
ORDINAL = re.compile(r"^\d+\. ", re.MULTILINE)
MILLION = 10**6


def _refusals() -> re.Pattern[str]:
    """What the engine says when it repeats words of a question that the report does not have."""
    phrases = yaml.safe_load((LANGUAGE / "wording.yaml").read_text(encoding="utf-8"))
    shown = [text for key, both in phrases.items() if key.startswith("declined.") for text in both.values()]
    return re.compile("|".join(re.sub(r"\\{\w+\\}", ".*?", re.escape(one)) for one in shown if "{" in one))


REFUSALS = _refusals()


def figures_in(text: str) -> set[Decimal]:
    """The figures of a text as values."""
    return {Decimal(one.replace(",", "")) for one in FIGURE.findall(unicodedata.normalize("NFKC", text))}


class Known:
    """Every figure that an answer of one library may give."""

    def __init__(self, library: Library) -> None:
        self.library = library
        records = (library.report, *_records(library))
        self.written = {value for record in records for text in _texts(record) for value in figures_in(text)}
        self.written |= {value for one in library.observations.values() for value in self.renderings(one)}
        self.scales = {unit.scale for unit in library.units.values()}

    def renderings(self, observation: Observation) -> set[Decimal]:
        """The values under which an observation may be shown: in its own unit, in the base unit, in millions."""
        base = observation.value * self.library.units[self.library.measures[observation.measure].unit].scale
        return {observation.value, base, base / MILLION}

    def foreign(self, answer: Answer) -> set[Decimal]:
        """The figures of an answer that come from nowhere; a refusal may repeat what was asked."""
        said = REFUSALS.sub("", ORDINAL.sub("", answer.text))
        return figures_in(said) - self.written - self._computed(answer)

    def _computed(self, answer: Answer) -> set[Decimal]:
        shown = figures_in(answer.computed or "")
        return {value * scale / part for value in shown for scale in self.scales for part in (1, MILLION)}


def _records(library: Library) -> Iterator[Any]:
    for one in (library.sections, library.dimensions, library.measures, library.observations):
        yield from one.values()
    yield from library.statements.values()
    yield from library.relations.values()


def _texts(value: Any) -> Iterator[str]:
    """Every string in a record, however deep; ids are ASCII words and hold no figures that matter."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name)) if field.name not in ("aliases", "id") else ()
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
