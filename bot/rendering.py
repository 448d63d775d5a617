"""An answer as lines for the console, each with a style; the terminal shows the style, a pipe drops it."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.texts import text
from knowledge.answer import Answer, Source, Status

SHOWN_SOURCES = 4


class Line(NamedTuple):
    """One line of output; `style` is a style of rich."""

    words: str
    style: str = ""


def rendered(answer: Answer) -> Iterator[Line]:
    """The figure or verdict first, then the sentence, caveats, the sum, the place, and where to go on."""
    yield from _block(answer.headline, "bold")
    for words in answer.lines:
        yield from _block(words)
    for words in answer.caveats:
        yield from _block(words, "yellow")
    yield from (Line(_place(answer, source), "dim") for source in answer.sources[:SHOWN_SOURCES])
    yield from _suggestions(answer)


def explained(answer: Answer) -> Iterator[Line]:
    """The stages of the pipeline, each with what it found."""
    width = max((len(step.stage) for step in answer.explanation), default=0)
    return (Line(f"{step.stage:<{width}}  {step.found}", "cyan") for step in answer.explanation)


def _block(words: str, style: str = "") -> Iterator[Line]:
    return (Line(each, style) for each in words.splitlines())


def _place(answer: Answer, source: Source) -> str:
    printed = f"「{source.printed}」" if source.printed else ""
    return text("answer.source", answer.language, section=source.section, title=source.title, printed=printed)


def _suggestions(answer: Answer) -> Iterator[Line]:
    if answer.suggestions:
        key = "answer.choices" if answer.status is Status.OFFERED else "answer.suggestions"
        yield Line(text(key, answer.language), "dim")
    for number, suggestion in enumerate(answer.suggestions, start=1):
        yield Line(f"  {number}. {suggestion.label}", "dim")
