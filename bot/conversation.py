"""One person's chat on the console: questions, the chat's own commands, and the numbers of suggestions."""

import unicodedata
from collections.abc import Callable, Iterator

from bot.rendering import Line, explained, rendered
from bot.texts import Language, interface_language, text
from knowledge.answer import Answer
from knowledge.engine import Engine

CHAT = "console"
COMMANDS = ("help", "topics", "explain", "quit")
SHOWN_EXAMPLES = 4


class Conversation:
    """Answers a line at a time; `over` is set when the person has said goodbye."""

    def __init__(self, engine: Engine, language: Language | None = None) -> None:
        self._engine = engine
        self._fixed = language
        self._last: Answer | None = None
        self.over = False

    @property
    def language(self) -> Language:
        """The language last spoken."""
        return self._fixed or (self._last.language if self._last else interface_language())

    def greeting(self) -> Iterator[Line]:
        """What the person sees first."""
        title = self._engine.library.report.title
        return self._say("chat.greeting", title=getattr(title, self.language))

    def reply(self, line: str) -> Iterator[Line]:
        """The lines to show for what was typed."""
        word, _, rest = unicodedata.normalize("NFKC", line).strip().partition(" ")
        command = self._command(word)
        if command:
            return command(rest.strip())
        if word.startswith("/"):
            return self._say("chat.unknown_command", command=word)
        return self._show(self._suggested(word) or self._engine.ask(line, chat=CHAT, language=self._fixed))

    def _command(self, word: str) -> Callable[[str], Iterator[Line]] | None:
        known: dict[str, Callable[[str], Iterator[Line]]] = {
            "help": self._help, "topics": self._topics, "explain": self._explain, "quit": self._quit,
        }  # fmt: skip
        return next((known[name] for name in COMMANDS if word.lower() in _words(name)), None)

    def _suggested(self, word: str) -> Answer | None:
        suggestions = self._last.suggestions if self._last else ()
        topics = {str(number): each.topic for number, each in enumerate(suggestions, start=1)}
        return self._engine.show(topics[word], self.language) if word in topics else None

    def _show(self, answer: Answer) -> Iterator[Line]:
        self._last = answer
        return rendered(answer)

    def _help(self, _: str) -> Iterator[Line]:
        examples = getattr(self._engine.library.report.examples, self.language)[:SHOWN_EXAMPLES]
        return self._say("chat.help", examples="\n".join(f"  {each}" for each in examples))

    def _topics(self, number: str) -> Iterator[Line]:
        if number:
            answer = self._engine.show(f"section:{number}", self.language)
            return self._show(answer) if answer else self._say("chat.unknown_topic", topic=number)
        return (
            Line(f"{'  ' * section.number.count('.')}{section.number} {getattr(section.title, self.language)}")
            for section in self._engine.library.sections.values()
        )

    def _explain(self, _: str) -> Iterator[Line]:
        return explained(self._last) if self._last else self._say("chat.nothing_to_explain")

    def _quit(self, _: str) -> Iterator[Line]:
        self.over = True
        return self._say("chat.farewell")

    def _say(self, key: str, **values: object) -> Iterator[Line]:
        return (Line(each) for each in text(key, self.language, **values).splitlines())


def _words(command: str) -> set[str]:
    spoken = " ".join(text(f"command.{command}", language) for language in ("zh", "en"))
    return set(spoken.split())
