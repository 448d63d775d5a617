"""Buttons: what they say, and the stable ids they carry, so that an old one works after a restart."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.texts import say
from knowledge.answer import Answer, Status
from knowledge.engine import Engine
from knowledge.model import Language
from knowledge.phrasing import Phraser

LONGEST_DATA = 64  # bytes, Telegram's limit
LONGEST_LABEL = 60  # characters a phone shows on a button as wide as the message
RELATED = 3


class Verb(StrEnum):
    """What pressing a button does; one letter each, for the data has little room."""

    TOPIC = "t"
    WHERE = "w"
    CHART = "c"
    NONE = "n"
    SECTION = "s"
    FIGURES = "f"
    LANGUAGE = "l"
    EXAMPLE = "e"
    ACT = "a"


@dataclass(frozen=True, slots=True)
class Press:
    """What a button's data mean: what to do, in which language, with which entry."""

    verb: Verb
    language: Language
    id: str

    @property
    def data(self) -> str:
        """The data as Telegram carries them."""
        return f"{self.verb}{self.language[0]}:{self.id}"


def read_press(data: str) -> Press | None:
    """The press that data mean; None where they are of no version of this bot."""
    head, colon, id = data.partition(":")
    languages: dict[str, Language] = {"z": "zh", "e": "en"}
    if len(head) != 2 or not colon or head[0] not in set(Verb) or head[1] not in languages:
        return None
    return Press(Verb(head[0]), languages[head[1]], id)


def button(label: str, verb: Verb, language: Language, id: str = "") -> InlineKeyboardButton:
    """One button."""
    shown = label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"
    return InlineKeyboardButton(shown, callback_data=Press(verb, language, id).data)


def example_id(words: str) -> str:
    """A short name for an example question, the same wherever it comes to stand among the others."""
    return blake2b(words.encode(), digest_size=6).hexdigest()


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    """The rows that have buttons; None where none has."""
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def below(answer: Answer, engine: Engine, chart: str | None) -> InlineKeyboardMarkup | None:
    """The buttons of an answer: related questions or choices, its chart, its place."""
    language = answer.language
    rows = [[button(label, Verb.TOPIC, language, topic)] for topic, label in _related(answer, engine)]
    if answer.status is Status.OFFERED:
        return keyboard(*rows, [button(say("button.none", language), Verb.NONE, language)])
    tools = []
    if chart:
        tools.append(button(say("button.chart", language), Verb.CHART, language, chart))
    if answer.facts:
        tools.append(button(say("button.where", language), Verb.WHERE, language, answer.facts[0]))
    return keyboard(*rows, tools)


def _related(answer: Answer, engine: Engine) -> list[tuple[str, str]]:
    given = [(one.topic, one.label) for one in answer.suggestions]
    if given or answer.status in (Status.OFFERED, Status.DECLINED) or not answer.sections:
        return [one for one in given if _fits(one[0])] if answer.status is Status.OFFERED else given[:RELATED]
    # The engine names no neighbours for a plain figure: its section's other key facts are what one asks next.
    section = engine.library.sections[answer.sections[0]]
    near = [fact for fact in section.key_facts if fact not in answer.facts]
    return [(fact, named(engine, fact, answer.language)) for fact in near[:RELATED]]


def named(engine: Engine, topic: str, language: Language) -> str:
    """What a topic is called; with its date, where only that tells it from another."""
    observation = engine.library.observations.get(topic)
    if observation is None:
        return engine.label(topic, language)
    twins = [one for one in engine.library.of_measure(observation.measure) if one.dimensions == observation.dimensions]
    return Phraser(engine.library).context(observation, language) if len(twins) > 1 else engine.label(topic, language)


def _fits(id: str) -> bool:
    return len(Press(Verb.TOPIC, "zh", id).data.encode()) <= LONGEST_DATA
