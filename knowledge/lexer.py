"""Reads a normalised text as a row of tokens: the best way to cover it with known forms, figures and dates."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.atoms import Atom, atoms
from knowledge.dates import Period, periods
from knowledge.lexicon import FILLER, Edge, Lexicon
from knowledge.normalise import HAN
from knowledge.quantities import Quantity, quantities
from knowledge.spelling import Speller, toneless

#: A form of n characters is worth n to this power, so that one long word beats the short ones inside it.
LENGTH_POWER = 1.7
#: A filler is worth a little less than a word that means something.
FILLER_WORTH = 0.95
#: Edges of figures and dates are worth a little more than words of the same length, single numerals less.
DATE_BONUS, NUMERAL_WORTH = 2.0, 0.9
#: Doubtful characters beyond which a text is no misspelt question but no question at all.
MOST_DOUBTS = 60
#: Latin text is tried as pinyin when less than this share of its letters is known English.
ENGLISH_SHARE = 0.6


@dataclass(
    frozen=True, slots=True, eq=False
)  # one word of one message: the same one or another, which is quick to tell
class Token:
    """A stretch of the question with what it means; without meanings it was not understood."""

    text: str
    start: int
    end: int
    meanings: frozenset[str] = frozenset()
    quantity: Quantity | None = None
    period: Period | None = None
    form: str = ""
    asks: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """Whether it was understood."""
        return bool(self.meanings or self.quantity or self.period)

    @property
    def filler(self) -> bool:
        """Whether it says nothing of what is asked."""
        return self.meanings == {FILLER}


class Lexer:
    """Turns text into tokens with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.speller = Speller(lexicon)

    def tokens(self, text: str, *, forgiving: bool = True) -> list[Token]:
        """The tokens of a normalised text; `forgiving` also reads misspellings."""
        text = self._from_pinyin(text) if forgiving else text
        row = atoms(text)
        if forgiving:
            row = list(self._respelt(row))
        edges = self._edges(row, text)
        path = _best_path(row, edges)
        if forgiving and any(_alone(step, row) for step in path):
            path = self._mended(row, edges, path)
        return list(_tokens(row, path, text))

    def _edges(self, row: list[Atom], text: str) -> list[list["Step"]]:
        edges: list[list[Step]] = [[*self.lexicon.edges(row, n)] for n in range(len(row))]
        starts = {atom.start: n for n, atom in enumerate(row)}
        ends = {atom.end: n + 1 for n, atom in enumerate(row)}
        figures: list[Quantity | Period] = [*periods(text), *quantities(text)]
        for found in figures:
            start, end = starts.get(found.start), ends.get(found.end)
            if start is not None and end is not None:
                edges[start].append((start, end, found))
        return edges

    def _mended(self, row: list[Atom], edges: list[list["Step"]], path: list["Step | int"]) -> list["Step | int"]:
        doubtful = [0.0] * len(row)
        for step in path:
            if isinstance(step, int):
                doubtful[step] = 1.0
            elif isinstance(step, Edge) and step.end - step.start == 1 and FILLER not in step.meanings:
                doubtful[step.start] = 0.5
        if sum(doubtful) > MOST_DOUBTS:
            return path
        for start in range(len(row)):
            edges[start].extend(self.speller.han_edges(row, start, doubtful))
        return _best_path(row, edges)

    def _respelt(self, row: list[Atom]) -> Iterator[Atom]:
        for n, atom in enumerate(row):
            if not atom.latin or self._is_word(atom):
                yield atom
            elif key := self.speller.word(atom.text):
                yield Atom(atom.start, atom.end, atom.text, key, atom.joined)
            else:
                yield from self._pieces(atom) if len(atom.text) > 6 else [row[n]]

    def _is_word(self, atom: Atom) -> bool:
        """Whether a word is known as it is spelt, or by its stem; staf, of staffing, is only staff misspelt."""
        words = self.lexicon.words
        return atom.text in words or (self.lexicon.knows(atom.key) and atom.text + atom.text[-1] not in words)

    def _pieces(self, atom: Atom) -> list[Atom]:
        place, result = atom.start, []
        for piece in self.speller.split(atom.text):
            result.append(Atom(place, place + len(piece), piece, self.lexicon.words[piece]))
            place += len(piece)
        return result or [atom]

    def _from_pinyin(self, text: str) -> str:
        words = [atom for atom in atoms(toneless(text)) if atom.latin]
        if HAN.search(text) or not words:
            return text
        letters = sum(len(word.text) for word in words)
        english = sum(len(word.text) for word in words if len(word.text) > 2 and word.text in self.lexicon.words)
        if english >= ENGLISH_SHARE * letters:
            return text
        forms = self.speller.pinyin([atom.text for atom in words])
        return _with_figures("".join(forms), text) if forms else text


