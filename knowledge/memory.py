"""What a conversation is about just now: forgotten after ten minutes, bounded in number."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.finding import Finding
from knowledge.reading import Reading

#: Seconds after which a conversation starts afresh, and how many conversations are kept.
LIFETIME, CAPACITY = 600.0, 10_000


@dataclass(frozen=True, slots=True)
class Turn:
    """The last question of a conversation that had an answer, what was found, and the two facts spoken of last."""

    reading: Reading
    finding: Finding
    focus: tuple[str, ...]
    at: float


class Memory:
    """The last turn of each conversation."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.turns: OrderedDict[str, Turn] = OrderedDict()

    def recall(self, chat: str | None) -> Turn | None:
        """The last turn of a conversation, unless it is too old."""
        turn = self.turns.get(chat) if chat else None
        return turn if turn and self.clock() - turn.at < LIFETIME else None

    def keep(self, chat: str | None, reading: Reading, finding: Finding) -> None:
        """Remember a turn."""
        if not chat:
            return
        before = self.recall(chat)
        focus = (
            finding.facts[:2]
            if len(finding.facts) == 2 or finding.computed
            else (*finding.facts[:1], *(before.focus[:1] if before else ()))
        )
        self.turns[chat] = Turn(reading, finding, tuple(dict.fromkeys(focus)), self.clock())
        self.turns.move_to_end(chat)
        while len(self.turns) > CAPACITY:
            self.turns.popitem(last=False)

    def forget(self, chat: str) -> None:
        """Start a conversation afresh."""
        self.turns.pop(chat, None)
