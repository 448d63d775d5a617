"""What can be asked for: measures, statements, sections and relations as topics, their names taken apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from knowledge.atoms import atoms
from knowledge.lexer import Lexer, Token
from knowledge.lexicon import FILLER
from knowledge.library import Library
from knowledge.model import Aliases, Dimension, DimensionValue, Measure, Relation, Statement, Text
from knowledge.normalise import HAN, normalise

#: Prefixes of meanings that say what a question is after, not what it is about.
SIGNALS = ("ask.", "op.", "mark.", "talk.")
UNIT = "unit."
#: Prefix of meanings that name a part of the year: a month, a week.
SPAN = "span."
Phrase = frozenset[str]


class Kind(StrEnum):
    """What a topic is made of."""

    MEASURE = "measure"
    STATEMENT = "statement"
    SECTION = "section"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that can be asked for.

    `phrases` name it, each a set of meanings; `words` is all that is said of it by name, unit or dimension;
    `context` is what its answer and its section speak of besides.
    """

    id: str
    kind: Kind
    phrases: tuple[Phrase, ...]
    words: frozenset[str]
    context: frozenset[str]
    section: str = ""
    unit: str = ""
    members: tuple[Phrase, ...] = ()
    listed: bool = False
    items: frozenset[Phrase] = frozenset()


def topical(token: Token) -> frozenset[str]:
    """The meanings of a token that say what a question is about."""
    return _topical(token.meanings)


@lru_cache(maxsize=65_536)  # sets of meanings are the lexicon's, nobody makes them up; the shipped report has 1,600
def _topical(meanings: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in meanings if one != FILLER and not one.startswith((*SIGNALS, SPAN)))


