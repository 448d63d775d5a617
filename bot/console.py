"""The chat in a terminal, or on lines that are piped in."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain

from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from bot.conversation import Conversation
from bot.folders import state_folder
from bot.rendering import Line
from bot.screen import Screen
from bot.texts import Language, text
from knowledge.engine import Engine

PROMPT = "› "
ECHOED = 200  # characters of a piped question that are shown again
ZH_SAMPLES, EN_SAMPLES = 3, 2


def chat(engine: Engine, language: Language | None = None) -> None:
    """Answer what is typed, or the lines piped in, until they end."""
    if sys.stdin is not None and sys.stdin.isatty():
        _talk(Conversation(engine, language), Screen())
    else:
        _answer(_piped(), Conversation(engine, language), Screen())


def chat_or_show(engine: Engine) -> None:
    """The chat; where it is given not one line, five questions of the report's own with their answers."""
    if sys.stdin is not None and sys.stdin.isatty():
        chat(engine)
        return
    lines, screen = _piped(), Screen()
    first = next(lines, None)
    if first is None:
        screen.show([Line(text("run.samples"), "bold"), Line("")])
    _answer(_samples(engine) if first is None else chain([first], lines), Conversation(engine), screen)


def _talk(conversation: Conversation, screen: Screen) -> None:
    screen.show(conversation.greeting())
    for line in _typed():
        screen.show(conversation.reply(line))
        if conversation.over:
            return
        screen.show([Line("")])
    screen.show([Line(text("chat.farewell", conversation.language))])


def _answer(questions: Iterable[str], conversation: Conversation, screen: Screen) -> None:
    for question in questions:
        shown = question if len(question) <= ECHOED else question[:ECHOED] + "…"
        screen.show([Line(PROMPT + shown, "bold cyan"), *conversation.reply(question), Line("")])
        if conversation.over:
            return


def _typed() -> Iterator[str]:
    session: PromptSession[str] = PromptSession(PROMPT, history=_history())
    while True:
        try:
            line = session.prompt()
        except (EOFError, KeyboardInterrupt):
            return
        if line.strip():
            yield line


def _history() -> History:
    try:
        return FileHistory(state_folder() / "history")
    except OSError:
        return InMemoryHistory()


def _piped() -> Iterator[str]:
    return (line.strip() for line in sys.stdin or () if line.strip())


def _samples(engine: Engine) -> Iterator[str]:
    examples = engine.library.report.examples
    yield from examples.zh[:ZH_SAMPLES]
    yield from examples.en[:EN_SAMPLES]
