"""All known words with their meanings, found again in a row of atoms, misspelt ones included."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from knowledge.atoms import Atom, atoms
from knowledge.library import Library
from knowledge.normalise import normalise

FILLER = "filler"
#: Question words that are heard inside longer words, too.
COUNTING = {"ask.quantity", "ask.count"}


@dataclass(frozen=True, slots=True)
class Edge:
    """A known form lying on atoms `start` to `end`; `exact` is 1 for the form itself, less for a misspelling."""

    start: int
    end: int
    meanings: frozenset[str]
    form: str
    exact: float = 1.0
    asks: frozenset[str] = frozenset()


class Lexicon:
    """Forms (rows of atom keys) with the ids of what they mean: concepts, signals, unit kinds, or filler."""

    def __init__(self, library: Library) -> None:
        self.variants = library.words.variants
        #: Rows of atom keys, a blank between them, which are read from a snapshot in half the time of tuples.
        self.forms: dict[str, frozenset[str]] = {}
        self.longest: dict[str, int] = defaultdict(int)
        self.words: dict[str, str] = {}
        shared: dict[frozenset[str], frozenset[str]] = {}
        for meaning, phrases in _vocabulary(library):
            for phrase in phrases:
                self.add(phrase, meaning)
        self.forms = {form: shared.setdefault(one, one) for form, one in self.forms.items()}
        #: Forms of concepts that hold a question word: how many took part.
        self.asks = {form: asked for form in self.forms if (asked := self._asked(form))}

    def _asked(self, form: str) -> frozenset[str]:
        if any("." in one and not one.startswith("unit.") for one in self.forms[form]):
            return frozenset()
        row = form.split()
        inside = (" ".join(row[n : n + size]) for size in range(2, len(row)) for n in range(len(row) - size + 1))
        return frozenset(one for part in inside for one in self.forms.get(part, ()) if one in COUNTING)

    def add(self, phrase: str, meaning: str) -> None:
        """Learn that `phrase` means `meaning`."""
        row = atoms(normalise(phrase, self.variants))
        if not row:
            return
        form = " ".join(atom.key for atom in row)
        self.forms[form] = self.forms.get(form, frozenset()) | {meaning}
        self.longest[row[0].key] = max(self.longest[row[0].key], len(row))
        for atom in row:
            if atom.latin:
                self.words.setdefault(atom.text, atom.key)

    @cached_property
    def han_forms(self) -> dict[str, str]:
        """The forms of Chinese characters alone, as text; looked up for misspellings only, so not made before."""
        texts = ((one.replace(" ", ""), one) for one in self.forms)
        return {text: one for text, one in texts if all("\u3400" <= each <= "\u9fff" for each in text)}

    def edges(self, row: list[Atom], start: int, exact: float = 1.0) -> Iterator[Edge]:
        """The known forms that begin at atom `start`."""
        keys = [row[start].key]
        for atom in row[start + 1 : start + self.longest.get(row[start].key, 0)]:
            if not atom.joined:
                break
            keys.append(atom.key)
        for size in range(len(keys), 0, -1):
            form = " ".join(keys[:size])
            if meanings := self.forms.get(form):
                yield Edge(start, start + size, meanings, form, exact, self.asks.get(form, frozenset()))

    def knows(self, key: str) -> bool:
        """Whether any form begins with, or is, this atom key."""
        return key in self.longest

    def __len__(self) -> int:
        return len(self.forms)


def _vocabulary(library: Library) -> Iterator[tuple[str, Iterable[str]]]:
    for concept in library.concepts:
        yield concept.id, (*concept.zh, *concept.en)
    for signal in library.words.signals:
        yield signal.id, (*signal.zh, *signal.en)
    for kind in library.words.kinds:
        yield f"unit.{kind.id}", (*kind.zh, *kind.en)
    publisher = library.report.publisher
    yield "publisher", (publisher.name.zh, publisher.name.en, *publisher.aliases.zh, *publisher.aliases.en)
    yield FILLER, (*library.words.zh_fillers, *library.words.en_fillers)
