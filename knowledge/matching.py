"""Which topics a question may be about, scored by the share of its words they explain and of their name it gives."""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.lexer import Token
from knowledge.reading import Reading
from knowledge.topics import UNIT, Kind, Phrase, Topic, topical

#: Weight of a word that may stand in any question; of a unit; of an unknown English word; of an unknown character.
LIGHT, UNIT_WEIGHT, UNKNOWN_WORD, UNKNOWN_CHARACTER = 0.05, 0.5, 0.3, 0.1
#: Weight of words for a direction (rise, fall), which say how a figure is asked for more than which.
FAINT = 0.3
#: Weight of a known word that no topic speaks of.
ABSENT = 1.2
#: What a word counts when only the answer's text or its section's title explains it.
BY_CONTEXT = 0.75
#: Share of the score that comes from coverage alone; the rest needs the topic's name to be given in full.
BASE = 0.45
#: What naming a measure's dimension value, or its unit where no other measure has it, adds to giving its name.
BY_MEMBER, BY_UNIT = 0.35, 0.6
#: From this share on a name is given in full, a question explained in full.
WHOLE = 0.99
#: Topics scored for one question; common words only choose among those the rare words found.
CANDIDATES = 100
#: Digits of a score that tell; sums of the same weights in another order differ beyond them.
DIGITS = 9


@dataclass(frozen=True, slots=True)
class Match:
    """A topic with how well it fits: `coverage` of the question, `recall` of its best phrase, what is left over."""

    topic: Topic
    score: float
    coverage: float
    recall: float
    phrase: Phrase
    named: tuple[Token, ...]
    context: tuple[Token, ...]
    unexplained: tuple[Token, ...]
    supported: bool = False

    def adds(self, other: "Match") -> bool:
        """Whether it explains something by name that the other does not."""
        return any(token not in other.named for token in self.named)


class Weighed(NamedTuple):
    """A token of a question with what it says and how much of the question it is."""

    token: Token
    meanings: frozenset[str]
    weight: float


