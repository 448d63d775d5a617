"""What the YAML of a report holds: plain frozen records, validated once when they are read."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text or list may be; annotated-types says the same, but every start would pay for its import."""

    least: int
    most: int | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """The schema of what is annotated, with the bounds."""
        bounds = {"min_length": self.least, "max_length": self.most}
        return {**handler(source), **{name: bound for name, bound in bounds.items() if bound is not None}}


Id = Annotated[str, Length(2, 60)]
SectionNumber = Annotated[str, Length(1, 12)]
Language = Literal["zh", "en"]
Span = Literal["year", "quarter", "month", "week", "day"]
FORBID = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Chinese and in English."""

    __pydantic_config__ = FORBID
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Aliases:
    """Other phrases for the same thing; the lexer takes each apart into concepts."""

    __pydantic_config__ = FORBID
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the report prints something: the section, and the shortest string that shows it."""

    __pydantic_config__ = FORBID
    section: SectionNumber
    printed: Annotated[str, Length(1, 30)]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the report; its parent is the number without the last part."""

    __pydantic_config__ = FORBID
    number: SectionNumber
    title: Text
    summary: Text
    aliases: Aliases = Aliases()
    key_facts: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class DimensionValue:
    """One member of a dimension: the customer group `large`, the staff kind `contract`."""

    __pydantic_config__ = FORBID
    id: Id
    label: Text
    aliases: Aliases = Aliases()
    default: bool = False


@dataclass(frozen=True, slots=True)
class Dimension:
    """A way of splitting a measure; an observation names one value of each of its measure's dimensions."""

    __pydantic_config__ = FORBID
    id: Id
    label: Text
    values: tuple[DimensionValue, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What percentages are of, the members of a dimension, and the part they tell: of Party members, volunteers."""

    __pydantic_config__ = FORBID
    of: Id
    part: Id


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted or rated, with its unit and dimensions; `related` measures are shown beside it.

    `lacks` names what the report leaves open: which ones they are, what it means. `per` is the part of the year that
    its figures are given for, where it is another than their period. `share` says what its percentages are of.
    """

    __pydantic_config__ = FORBID
    id: Id
    label: Text
    unit: str
    per: Span | None = None
    aliases: Aliases = Aliases()
    dimensions: tuple[Id, ...] = ()
    share: Share | None = None
    related: tuple[Id, ...] = ()
    additive: bool = True
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """One stated value, with what it is a value of, when it holds and where it is printed."""

    __pydantic_config__ = FORBID
    id: Id
    measure: Id
    value: Decimal
    places: Annotated[tuple[Place, ...], Length(1)]
    dimensions: dict[str, str] | None = None
    period: str | None = None
    as_of: str | None = None
    base: str | None = None
    qualifier: Literal["about", "at_least", "at_most", "more_than"] | None = None
    note: Text | None = None

    @property
    def dated(self) -> str:
        """The period or the day it holds for, which sorts in time; empty where the report gives none."""
        return self.period or self.as_of or ""


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a statement that is a list."""

    __pydantic_config__ = FORBID
    label: Text
    aliases: Aliases = Aliases()


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact that is not a number. `gives` says which questions (who, when, where, ...) it answers.

    `lacks` names questions that any other statement would answer (list, which, meaning, how) and this one leaves open.
    `negative` statements say that something did not happen: a claim that it did is refuted. One that says more besides
    names the concepts it `denies`.
    """

    __pydantic_config__ = FORBID
    id: Id
    label: Text
    answer: Text
    places: Annotated[tuple[Place, ...], Length(1)]
    aliases: Aliases = Aliases()
    items: tuple[Item, ...] = ()
    gives: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    period: str | None = None
    date: str | None = None
    related: tuple[Id, ...] = ()
    note: Text | None = None
    negative: bool = False
    denies: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """Arithmetic that should hold between observations, with what was found.

    `sum`: the `terms` add up to `result`. `difference`: first term less the second. `share`: first term as a
    percentage of the second. `margin`: first term reaches the second, its target. `remark`: nothing to compute.
    """

    __pydantic_config__ = FORBID
    id: Id
    kind: Literal["sum", "difference", "share", "margin", "remark"]
    label: Text
    finding: Literal["holds", "fails", "unclear"]
    note: Text
    aliases: Aliases = Aliases()
    terms: tuple[Id, ...] = ()
    result: Id | None = None
    touches: tuple[Id, ...] = ()
    caveat: Text | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning and the words for it. Members of one `family` exclude each other; `light` ones restrict nothing.

    An `aspect` is something asked of a thing (its cost, its age): a topic that does not speak of it does not answer;
    where it is `figure` (a target) that goes for measures only.
    """

    __pydantic_config__ = FORBID
    id: Id
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    family: str | None = None
    light: bool = False
    aspect: bool | Literal["figure"] = False


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A figure of the text that is no datum (a heading number, a document's year), with the reason."""

    __pydantic_config__ = FORBID
    text: str
    section: SectionNumber
    reason: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """The content of one YAML file of a report: any of these lists."""

    __pydantic_config__ = FORBID
    sections: tuple[Section, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    measures: tuple[Measure, ...] = ()
    observations: tuple[Observation, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    concepts: tuple[Concept, ...] = ()
    uncounted: tuple[Uncounted, ...] = ()


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the report, and its other names."""

    __pydantic_config__ = FORBID
    name: Text
    aliases: Aliases


@dataclass(frozen=True, slots=True)
class Report:
    """The report as a whole: `period` is the first and the last day its figures speak of.

    `per_head` is the measure that "per head" divides by; `about_period` and `about_publisher` are the statements that
    answer a question naming nothing but the report's dates, or nothing but the publisher; `words` and `publisher_words`
    are the concepts that name the report and the publisher.
    """

    __pydantic_config__ = FORBID
    id: Id
    title: Text
    publisher: Publisher
    language: Language
    period: tuple[str, str]
    edition: str
    withheld: Text
    examples: Aliases = Aliases()
    per_head: Id | None = None
    about_period: Id | None = None
    about_publisher: Id | None = None
    words: tuple[Id, ...] = ()
    publisher_words: tuple[Id, ...] = ()
