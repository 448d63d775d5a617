"""A library made ready to be asked: lexer, topics, index, and what is looked up for every question."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from knowledge.conversion import converted, subunits
from knowledge.lexer import Lexer, Token
from knowledge.lexicon import Lexicon
from knowledge.library import Library
from knowledge.matching import Index, Match
from knowledge.model import Dimension, Language, Measure, Observation, Place, Relation, Text
from knowledge.normalise import language_of, normalise
from knowledge.phrasing import Phraser, said
from knowledge.reading import Reading
from knowledge.relatives import without_relatives
from knowledge.tags import Shapes
from knowledge.topics import UNIT, Kind, Phrase, Topic, TopicReader, topical

#: Measures that share a unit from which on the unit by itself names none of them.
SHARED = 4
#: The kind of unit that heads are counted in.
PERSON = "person"


class Catalogue:
    """One report, ready to be asked; nobody changes it once it is made."""

    def __init__(self, library: Library) -> None:
        self.library = library.without_vocabulary()
        self.lexer = Lexer(Lexicon(library))
        self.subunits = subunits(library.words.kinds)
        reader = TopicReader(library, self.lexer)
        topics = reader.topics()
        self.light = frozenset(reader.light)
        self.families = {one.id: one.family for one in library.concepts if one.family}
        self.kin = _kin(self.families)
        self.aspects = frozenset(one.id for one in library.concepts if one.aspect is True)
        self.figure_aspects = frozenset(one.id for one in library.concepts if one.aspect == "figure")
        faint = frozenset(one for one, family in self.families.items() if family == "direction")
        self.index = Index(topics, self.light, faint, _near(library))
        self.lexer.speller.barred = frozenset(
            one.id for one in library.concepts if not self.index.spoken(one.id) and one.id not in self.light
        )
        self.shapes = Shapes(library.words)
        self.say = Phraser(self.library)
        self.members = {one.id: self._member_phrases(one, reader, library) for one in library.dimensions.values()}
        measured = {one for topic in topics if topic.kind == Kind.MEASURE for one in topic.words}
        #: Aspects that some measure puts a figure to: what they come to may be asked.
        self.amounts = self.aspects & measured
        self.of_measure = library.by_measure()

    @staticmethod
    def _member_phrases(dimension: Dimension, reader: TopicReader, library: Library) -> dict[str, tuple[Phrase, ...]]:
        """The phrases for each value, those left out that only repeat the measure's own name."""
        measures = [one for one in library.measures.values() if dimension.id in one.dimensions]
        names = [reader.phrase(label) for one in measures for label in (one.label.zh, one.label.en)]
        return {
            value.id: tuple(
                phrase for phrase in reader.value_phrases(value) if not any(phrase <= name for name in names)
            )
            for value in dimension.values
        }

    def read(self, text: str, language: Language | None = None) -> Reading:
        """A question as tokens."""
        plain = normalise(text, self.library.words.variants)
        spoken: Language = language or ("zh" if language_of(text) == "zh" else "en")
        tokens = converted([*without_relatives(self.lexer.tokens(plain), plain)], self.subunits)
        return self.shapes.shaped(Reading(plain, spoken, tuple(tokens), self.light, self.library.report.period[0][:4]))

    def match(self, reading: Reading, kind: Kind | None = None) -> list[Match]:
        """Topics the question may be about, or those of one kind, best first."""
        return self.index.match(reading, kind)

    def named(self, dimension: str, meanings: frozenset[str]) -> list[str]:
        """The values of a dimension that the meanings name, the most specific where one name holds another."""
        given: dict[str, int] = {}
        for value, phrases in self.members[dimension].items():
            sizes = [len(phrase) for phrase in phrases if phrase <= meanings]
            if sizes:
                given[value] = max(sizes)
        largest = max(given.values(), default=0)
        return [value for value, size in given.items() if size == largest or not self._inside(dimension, value, given)]

    def only_counted(self, match: Match) -> bool:
        """Whether a measure is named by nothing but groups that are counted elsewhere: a share of one in the other."""
        return all(self._counted_elsewhere(match.topic, topical(token)) for token in match.named)

    def other_group(self, topic: Topic, token: Token) -> bool:
        """Whether a word names persons that a measure does not count, of whom there may be any number."""
        return topic.unit == PERSON and self._counted_elsewhere(topic, topical(token) - self.heads)

    def _counted_elsewhere(self, topic: Topic, words: Phrase) -> bool:
        """Whether one of some words by itself names persons that another measure counts."""
        others = (phrases for one, phrases in self._groups.items() if one != topic.id)
        return any(words & _alone(phrases) for phrases in others)

    def shares_unit(self, match: Match) -> bool:
        """Whether it is a measure in a unit of so many that the unit names none of them."""
        return match.topic.kind == Kind.MEASURE and self.index.units[match.topic.unit] >= SHARED

    def by_shared_unit(self, match: Match) -> bool:
        """Whether nothing but such a unit names a measure: how many of the people."""
        unit = {f"{UNIT}{match.topic.unit}"}
        return self.shares_unit(match) and all(topical(one) - self.light <= unit for one in match.named)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The words for all the staff."""
        head = self.library.measures.get(self.library.report.per_head or "")
        return _alone(self.whole_names(head)) if head else frozenset()

    def whole_names(self, measure: Measure) -> list[Phrase]:
        """What a measure is called as a whole, names of its members left out."""
        phrases = self.index.topics[measure.id].phrases
        return [one for one in phrases if not any(self.named(each, one) for each in measure.dimensions)]

    @cached_property
    def split(self) -> frozenset[str]:
        """The families whose members figures are given for one by one: kinds of customers."""
        kinds = [self._families_of(values) for values in self.members.values()]
        return frozenset(one for found in kinds for one, times in Counter(found).items() if times > 1)

    def _families_of(self, values: dict[str, tuple[Phrase, ...]]) -> list[str]:
        """The families of the words that by themselves name the values of a dimension, one a value."""
        words = map(_alone, values.values())
        return [name for found in words for name in {self.families[one] for one in found if one in self.families}]

    @cached_property
    def group_words(self) -> frozenset[str]:
        """The words that by themselves name persons that some measure counts, but not all the staff."""
        return frozenset().union(*map(_alone, self._groups.values())) - self.heads

    @cached_property
    def _groups(self) -> dict[str, tuple[Phrase, ...]]:
        """What each measure that counts persons is called."""
        topics = self.index.topics
        return {one: topics[one].phrases for one in self.library.measures if topics[one].unit == PERSON}

    def _inside(self, dimension: str, value: str, given: dict[str, int]) -> bool:
        own = self.members[dimension][value]
        others = [
            phrase
            for other in given
            if other != value
            for phrase in self.members[dimension][other]
            if len(phrase) > given[value]
        ]
        return any(mine < other for mine in own for other in others)

    def measure(self, observation: Observation) -> Measure:
        """The measure an observation is of."""
        return self.library.measures[observation.measure]

    def series(self, observation: Observation) -> list[Observation]:
        """The same figure at all its dates, first to last."""
        same = [one for one in self.of_measure[observation.measure] if one.dimensions == observation.dimensions]
        return sorted(same, key=lambda one: one.dated)

    def of_section(self, section: str) -> list[Observation]:
        """The observations that stand in a section."""
        return self._sections.get(section, [])

    @cached_property
    def _sections(self) -> dict[str, list[Observation]]:
        found: dict[str, list[Observation]] = defaultdict(list)
        for one, observations in self.of_measure.items():
            found[self.index.topics[one].section].extend(observations)
        return found

    def kind(self, observation: Observation) -> str:
        """The kind of unit of an observation."""
        return self.say.unit(observation).kind

    def base(self, observation: Observation) -> Decimal:
        """The value in the base unit of its kind."""
        return observation.value * self.say.unit(observation).scale

    def values(self, observations: Iterable[Observation]) -> frozenset[Decimal]:
        """The values of observations, each as stated and in the base unit of its kind."""
        return frozenset(value for one in observations for value in (one.value, self.base(one)))

    def default(self, dimension: str) -> str | None:
        """The value meant where none is named."""
        return next((one.id for one in self.library.dimensions[dimension].values if one.default), None)

    def defaults(self, observation: Observation) -> list[str]:
        """The dimensions in which an observation is what is meant where none is named."""
        return [name for name, value in (observation.dimensions or {}).items() if value == self.default(name)]

    @cached_property
    def by_value(self) -> dict[Decimal, list[Observation]]:
        """Observations by their value, and by their value in the base unit, in the order of the files."""
        found: dict[Decimal, list[Observation]] = defaultdict(list)
        for one in self.library.observations.values():
            for value in self.values([one]):
                found[value].append(one)
        return found

    @cached_property
    def caveats(self) -> dict[str, list[Text]]:
        """Caveats by the fact they travel with."""
        found: dict[str, list[Text]] = defaultdict(list)
        for relation in self.library.relations.values():
            for fact in relation.touches if relation.caveat else ():
                found[fact].append(relation.caveat)  # type: ignore[arg-type]
        return found

    @cached_property
    def relations_of(self) -> dict[str, list[Relation]]:
        """Relations by the facts they speak of."""
        found: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.library.relations.values():
            for fact in {*relation.touches, *relation.terms, *filter(None, [relation.result])}:
                found[fact].append(relation)
        return found

    def places(self, fact: str) -> tuple[Place, ...]:
        """Where a fact stands in the report."""
        library = self.library
        record = library.observations.get(fact) or library.statements.get(fact)
        return record.places if record else ()

    def label(self, topic: str, language: Language) -> str:
        """What a topic is called."""
        library = self.library
        if topic.startswith("section:"):
            number = topic.removeprefix("section:")
            return f"{number} {said(library.sections[number].title, language)}"
        if topic in library.observations:
            return self.say.label(library.observations[topic], language)
        record = library.measures.get(topic) or library.statements.get(topic) or library.relations[topic]
        return said(record.label, language)

    def is_body(self, token: Token) -> bool:
        """Whether a token names an organisation or a place."""
        return any(self.families.get(one) == "organisation" for one in token.meanings)

    def families_in(self, tokens: tuple[Token, ...]) -> dict[str, set[str]]:
        """Members of exclusive families that tokens name, by family."""
        found: dict[str, set[str]] = defaultdict(set)
        for token in tokens:
            for meaning in token.meanings:
                if meaning in self.families:
                    found[self.families[meaning]].add(meaning)
        return found


def _alone(phrases: Iterable[Phrase]) -> frozenset[str]:
    """The words that are a whole phrase by themselves."""
    return frozenset().union(*(one for one in phrases if len(one) == 1))


def _kin(families: dict[str, str]) -> dict[str, frozenset[str]]:
    """For each member of an exclusive family, all its members; organisations and places stand for nobody else."""
    members: dict[str, set[str]] = defaultdict(set)
    for one, family in families.items():
        members[family].add(one)
    return {one: frozenset(members[family]) for one, family in families.items() if family != "organisation"}


def _near(library: Library) -> dict[str, frozenset[str]]:
    """For each kind of unit, the words for it and for those that it answers as well."""
    return {one.id: frozenset(f"{UNIT}{name}" for name in (one.id, *one.near)) for one in library.words.kinds}
