"""The knowledge of one report in memory, read whole or not at all."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from knowledge.language import Signal, Unit, UnitKind
from knowledge.model import (
    Concept,
    Dimension,
    Measure,
    Observation,
    Relation,
    Report,
    Section,
    Statement,
    Uncounted,
)

PACKAGE = Path(__file__).parent
REPORTS = PACKAGE / "reports"
LANGUAGE = PACKAGE / "language"
#: What `report.yaml` is called in every report's folder.
REPORT_FILE = "report.yaml"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that hold for any report."""

    signals: tuple[Signal, ...]
    kinds: tuple[UnitKind, ...]
    zh_fillers: tuple[str, ...]
    en_fillers: tuple[str, ...]
    variants: dict[str, str]
    shapes: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Library:
    """Everything known about one report, by id; nobody changes it once it is read."""

    report: Report
    sections: dict[str, Section]
    dimensions: dict[str, Dimension]
    measures: dict[str, Measure]
    observations: dict[str, Observation]
    statements: dict[str, Statement]
    relations: dict[str, Relation]
    concepts: tuple[Concept, ...]
    uncounted: tuple[Uncounted, ...]
    units: dict[str, Unit]
    words: Words
    fingerprint: str = field(default="")

    def without_vocabulary(self) -> "Library":
        """The same without the words that a lexicon has learnt, which every start would otherwise read again."""
        words = replace(self.words, signals=(), zh_fillers=(), en_fillers=(), shapes={})
        return replace(self, concepts=(), words=words)

    def of_measure(self, measure: str) -> tuple[Observation, ...]:
        """The observations of a measure, in the order of the files."""
        return tuple(one for one in self.observations.values() if one.measure == measure)

    def by_measure(self) -> defaultdict[str, list[Observation]]:
        """The observations of all measures, in the order of the files, found in one pass."""
        found: defaultdict[str, list[Observation]] = defaultdict(list)
        for one in self.observations.values():
            found[one.measure].append(one)
        return found


def read_library(folder: Path = REPORTS) -> Library:
    """Read and check a report; raises KnowledgeError with every fault of every file."""
    from knowledge.loading import load  # pydantic is only paid for when files are really read

    return load(folder)
