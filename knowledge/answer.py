"""What the engine answers: a typed value that every front renders in its own way."""

from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.model import Language


class Status(StrEnum):
    """How an answer stands to the report."""

    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"
    OFFERED = "offered"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands: section number and title, and the words as printed."""

    section: str
    title: str
    printed: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A topic to go on with: `topic` is a stable id that `Engine.show` takes, `label` what a button says."""

    topic: str
    label: str


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the explanation: which stage of the pipeline found what."""

    stage: str
    found: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, in one language.

    `headline` is the figure, verdict or first sentence; `lines` say it in full; `caveats` travel with the figures;
    `computed` is the sum behind a figure the report does not print; `facts` are ids of observations and statements.
    """

    status: Status
    language: Language
    headline: str
    lines: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    computed: str | None = None
    explanation: tuple[Step, ...] = field(default=(), compare=False)

    @property
    def sections(self) -> tuple[str, ...]:
        """Dotted numbers of the sections the facts stand in, each once, best first."""
        return tuple(dict.fromkeys(source.section for source in self.sources))

    @property
    def text(self) -> str:
        """The whole answer as plain text: headline, lines, caveats, place in the report."""
        parts = [self.headline, *self.lines, *self.caveats, *map(self._place, self.sources[:4])]
        return "\n".join(part for part in parts if part)

    def _place(self, source: Source) -> str:
        quoted = f"「{source.printed}」" if source.printed else ""
        if self.language == "zh":
            return f"出处：{source.section} {source.title}{quoted}"
        return f"Source: {source.section} {source.title} {quoted}".rstrip()
