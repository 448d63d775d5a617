"""Checks that span records: ids are unique, references lead somewhere, sums are what they are said to be."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from knowledge.arithmetic import finding
from knowledge.documents import Document
from knowledge.errors import Fault
from knowledge.language import Unit
from knowledge.model import Dimension, Measure, Observation, Relation, Report
from knowledge.periods import is_period

#: How many terms a relation takes; a sum any number.
TERMS = {"difference": (2,), "share": (2,), "margin": (2,), "remark": (0,)}
NUMBER = re.compile(r"\d+(\.\d+)*")
LISTS = ("sections", "dimensions", "measures", "observations", "statements", "relations", "concepts")


@dataclass(slots=True)
class Checked:
    """A document with the record made of it."""

    document: Document
    record: Any

    @property
    def faults(self) -> list[Fault]:
        """What was wrong with the document."""
        return self.document.faults

    def fault(self, path: tuple[str | int, ...], problem: str) -> Fault:
        """A fault at the line of the value at `path`."""
        return Fault(self.document.file, self.document.line(path), problem)


def check_references(chapters: list[Checked], units: dict[str, Unit], report: Report) -> list[Fault]:
    """Every fault that only shows when all files are read."""
    checks = Checks(chapters, units)
    periods = (Fault("report.yaml", 1, f"period: '{day}' is no date") for day in report.period if not is_period(day))
    return list(
        chain(periods, checks.numbers(), checks.duplicates(), checks.dangling(), checks.values(), checks.relations())
    )


class Checks:
    """The cross-checks over all chapters of a report."""

    def __init__(self, chapters: list[Checked], units: dict[str, Unit]) -> None:
        self.chapters, self.units = chapters, units
        self.by_id: dict[str, dict[str, Any]] = {name: {} for name in LISTS}
        for _, name, _, record in self._records(*LISTS):
            self.by_id[name].setdefault(_id(record), record)
        self.facts = {**self.by_id["observations"], **self.by_id["statements"]}

    def _records(self, *names: str) -> Iterator[tuple[Checked, str, int, Any]]:
        for chapter in self.chapters:
            for name in names:
                for n, record in enumerate(getattr(chapter.record, name)):
                    yield chapter, name, n, record

    def duplicates(self) -> Iterator[Fault]:
        """Ids used twice; facts, measures and relations share one space, since buttons and links name them.

        A concept may be added to from several files, so that each chapter brings its own words.
        """
        seen: dict[tuple[str, str], str] = {}
        shared = {"measures", "observations", "statements", "relations"}
        for chapter, name, n, record in self._records(*(one for one in LISTS if one != "concepts")):
            key = ("shared" if name in shared else name, _id(record))
            if key in seen:
                yield chapter.fault((name, n), f"the id '{_id(record)}' is used already in {seen[key]}; choose another")
            seen.setdefault(key, f"{chapter.document.file}:{chapter.document.line((name, n))}")

    def numbers(self) -> Iterator[Fault]:
        """Section numbers that are none, or whose section above is missing."""
        for chapter, name, n, section in self._records("sections"):
            above = section.number.rpartition(".")[0]
            if not NUMBER.fullmatch(section.number):
                yield chapter.fault((name, n, "number"), f"'{section.number}' is no section number; write 3 or 3.4.2")
            elif above and above not in self.by_id["sections"]:
                yield chapter.fault((name, n, "number"), f"{section.number}: there is no section {above} above it")

    def dangling(self) -> Iterator[Fault]:
        """References to what does not exist."""
        for chapter, name, n, record in self._records(*LISTS):
            for known, wanted in self._references(record):
                if wanted not in known:
                    yield chapter.fault((name, n), f"{_id(record)}: there is no '{wanted}' to refer to")

    def _references(self, record: Any) -> Iterator[tuple[Iterable[str], str]]:
        for place in getattr(record, "places", ()):
            yield self.by_id["sections"], place.section
        topics = {**self.facts, **self.by_id["measures"], **self.by_id["relations"]}
        for key in ("related", "key_facts", "touches"):
            yield from ((topics, one) for one in getattr(record, key, ()))
        if isinstance(record, Measure):
            yield self.units, record.unit
            yield from ((self.by_id["dimensions"], one) for one in record.dimensions)
            yield from ((record.dimensions, one.of) for one in filter(None, [record.share]))
            yield from ((self.by_id["concepts"], one.part) for one in filter(None, [record.share]))
        if isinstance(record, Observation):
            yield self.by_id["measures"], record.measure
        if isinstance(record, Relation):
            yield from ((self.by_id["observations"], one) for one in (*record.terms, *filter(None, [record.result])))

    def values(self) -> Iterator[Fault]:
        """Observations whose dimensions or dates do not fit their measure."""
        for chapter, name, n, record in self._records("observations", "statements"):
            for key in ("period", "as_of", "date"):
                value = getattr(record, key, None)
                if value and not is_period(value):
                    yield chapter.fault(
                        (name, n, key), f"{record.id}: '{value}' is no date; write 2019, 2019-03 or 2019-03-31"
                    )
            if isinstance(record, Observation) and record.measure in self.by_id["measures"]:
                yield from (chapter.fault((name, n), problem) for problem in self._dimension_faults(record))

    def _dimension_faults(self, record: Observation) -> Iterator[str]:
        wanted = self.by_id["measures"][record.measure].dimensions
        given = record.dimensions or {}
        if set(wanted) != set(given):
            yield f"{record.id}: its measure has the dimensions {list(wanted)}, it names {list(given)}"
        for key, value in given.items():
            dimension: Dimension | None = self.by_id["dimensions"].get(key)
            if dimension and value not in {one.id for one in dimension.values}:
                yield f"{record.id}: '{value}' is no value of the dimension '{key}'"

    def relations(self) -> Iterator[Fault]:
        """Relations whose arithmetic does not come to what they say."""
        for chapter, name, n, relation in self._records("relations"):
            known = self.by_id["observations"]
            terms = [known[one] for one in relation.terms if one in known]
            result = known.get(relation.result or "")
            if len(relation.terms) not in TERMS.get(relation.kind, range(100)):
                yield chapter.fault((name, n, "kind"), f"{relation.id}: a {relation.kind} takes two terms")
            found = finding(relation, [self._base(one) for one in terms], self._base(result) if result else None)
            if found and relation.finding != "unclear" and found != relation.finding:
                yield chapter.fault(
                    (name, n, "finding"), f"{relation.id}: the sums say '{found}', not '{relation.finding}'"
                )

    def _base(self, observation: Observation) -> Any:
        measure = self.by_id["measures"].get(observation.measure)
        unit = self.units.get(measure.unit) if measure else None
        return observation.value * (unit.scale if unit else 1)


def _id(record: Any) -> str:
    return str(getattr(record, "id", None) or record.number)