class TopicReader:
    """Makes topics of a library; words that no vocabulary explains become meanings of their own."""

    def __init__(self, library: Library, lexer: Lexer) -> None:
        self.library, self.lexer = library, lexer
        self.light = {concept.id for concept in library.concepts if concept.light} | {"publisher"}
        self.near = {f"{UNIT}{kind.id}": {f"{UNIT}{one}" for one in kind.near} for kind in library.words.kinds}

    def topics(self) -> list[Topic]:
        """All topics; the lexicon has learnt their words afterwards."""
        self._learn()
        titles = {number: self._meanings([section.title]) for number, section in self.library.sections.items()}
        named = {name: tuple(self._dimension_words(one)) for name, one in self.library.dimensions.items()}
        return [*self._measures(named), *self._statements(titles), *self._sections(), *self._relations()]

    def phrase(self, text: str, *, whole: bool = False) -> Phrase:
        """The meanings a phrase names, light words left out where others remain and not the `whole` is wanted."""
        tokens = self.lexer.tokens(normalise(text, self.lexer.lexicon.variants), forgiving=False)
        found = [topical(token) for token in tokens]
        meanings = frozenset(one for token in found for one in token)
        telling = [one for one in meanings - self.light if not one.startswith(UNIT)]
        if any(token.period for token in tokens) and len(telling) < 2:
            return frozenset()  # 8月1日活动: without its date it would be any activity
        return meanings if whole else meanings - self.light or meanings

    def value_phrases(self, value: DimensionValue) -> tuple[Phrase, ...]:
        """The phrases that name a dimension value."""
        return tuple(filter(None, map(self.phrase, _phrases(value.label, value.aliases))))

    def _learn(self) -> None:
        for text in self._all_phrases():
            for token in self.lexer.tokens(normalise(text, self.lexer.lexicon.variants), forgiving=False):
                if not token.known and len(token.text) > 1:
                    self.lexer.lexicon.add(token.text, f"={token.text}")

    def _all_phrases(self) -> Iterator[str]:
        library = self.library
        named: list[Measure | Statement | Relation] = [*library.measures.values(), *library.statements.values()]
        for topic in [*named, *library.relations.values()]:
            yield from _phrases(topic.label, topic.aliases)
        for section in library.sections.values():
            yield from _phrases(section.title, section.aliases)
        for dimension in library.dimensions.values():
            for value in dimension.values:
                yield from _phrases(value.label, value.aliases)
        for statement in library.statements.values():
            for item in statement.items:
                yield from _phrases(item.label, item.aliases)
            yield from _english_words(statement.answer.en)

    def _meanings(self, texts: Iterable[Text]) -> frozenset[str]:
        return frozenset(one for text in texts for part in (text.zh, text.en) for one in self._all_meanings(part))

    def _all_meanings(self, text: str) -> Iterator[str]:
        for token in self.lexer.tokens(normalise(text, self.lexer.lexicon.variants), forgiving=False):
            yield from topical(token)

    def _measures(self, named: dict[str, tuple[Phrase, ...]]) -> Iterator[Topic]:
        observed = self.library.by_measure()
        for measure in self.library.measures.values():
            phrases = tuple(filter(None, map(self.phrase, _phrases(measure.label, measure.aliases))))
            observations = observed[measure.id]
            members = tuple(phrase for name in measure.dimensions for phrase in named[name])
            names = [self.phrase(text, whole=True) for text in _phrases(measure.label, measure.aliases)]
            words = frozenset().union(*names, self._unit(measure), *members)
            sections = [place.section for one in observations for place in one.places]
            beside = [self.library.statements[one] for one in measure.related if one in self.library.statements]
            split = self._meanings(self.library.dimensions[name].label for name in measure.dimensions)
            context = split | self._meanings(
                [
                    *(one.note for one in observations if one.note),
                    *(one.label for one in beside),
                    *(one.answer for one in beside),
                ]
            )
            unit = self.library.units[measure.unit].kind
            yield Topic(
                measure.id, Kind.MEASURE, phrases, words, context, sections[0] if sections else "", unit, members
            )

    def _unit(self, measure: Measure) -> frozenset[str]:
        unit = f"{UNIT}{self.library.units[measure.unit].kind}"
        return frozenset({unit, *self.near.get(unit, ())})

    def _dimension_words(self, dimension: Dimension) -> Iterator[Phrase]:
        for value in dimension.values:
            yield from self.value_phrases(value)

    def _statements(self, titles: dict[str, frozenset[str]]) -> Iterator[Topic]:
        for one in self.library.statements.values():
            phrases = tuple(filter(None, map(self.phrase, _phrases(one.label, one.aliases))))
            items = [part for item in one.items for part in _phrases(item.label, item.aliases)]
            words = frozenset().union(*phrases, *map(self.phrase, items))
            context = self._meanings([one.answer, *filter(None, [one.note])])
            sections = [place.section for place in one.places]
            context = context.union(*(titles.get(number, frozenset()) for number in sections))
            item_phrases = tuple(filter(None, map(self.phrase, items)))
            yield Topic(
                one.id,
                Kind.STATEMENT,
                (*phrases, *item_phrases),
                words,
                context,
                sections[0],
                listed=bool(one.items),
                items=frozenset(item_phrases) - set(phrases),
            )

    def _sections(self) -> Iterator[Topic]:
        for number, one in self.library.sections.items():
            phrases = tuple(self.phrase(text, whole=True) for text in _phrases(one.title, one.aliases))
            phrases = tuple(filter(None, phrases))
            words = frozenset().union(*phrases)
            yield Topic(f"section:{number}", Kind.SECTION, phrases, words, self._meanings([one.summary]), number)

    def _relations(self) -> Iterator[Topic]:
        for one in self.library.relations.values():
            phrases = tuple(filter(None, map(self.phrase, _phrases(one.label, one.aliases))))
            words = frozenset().union(*phrases)
            yield Topic(one.id, Kind.RELATION, phrases, words, self._meanings([one.note]))


def names_unit(token: Token) -> bool:
    """Whether a token is a word for a unit, whatever else it means."""
    return any(one.startswith(UNIT) for one in token.meanings)


def _phrases(label: Text, aliases: Aliases) -> tuple[str, ...]:
    return (label.zh, label.en, *aliases.zh, *aliases.en)


def _english_words(text: str) -> Iterator[str]:
    yield from (atom.text for atom in atoms(normalise(text)) if atom.latin and not HAN.search(atom.text))
