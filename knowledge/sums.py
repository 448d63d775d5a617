"""What every computation needs: the question as read, its operands, and a computed figure put into words."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from knowledge.answer import Status
from knowledge.arithmetic import plain
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.language import Unit
from knowledge.matching import Match
from knowledge.model import Language, Observation
from knowledge.operands import Pair, Remembered, meant_pair, measures
from knowledge.phrasing import amount
from knowledge.reading import Reading
from knowledge.selecting import select
from knowledge.wording import wording


@dataclass(frozen=True)
class Asked:
    """A question with the topics it may be about and the observations just spoken of."""

    catalogue: Catalogue
    reading: Reading
    matches: list[Match]
    remembered: Remembered = ()

    @property
    def language(self) -> Language:
        """The language of the question."""
        return self.reading.language

    @cached_property
    def measures(self) -> list[Match]:
        """The measures the question may be about, best first."""
        return measures(self.matches)

    @cached_property
    def pair(self) -> Pair | None:
        """The two observations the question means."""
        return meant_pair(self.catalogue, self.reading, self.matches, self.remembered)

    def selected(self, match: Match) -> tuple[Observation, ...]:
        """The observations of a measure that fit the question."""
        return select(self.catalogue, self.catalogue.library.measures[match.topic.id], self.reading).observations


def in_one_unit(catalogue: Catalogue, one: Observation, other: Observation) -> tuple[Decimal, Decimal, Unit]:
    """Two values in the unit they share, else in the base unit of their kind."""
    unit = catalogue.say.unit(one)
    if unit.id == catalogue.say.unit(other).id:
        return one.value, other.value, unit
    return catalogue.base(one), catalogue.base(other), base_unit(catalogue, one)


def in_one_section(catalogue: Catalogue, one: Observation, other: Observation) -> bool:
    """Whether two figures stand in one section, so that they may be of one thing."""
    topics = catalogue.index.topics
    return topics[one.measure].section == topics[other.measure].section


def base_unit(catalogue: Catalogue, observation: Observation) -> Unit:
    """The unit of the same kind that is not scaled: 元 for 万元."""
    kind = catalogue.kind(observation)
    base = (unit for unit in catalogue.library.units.values() if unit.kind == kind and unit.scale == 1)
    return next(base, catalogue.say.unit(observation))


def shown_sum(sum_: str, language: Language) -> str:
    """A sum, marked as computed."""
    return f"{wording('computed', language, sum=sum_)} {wording('computed.note', language)}"


def computed(asked: Asked, facts: tuple[Observation, ...], shown: str, sum_: str) -> Finding:
    """A computed figure with its sum and the figures it is made of."""
    lines = (shown_sum(sum_, asked.language), *(asked.catalogue.say.line(one, asked.language) for one in facts))
    return Finding(Status.ANSWERED, shown, lines, tuple(one.id for one in facts), computed=sum_)


def apart(asked: Asked, facts: tuple[Observation, Observation]) -> Finding:
    """How far two figures of one kind are apart, whichever is the larger."""
    a, b, unit = in_one_unit(asked.catalogue, *facts)
    high, low = max(a, b), min(a, b)
    sum_ = f"{plain(high)} − {plain(low)} = {plain(high - low)}"
    return computed(asked, facts, amount(high - low, unit, asked.language), sum_)


def comparable(asked: Asked, pair: Pair) -> bool:
    """Whether two measures stand in one section, or are both named in full; one at two dates always is."""
    if pair.first.measure == pair.second.measure or in_one_section(asked.catalogue, pair.first, pair.second):
        return True
    given = {one.quantity.value for one in asked.reading.figures if one.quantity}
    if given & asked.catalogue.values([pair.first, pair.second]):
        return True
    return all(name_given(asked, one) for one in (pair.first, pair.second))


def name_given(asked: Asked, observation: Observation) -> frozenset[str]:
    """The longest of a measure's names that a question gives in full."""
    phrases = asked.catalogue.index.topics[observation.measure].phrases
    return max((one for one in phrases if one <= asked.reading.meanings), key=len, default=frozenset())
