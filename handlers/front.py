"""What every handler works with."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram.ext import ExtBot

from handlers.flood import Flood
from handlers.languages import Languages
from handlers.sending import Sender
from handlers.turn import Turn
from knowledge.answer import Answer
from knowledge.engine import Engine

KEPT = 10_000  # answers that can still be edited when their question is


@dataclass(frozen=True, slots=True)
class Record:
    """What is written down of a question: never its words, never a name."""

    kind: str
    status: str
    language: str
    facts: tuple[str, ...]
    seconds: float
    chat: str


@dataclass(frozen=True, slots=True)
class Rates:
    """Questions a minute that one person, and one chat, may ask."""

    person: int
    chat: int


class Answered:
    """Which messages answered which question, so that an edited question edits them."""

    def __init__(self) -> None:
        self._messages: OrderedDict[tuple[int, int], tuple[int, ...]] = OrderedDict()

    def keep(self, turn: Turn, messages: tuple[int, ...]) -> None:
        """Remember the answer to a question."""
        self._messages[turn.chat, turn.message] = messages
        if len(self._messages) > KEPT:
            self._messages.popitem(last=False)

    def find(self, turn: Turn) -> tuple[int, ...]:
        """The messages that answered a question; none where that is forgotten."""
        return self._messages.get((turn.chat, turn.message), ())


@dataclass
class Front:
    """The engine, the way out to Telegram, and what is remembered for a while."""

    engine: Engine
    bot: ExtBot[None]
    rates: Rates
    record: Callable[[Record], None]
    secret: bytes
    flood: Flood = field(default_factory=Flood)
    answered: Answered = field(default_factory=Answered)
    pictures: dict[str, str] = field(default_factory=dict)
    albums: OrderedDict[str, None] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        """The parts that speak to Telegram share one bot."""
        self.sender = Sender(self.bot)
        self.languages = Languages(self.bot)

    def note(self, kind: str, turn: Turn, answer: Answer, began: float) -> None:
        """Write down that something was answered."""
        seconds = time.perf_counter() - began
        self.record(Record(kind, answer.status, answer.language, answer.facts, seconds, self.alias(turn.chat)))

    def alias(self, chat: int) -> str:
        """A chat's number, hashed with a secret: the few billion numbers there are could be tried out otherwise."""
        return hashlib.blake2b(str(chat).encode(), key=self.secret, digest_size=6).hexdigest()
