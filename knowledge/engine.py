"""The engine: a question in, an answer out; holds the knowledge, swaps it whole, remembers conversations."""

from pathlib import Path

from knowledge.answer import Answer, Source, Step, Suggestion
from knowledge.catalogue import Catalogue
from knowledge.conversation import Conversation
from knowledge.finding import Finding
from knowledge.library import REPORTS, Library, read_library
from knowledge.memory import Memory
from knowledge.model import Language
from knowledge.phrasing import said
from knowledge.reading import Reading
from knowledge.reliability import found as relation_found
from knowledge.showing import show
from knowledge.wording import wording


class Engine:
    """Answers questions about one report."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self.catalogue, self.folder = catalogue, folder
        self.memory = Memory()

    @classmethod
    def open(cls, folder: Path | None = None) -> "Engine":
        """Read a folder of reports; raises KnowledgeError with every fault."""
        home = folder or REPORTS
        return cls(Catalogue(read_library(home)), home)

    @property
    def library(self) -> Library:
        """The knowledge served just now."""
        return self.catalogue.library

    def reload(self) -> None:
        """Read the folder again; raises KnowledgeError and serves the old knowledge on where it has faults."""
        self.catalogue = Catalogue(read_library(self.folder))

    def warm(self) -> None:
        """Load what is otherwise loaded at the first misspelling, or at the first figure."""
        self.catalogue.lexer.speller.warm()
        self.catalogue.by_value  # noqa: B018

    def forget(self, chat: str) -> None:
        """Drop what a conversation was about."""
        self.memory.forget(chat)

    def ask(self, text: str, chat: str | None = None, language: Language | None = None) -> Answer:
        """Answer a question; `chat` carries follow-ups, `language` fixes the language of the answer."""
        reading = self.catalogue.read(text, language)
        conversation = Conversation(self.catalogue, self.memory.recall(chat))
        finding = conversation.reply(reading)
        if finding.facts or not finding.refused:
            self.memory.keep(chat, conversation.understood or reading, finding)
        return self._answer(finding, reading)

    def show(self, topic: str, language: Language) -> Answer | None:
        """The answer to a topic's id, as buttons and links carry it; None where there is no such topic any more."""
        finding = show(self.catalogue, topic, language)
        return self._answer(finding, Reading("", language, (), self.catalogue.light)) if finding else None

    def label(self, topic: str, language: Language) -> str:
        """What a topic is called."""
        return self.catalogue.label(topic, language)

    def audit(self, language: Language) -> tuple[Answer, ...]:
        """Every relation between figures with its arithmetic and what was found, one answer each."""
        findings = (relation_found(self.catalogue, one, language) for one in self.library.relations.values())
        return tuple(self._answer(one, Reading("", language, (), self.catalogue.light)) for one in findings)

    def _answer(self, finding: Finding, reading: Reading) -> Answer:
        language = reading.language
        caveats = dict.fromkeys(
            said(one, language) for fact in finding.facts for one in self.catalogue.caveats.get(fact, ())
        )
        return Answer(
            status=finding.status,
            language=language,
            headline=finding.headline,
            lines=finding.lines,
            caveats=tuple(wording("caveat", language, text=one) for one in caveats)[:3],
            facts=finding.facts,
            sources=tuple(self._sources(finding, language)),
            suggestions=tuple(self._suggestions(finding, language)),
            computed=finding.computed,
            explanation=(*_understood(reading), *finding.steps),
        )

    def _sources(self, finding: Finding, language: Language) -> list[Source]:
        sections = self.library.sections
        found = [Source(number, said(sections[number].title, language), "") for number in finding.sections]
        if found:
            return found
        places = [place for fact in finding.facts for place in self.catalogue.places(fact)]
        return [Source(one.section, said(sections[one.section].title, language), one.printed) for one in places]

    def _suggestions(self, finding: Finding, language: Language) -> list[Suggestion]:
        return [Suggestion(topic, self.label(topic, language)) for topic in finding.topics[:3]]


def _understood(reading: Reading) -> list[Step]:
    known = [
        f"{one.text} = {', '.join(sorted(one.meanings))}" for one in reading.tokens if one.meanings and not one.filler
    ]
    unknown = [one.text for one in reading.unknown]
    return [Step("read", "; ".join(known)), *([Step("not understood", ", ".join(unknown))] if unknown else [])]