def _with_figures(forms: str, text: str) -> str:
    figures = " ".join(atom.text for atom in atoms(text) if atom.text[0].isdigit())
    return f"{figures} {forms}".strip()


def _alone(step: "Step | int", row: list[Atom]) -> bool:
    """Whether a single Chinese character is not understood, or only by itself."""
    if isinstance(step, int):
        return row[step].han
    start, end = _span(step)
    return isinstance(step, Edge) and end - start == 1 and row[start].han and FILLER not in step.meanings


Step = Edge | tuple[int, int, Quantity | Period]


def _span(step: Step) -> tuple[int, int]:
    return (step.start, step.end) if isinstance(step, Edge) else (step[0], step[1])


def _worth(row: list[Atom], step: Step) -> float:
    start, end = _span(step)
    size: float = sum(atom.size for atom in row[start:end])
    if isinstance(step, Edge):
        return math.pow(size, LENGTH_POWER) * step.exact * (FILLER_WORTH if step.meanings == {FILLER} else 1.0)
    if isinstance(step[2], Period):
        return math.pow(size + DATE_BONUS, LENGTH_POWER)
    return NUMERAL_WORTH if size == 1 else math.pow(size + 0.5, LENGTH_POWER)


def _best_path(row: list[Atom], edges: list[list[Step]]) -> list[Step | int]:
    """The row of steps that covers most; a bare atom number stands for an atom that nothing explains."""
    best: list[tuple[float, Step | int | None, int]] = [(0.0, None, 0)]
    best += [(-1.0, None, 0)] * len(row)
    for start in range(len(row)):
        score = best[start][0]
        if score > best[start + 1][0]:
            best[start + 1] = (score, start, start)
        for step in edges[start]:
            total = score + _worth(row, step)
            if total > best[_span(step)[1]][0]:
                best[_span(step)[1]] = (total, step, start)
    path: list[Step | int] = []
    place = len(row)
    while place:
        _, taken, before = best[place]
        if taken is not None:
            path.append(taken)
        place = before
    return path[::-1]


def _tokens(row: list[Atom], path: list[Step | int], text: str) -> Iterator[Token]:
    for step in _joined(path, row):
        start, end = _span(step)
        first, last = row[start].start, row[end - 1].end
        shown = text[first:last]
        if isinstance(step, Edge):
            yield Token(shown, first, last, step.meanings, form=step.form, asks=step.asks)
        elif isinstance(step[2], Period):
            yield Token(shown, first, last, period=step[2])
        else:
            yield Token(shown, first, last, quantity=step[2])


def _joined(path: list[Step | int], row: list[Atom]) -> Iterator[Step]:
    """The steps of a path, neighbouring Chinese characters that nothing explains taken together."""
    pending: Edge | None = None
    for step in path:
        bare = Edge(step, step + 1, frozenset(), "") if isinstance(step, int) else None
        if (
            pending
            and bare
            and row[bare.start].han
            and row[pending.start].han
            and row[bare.start].start == row[bare.start - 1].end
        ):
            pending = Edge(pending.start, bare.end, frozenset(), "")
            continue
        if pending:
            yield pending
        pending = bare
        if bare is None and not isinstance(step, int):
            yield step
    if pending:
        yield pending
