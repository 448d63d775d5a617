"""Forgives misspelling: English words by edit distance, Chinese by sound and by single characters, pinyin."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import accumulate, pairwise

from knowledge.atoms import Atom
from knowledge.lexicon import FILLER, Edge, Lexicon

#: Edits forgiven in an English word, by its length: three from ten letters on.
EDITS = ((10, 3), (6, 2), (2, 1))
#: A word seen at least this often in English text is a word of its own, not a misspelling.
COMMON = 1500
#: A word this long that stands in the list at all is one of its own.
LONG = 8
#: How sure a reading by sound or by look is, beside 1 for the word itself.
BY_SOUND, BY_LOOK, BY_PINYIN = 0.7, 0.55, 0.8
#: What a letter that no pinyin explains costs.
UNSPELT = 3.0
#: What a form costs that is put together from pieces of words that were written apart.
TORN = 6.0
#: Share of the letters that pinyin has to explain before Latin text is read as pinyin.
PINYIN_SHARE = 0.85
#: English words up to this length are only taken for function words.
SHORT = 3
#: Shortest Chinese form that is found by one wrong character; shorter ones would be found in anything.
SHORTEST_LOOK = 5
#: A numeral behind a single character counts what follows: 建一 is not 建议.
NUMERAL = re.compile("[一二两三四五六七八九十百千万]")
#: Longest Chinese form that is found misspelt, and longest English word that is corrected.
LONGEST_HAN, LONGEST_WORD = 8, 24


@cache
def _english() -> dict[str, int]:
    """Common English words with their frequency."""
    from spellchecker import SpellChecker

    return dict(SpellChecker(language="en", distance=1).word_frequency.dictionary)


def is_english(word: str) -> bool:
    """Whether `word` is an ordinary English word, known to the knowledge base or not."""
    seen = _english().get(word.removesuffix("'s"), 0)
    return seen >= COMMON or (seen > 0 and len(word) >= LONG)


@cache  # there are no more than the 27,600 characters of HAN
def sound(character: str) -> str:
    """The toneless pinyin of one Chinese character."""
    from pypinyin import lazy_pinyin

    return str(lazy_pinyin(character)[0])


def spelt(form: str) -> str:
    """A Chinese word in toneless pinyin run together, each character as it is read in that word: kongtiao."""
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(form))


def toneless(text: str) -> str:
    """Pinyin with tone marks or tone digits taken off."""
    stripped = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"(?<=[a-z])[1-5](?![\d.])", "", stripped)


def _unlike(meant: str, word: str) -> tuple[bool, bool]:
    """Whether a word begins otherwise than another, or has other letters: two swapped are the likelier slip."""
    return meant[0] != word[0], sorted(meant) != sorted(word)


class Speller:
    """Finds what a misspelt word of a question was meant to be, among the forms of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        #: Meanings that no misspelling is taken for, since nothing in the report explains them anyway.
        self.barred: frozenset[str] = frozenset()

    def warm(self) -> None:
        """Load everything that is otherwise loaded at the first misspelling."""
        is_english("word")
        self.by_sound  # noqa: B018
        self.by_look  # noqa: B018
        self.by_pinyin  # noqa: B018

    @cached_property
    def by_sound(self) -> dict[tuple[str, ...], list[str]]:
        """Chinese forms of two characters and more by their toneless syllables."""
        index: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for form in self._offered():
            if 2 <= len(form) <= LONGEST_HAN:
                index[tuple(map(sound, form))].append(form)
        return index

    @cached_property
    def by_look(self) -> dict[str, list[str]]:
        """Chinese forms of five characters and more with one character blotted out."""
        index: dict[str, list[str]] = defaultdict(list)
        for form in filter(self._plain, self._offered()):
            if SHORTEST_LOOK <= len(form) <= LONGEST_HAN:
                for n in range(len(form)):
                    index[f"{form[:n]}?{form[n + 1 :]}"].append(form)
        return index

    @cached_property
    def by_pinyin(self) -> dict[str, list[str]]:
        """Chinese forms by their pinyin run together."""
        index: dict[str, list[str]] = defaultdict(list)
        for form in self._offered():
            index[spelt(form)].append(form)
        return {letters: sorted(forms, key=self._rank) for letters, forms in index.items()}

    def _rank(self, form: str) -> bool:
        """Words of questions before words of the report."""
        return not any("." in one or one == FILLER for one in self.lexicon.forms[self.lexicon.han_forms[form]])

    def _plain(self, form: str) -> bool:
        """Whether no word of questions stands inside a form."""
        inside = (form[start:end] for start in range(len(form)) for end in range(start + 2, len(form) + 1))
        return not any("." in one for part in inside for one in self.lexicon.forms.get(" ".join(part), ()))

    def _offered(self) -> Iterator[str]:
        for form, key in self.lexicon.han_forms.items():
            if not self.lexicon.forms[key] <= self.barred:
                yield form

    @cached_property
    def words(self) -> dict[str, str]:
        """English words with their keys, those left out that only stand in barred forms."""
        keys = {
            part for key, meanings in self.lexicon.forms.items() if not meanings <= self.barred for part in key.split()
        }
        return {word: key for word, key in self.lexicon.words.items() if key in keys}

    def word(self, word: str) -> str | None:
        """The key of the known word that an unknown English word was meant to be."""
        allowed = next((edits for length, edits in EDITS if len(word) >= length), 0)
        if not allowed or len(word) > LONGEST_WORD or is_english(word):
            return None
        from rapidfuzz import process  # only a misspelling pays for the import
        from rapidfuzz.distance import OSA

        found = process.extract(word, self.words.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=12)
        fit = [one for one in found if len(one[0]) >= 3 and (len(word) > SHORT or self._small(word, one[0]))]
        best = min(fit, key=lambda one: (one[1], *_unlike(one[0], word), -len(one[0]), one[0]), default=None)
        return self.words[best[0]] if best else None

    def _small(self, word: str, meant: str) -> bool:
        """Whether a short word may be taken for another: of the same letters, or a function word that begins alike."""
        meanings = self.lexicon.forms.get(self.lexicon.words[meant], frozenset())
        otherwise, other_letters = _unlike(meant, word)
        return not other_letters or (not otherwise and any("." in one or one == FILLER for one in meanings))

    def split(self, word: str) -> list[str]:
        """The known words that an unknown long word was run together from; empty where it was not."""
        if len(word) > 2 * LONGEST_WORD or is_english(word):
            return []
        best: list[list[str] | None] = [[], *([None] * len(word))]
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 14), end):
                before, piece = best[start], word[start:end]
                if before is not None and piece in self.words and (len(piece) > 1 or piece in "ai"):
                    best[end] = min(filter(None, [best[end], [*before, piece]]), key=len)
        return best[-1] or []

    def han_edges(self, row: list[Atom], start: int, doubtful: list[float]) -> Iterator[Edge]:
        """Forms that sound or look like the characters from `start` on.

        `doubtful` says of each character whether it is not understood (1), stands alone for a word of its own (0.5) or
        is part of something understood (0): only doubtful characters may have been meant otherwise.
        """
        for size in range(2, LONGEST_HAN + 1):
            window = row[start : start + size]
            joined = all(a.end == b.start for a, b in pairwise(window))
            if len(window) < size or not joined or not all(atom.han for atom in window):
                return
            if any(doubtful[start : start + size]):
                yield from self._like(window, start, doubtful[start : start + size])

    def _like(self, window: list[Atom], start: int, doubtful: list[float]) -> Iterator[Edge]:
        size = len(window)
        text = "".join(atom.text for atom in window)
        for form in self.by_sound.get(tuple(map(sound, text)), ()):
            wrong = [n for n in range(size) if form[n] != text[n]]
            alike = 0 < len(wrong) * 2 <= size and not (size == 2 and self._rather(text, wrong[0]))
            if alike and (max(doubtful) == 1 or all(doubtful[n] for n in wrong)):
                yield self._edge(form, start, size, BY_SOUND)
        for n in range(size if size >= SHORTEST_LOOK else 0):
            for form in self.by_look.get(f"{text[:n]}?{text[n + 1 :]}", ()):
                if form != text and doubtful[n] == 1 and self._rank(form):
                    yield self._edge(form, start, size, BY_LOOK)

    def _rather(self, pair: str, wrong: int) -> bool:
        """Whether two characters are rather two words: one of them a filler, or a numeral that counts what follows."""
        forms, beside = self.lexicon.forms, pair[1 - wrong]
        pointed = pair[wrong] in forms and bool(NUMERAL.match(beside))  # 那五 is not 哪五
        return pointed or FILLER in forms.get(beside, ()) or bool(NUMERAL.match(pair[wrong]))

    def _edge(self, form: str, start: int, size: int, exact: float) -> Edge:
        meanings = frozenset(self.lexicon.forms[self.lexicon.han_forms[form]])
        return Edge(start, start + size, meanings, form, exact)

    def pinyin(self, words: list[str]) -> list[str]:
        """The Chinese forms that words of pinyin spell; empty where too little of them is understood."""
        letters, bounds = "".join(words), [0, *accumulate(map(len, words))]
        best: list[tuple[float, list[str]]] = [(0.0, [])]
        for end in range(1, len(letters) + 1):
            options = [(best[-1][0] - UNSPELT, best[-1][1])]
            for start in range(max(0, end - 30), end):
                for form in self.by_pinyin.get(letters[start:end], ())[:1]:
                    score, forms = best[start]
                    worth = (end - start) ** 1.3 * (1.0 if len(form) > 1 else 0.5)
                    options.append((score + worth - (TORN if _torn(start, end, bounds) else 0), [*forms, form]))
            best.append(max(options, key=lambda one: one[0]))
        forms = best[-1][1]
        understood = sum(len(spelt(form)) for form in forms)
        return forms if understood >= PINYIN_SHARE * len(letters) else []


def _torn(start: int, end: int, bounds: list[int]) -> bool:
    """Whether letters are put together from pieces of words: fangkong of jifang kongtiao."""
    across = any(start < one < end for one in bounds)
    return across and not (start in bounds and end in bounds)
