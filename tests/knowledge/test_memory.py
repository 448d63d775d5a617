"""A conversation is forgotten after ten minutes, and only so many are kept."""

import pytest

from knowledge import memory
from knowledge.answer import Status
from knowledge.finding import Finding
from knowledge.memory import LIFETIME, Memory
from knowledge.reading import Reading

READING = Reading("", "zh", (), frozenset())


class Clock:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock at zero."""
    return Clock()


@pytest.fixture
def kept(clock: Clock) -> Memory:
    """A memory on that clock."""
    return Memory(clock)


def _found(*facts: str, computed: str | None = None) -> Finding:
    return Finding(Status.ANSWERED, "", facts=facts, computed=computed)


def test_the_last_turn_is_recalled(kept: Memory) -> None:
    """With its reading and its facts."""
    kept.keep("a", READING, _found("one"))
    kept.keep("a", READING, _found("two"))

    turn = kept.recall("a")
    assert turn is not None
    assert turn.finding.facts == ("two",)


def test_conversations_do_not_mix(kept: Memory) -> None:
    """One person's question is no other's context."""
    kept.keep("a", READING, _found("one"))

    assert kept.recall("b") is None


@pytest.mark.parametrize(("later", "there"), [(LIFETIME - 0.1, True), (LIFETIME, False)])
def test_ten_minutes(kept: Memory, clock: Clock, later: float, there: bool) -> None:
    """Just before it is there, from then on it is not."""
    kept.keep("a", READING, _found("one"))
    clock.now = later

    assert (LIFETIME, kept.recall("a") is not None) == (600.0, there)


@pytest.mark.parametrize("chat", [None, ""])
def test_without_a_conversation_nothing_is_kept(kept: Memory, chat: str | None) -> None:
    """A single question leaves no trace."""
    kept.keep(chat, READING, _found("one"))

    assert (kept.recall(chat), len(kept.turns)) == (None, 0)


def test_the_oldest_makes_room(kept: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many people ask, memory is bounded."""
    monkeypatch.setattr(memory, "CAPACITY", 2)
    for chat in ("a", "b", "a", "c"):
        kept.keep(chat, READING, _found("one"))

    assert set(kept.turns) == {"a", "c"}


def test_a_conversation_is_forgotten_on_request(kept: Memory) -> None:
    """Even one that never was."""
    kept.keep("a", READING, _found("one"))
    kept.forget("a")
    kept.forget("never")

    assert kept.recall("a") is None


@pytest.mark.parametrize(
    ("first", "second", "focus"),
    [
        (_found("a"), _found("b"), ("b", "a")),
        (_found("a"), _found("b", "c"), ("b", "c")),
        (_found("a"), _found("b", "c", computed="1 + 1 = 2"), ("b", "c")),
        (_found("a"), _found("a"), ("a",)),
    ],
)
def test_the_two_facts_spoken_of_last(kept: Memory, first: Finding, second: Finding, focus: tuple[str, ...]) -> None:
    """By how much? is asked of these."""
    kept.keep("x", READING, first)
    kept.keep("x", READING, second)

    turn = kept.recall("x")
    assert turn is not None
    assert turn.focus == focus
