"""How an answer looks on Telegram: lines of HTML, everything from outside escaped, split where too long."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from handlers.texts import say
from knowledge.answer import Answer, Source
from knowledge.model import Language

LONGEST = 4096  # characters of a message, counted as UTF-16 code units without the markup
PLACES = 3  # places told in full; an answer of many facts names the sections of the rest


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card, in one style: an HTML tag, or none."""

    text: str
    tag: str = ""

    @property
    def html(self) -> str:
        """The line as Telegram takes it."""
        inner = escape(self.text, quote=False)
        return f"<{self.tag}>{inner}</{self.tag}>" if self.tag and inner.strip() else inner

    @property
    def length(self) -> int:
        """The characters Telegram counts, with the line's end."""
        return units(self.text) + 1


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def card(answer: Answer) -> list[Line]:
    """The answer card: the figure in bold, its context, caveats, and where the report prints it."""
    computed = answer.computed if answer.computed and not _told(answer) else None
    return [
        Line(answer.headline, "b"),
        *(Line(text) for text in answer.lines),
        *([Line(say("card.computed", answer.language, computed=computed))] if computed else []),
        *(Line(say("card.caveat", answer.language, caveat=text), "i") for text in answer.caveats),
        *places(answer.sources, answer.language),
    ]


def places(sources: Iterable[Source], language: Language) -> Iterator[Line]:
    """Where the facts stand, and the words as printed."""
    distinct = list(dict.fromkeys(sources))
    named = ""
    for source in distinct[:PLACES]:
        if source.section != named:
            named = source.section
            yield Line(say("card.place", language, section=source.section, title=source.title))
        if source.printed:
            yield Line(say("card.printed", language, printed=source.printed), "code")
    rest = dict.fromkeys(source.section for source in distinct[PLACES:] if source.section != named)
    if rest:
        yield Line(say("card.more_places", language, sections=", ".join(rest)))


def pages(lines: Iterable[Line], longest: int = LONGEST) -> list[str]:
    """The lines as HTML, in as few messages as they fit in."""
    found: list[list[Line]] = [[]]
    room = longest
    for line in _short(lines, longest):
        if line.length > room and found[-1]:
            found.append([])
            room = longest
        found[-1].append(line)
        room -= line.length
    return ["\n".join(line.html for line in page).strip() for page in found if page]


def _short(lines: Iterable[Line], longest: int) -> Iterator[Line]:
    """The lines, those longer than a message cut; a character counts at most two units, hence half."""
    for line in lines:
        step = len(line.text) if line.length <= longest else (longest - 1) // 2
        for start in range(0, len(line.text), max(step, 1)):
            yield Line(line.text[start : start + step], line.tag)
        if not line.text:
            yield line


def _told(answer: Answer) -> bool:
    return any(answer.computed in line for line in answer.lines) if answer.computed else True