class Index:
    """Topics by their words, with a weight for every meaning: the fewer topics it names, the more it says."""

    def __init__(
        self,
        topics: list[Topic],
        light: frozenset[str],
        faint: frozenset[str] = frozenset(),
        near: dict[str, frozenset[str]] | None = None,
    ) -> None:
        self.faint, self.near = faint, near or {}
        self.topics = {topic.id: topic for topic in topics}
        self.light = light
        self.by_meaning: dict[str, list[Topic]] = defaultdict(list)
        self.by_context: dict[str, list[Topic]] = defaultdict(list)
        for topic in topics:
            for meaning in topic.words:
                self.by_meaning[meaning].append(topic)
            for meaning in topic.context - topic.words:
                self.by_context[meaning].append(topic)
        self.units = Counter(topic.unit for topic in topics)
        self.frequency = Counter(one for topic in topics for one in topic.words)
        self.weights: dict[str, float] = {}
        self.sums: dict[Phrase, float] = {}
        self.rarest: dict[frozenset[str], float] = {}

    def weight(self, meaning: str) -> float:
        """How much a meaning tells."""
        known = self.weights.get(meaning)
        if known is None:
            known = self._weight(meaning)
            if len(self.weights) < 100_000:
                self.weights[meaning] = known
        return known

    def _weight(self, meaning: str) -> float:
        if meaning in self.light:
            return LIGHT
        if meaning.startswith(UNIT):
            return UNIT_WEIGHT
        if meaning in self.faint:
            return FAINT
        found = self.frequency.get(meaning, 0) or len(self.by_context.get(meaning, ()))
        if not found:
            return ABSENT
        size = max(len(self.topics), 2)
        return 0.35 + 0.65 * math.log(size / found) / math.log(size)

    def token_weight(self, token: Token) -> float:
        """How much of a question a token is."""
        meanings = topical(token)
        if known := self.rarest.get(meanings):
            return known
        if meanings and not all(one.startswith("=") for one in meanings):
            self.rarest[meanings] = min(map(self.weight, meanings - self.light or meanings))
            return self.rarest[meanings]
        return UNKNOWN_WORD if token.text.isascii() else min(1.0, UNKNOWN_CHARACTER * len(token.text))

    def absent(self, token: Token) -> bool:
        """Whether a known word is one that no topic of the report speaks of."""
        return bool(token.meanings) and not any(one.startswith("=") or self.spoken(one) for one in token.meanings)

    def spoken(self, meaning: str) -> bool:
        """Whether any topic speaks of it."""
        return meaning in self.frequency or meaning in self.by_context

    def units_of(self, topic: Topic) -> frozenset[str]:
        """The units that a measure answers in."""
        return self.near.get(topic.unit, frozenset())

    def match(self, reading: Reading, kind: Kind | None = None) -> list[Match]:
        """Topics, or those of one kind, that share a word with the question, best first; ties in the files' order."""
        subjects = [Weighed(token, topical(token), self.token_weight(token)) for token in reading.subjects]
        total = _weight(subjects) or LIGHT
        topics = [one for one in self._candidates(reading) if kind in (None, one.kind)]
        found = [self._score(topic, reading, subjects, total) for topic in topics]
        return sorted((one for one in found if one.score > 0), key=lambda one: -round(one.score, DIGITS))

    def _candidates(self, reading: Reading) -> list[Topic]:
        meanings = sorted(reading.meanings, key=lambda one: (one in self.light, self.frequency.get(one, 0), one))
        found: dict[str, Topic] = {}
        for meaning in meanings:
            if found and len(found) + len(self.by_meaning.get(meaning, ())) > CANDIDATES:
                break
            for topic in self.by_meaning.get(meaning, ())[: CANDIDATES * 4]:
                found.setdefault(topic.id, topic)
        for meaning in meanings:
            if len(found) < CANDIDATES and meaning not in self.light:
                for topic in self.by_context.get(meaning, ())[:CANDIDATES]:
                    found.setdefault(topic.id, topic)
        return list(found.values())

    def _score(self, topic: Topic, reading: Reading, subjects: list[Weighed], total: float) -> Match:
        named, context, rest = _told(topic, subjects)
        phrase, recall = self._best_phrase(topic, reading.meanings)
        support = self._support(topic, reading)
        recall = min(1.0, recall + support)
        explained = _weight(named) + BY_CONTEXT * _weight(context)
        coverage = explained / total if subjects else recall
        score = coverage * (BASE + (1 - BASE) * recall)
        told = (_tokens(named), _tokens(context), _tokens(rest))
        return Match(topic, score, coverage, recall, phrase, *told, support > 0)

    def _support(self, topic: Topic, reading: Reading) -> float:
        """What a question adds to a measure's name by its dimension values and by a unit few measures have."""
        if topic.kind != Kind.MEASURE:
            return 0.0
        unit = BY_UNIT / self.units[topic.unit] if topic.unit in reading.units else 0.0
        member = any(phrase <= reading.meanings for phrase in topic.members)
        return unit + (BY_MEMBER if member else 0.0)

    def _best_phrase(self, topic: Topic, meanings: frozenset[str]) -> tuple[Phrase, float]:
        best: tuple[float, float, Phrase] = (0.0, 0.0, frozenset())
        for phrase in topic.phrases:
            hit = phrase & meanings
            if hit:
                given = sum(map(self.weight, hit))
                whole = self.sums.get(phrase)
                if whole is None:
                    whole = self.sums[phrase] = sum(map(self.weight, phrase))
                share = given / whole
                if (share * given, share) > best[:2]:
                    best = (share * given, share, phrase)
        return best[2], best[1]


def _told(topic: Topic, subjects: list[Weighed]) -> tuple[list[Weighed], list[Weighed], list[Weighed]]:
    """The tokens that a topic's name explains, those that only its context does, and the rest."""
    named: list[Weighed] = []
    context: list[Weighed] = []
    rest: list[Weighed] = []
    for one in subjects:
        if not one.meanings.isdisjoint(topic.words):
            named.append(one)
        else:
            (rest if one.meanings.isdisjoint(topic.context) else context).append(one)
    return named, context, rest


def _weight(found: list[Weighed]) -> float:
    return sum(one.weight for one in found)


def _tokens(found: list[Weighed]) -> tuple[Token, ...]:
    return tuple([one.token for one in found])
