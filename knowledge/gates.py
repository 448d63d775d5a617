"""Reasons not to answer from a topic. Each gate has a name; the first that refuses decides."""

from collections.abc import Iterator

from knowledge.attributes import attribute_refusals
from knowledge.catalogue import Catalogue
from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.matching import WHOLE, Match
from knowledge.reading import Reading
from knowledge.topics import SPAN, UNIT, Kind, Topic, topical

#: Least share of a question's words that a topic must explain, by its kind: a figure is easily taken for its neighbour.
COVERAGE = {Kind.MEASURE: 0.55, Kind.STATEMENT: 0.45, Kind.SECTION: 0.5, Kind.RELATION: 0.5}
#: The same of a section of which a few lines are wanted.
IN_SHORT = 0.35
#: Least share of a topic's name that the question must give.
RECALL = {Kind.MEASURE: 0.5, Kind.STATEMENT: 0.35, Kind.SECTION: 0.4, Kind.RELATION: 0.3}
#: Least share of a topic's name where a single word gives it.
ALONE = 0.5
#: Least weight of the words that name a topic, aspects (cost, age) not counted.
EVIDENCE = 0.5
#: The age of some, or how many took part, is not that of others: weight from which a word names somebody.
OF_SOMEBODY, TELLING = {"age", "participation"}, 0.7
#: Least share of a message that has to be a section's title where no overview is asked for.
TITLE = 0.8
#: Signals that ask for one thing, not for a summary.
SPECIFIC = (
    "ask.quantity",
    "ask.who",
    "ask.name",
    "ask.individual",
    "ask.when",
    "ask.clock",
    "ask.where",
    "ask.why",
    "ask.frequency",
    "ask.duration",
    "ask.extreme",
    "op.",
    "mark.claim",
)
#: The part of the year that every figure of a year is for.
YEARLY = "span.year"
#: What joins a word to the one before it, which stands for both.
JOINED = ("和", "与", "及", "跟", "、")
#: Units that say nothing of what is counted, or stand for any share.
SHAPELESS = {"unit.piece", "unit.percent"}


def refusals(catalogue: Catalogue, match: Match, reading: Reading) -> Iterator[tuple[str, str]]:
    """The gates that refuse to answer from this topic, each with the words that made it."""
    yield from _words(catalogue, match)
    yield from _section(match, reading)
    yield from _weak(catalogue, match)
    if match.coverage < _least(match, reading):
        yield "coverage", _texts(match.unexplained)
    if match.recall < RECALL[match.topic.kind] or (len(match.named) < 2 and match.recall < ALONE):
        yield "recall", ""
    yield from _possessed(catalogue, match, reading)
    yield from attribute_refusals(catalogue, match, reading)
    yield from _units(catalogue, match, reading)


def _least(match: Match, reading: Reading) -> float:
    """The share of a question's words that a topic must explain; who wants a few lines may say much beside."""
    short = match.topic.kind == Kind.SECTION and reading.short
    return IN_SHORT if short else COVERAGE[match.topic.kind]


def _section(match: Match, reading: Reading) -> Iterator[tuple[str, str]]:
    """A summary answers only who asks for one, or names nothing but the section."""
    if match.topic.kind != Kind.SECTION or reading.overview or reading.has("ask.parts"):
        return
    if reading.has(*SPECIFIC) or match.coverage < TITLE:
        yield "section", ""


def _weak(catalogue: Catalogue, match: Match) -> Iterator[tuple[str, str]]:
    paid = catalogue.heads if match.topic.unit == "money" and match.unexplained else frozenset()  # who is paid for
    telling = [token for token in match.named if not topical(token) <= catalogue.aspects | paid]
    evidence = sum(map(catalogue.index.token_weight, telling))
    if match.coverage >= WHOLE and match.recall >= WHOLE:  # needs no further evidence
        return
    if catalogue.shares_unit(match) and match.unexplained and evidence <= EVIDENCE and _by_unit(telling):
        yield "weak", ""
    if evidence < EVIDENCE and not match.supported and match.topic.kind != Kind.SECTION:
        yield "weak", ""


def _by_unit(tokens: list[Token]) -> bool:
    """Whether it is only the unit, people for instance, that names a measure."""
    return all(any(one.startswith(UNIT) for one in topical(token)) for token in tokens)


def _words(catalogue: Catalogue, match: Match) -> Iterator[tuple[str, str]]:
    by_name = match.topic.kind == Kind.MEASURE
    for token in (*match.unexplained, *(one for one in match.context if by_name and catalogue.is_body(one))):
        if catalogue.is_body(token):
            yield "organisation", token.text
        elif catalogue.index.absent(token):
            yield "subject", token.text
        elif topical(token) & (catalogue.aspects | catalogue.figure_aspects if by_name else catalogue.aspects):
            yield "aspect", token.text
        elif rivals(catalogue, match.topic, token):
            yield "family", token.text
        elif by_name and _of_others(catalogue, match.topic, token):
            yield "subject", token.text


def _possessed(catalogue: Catalogue, match: Match, reading: Reading) -> Iterator[tuple[str, str]]:
    """Whether what a measure gives is asked of somebody or something it does not speak of: 女员工的教育经费."""
    if match.topic.kind != Kind.MEASURE:
        return
    named = {one.start for one in match.named}
    for token in match.unexplained:
        owns = reading.text[token.end : token.end + 1] == "的" and token.end + 1 in named
        joined = reading.text[token.start - 1 : token.start] in JOINED
        if owns and not joined and _tells(catalogue, token) and not rivals(catalogue, match.topic, token):
            yield "subject", token.text


def _tells(catalogue: Catalogue, token: Token) -> bool:
    """Whether a word is one that names somebody or something."""
    return token.known and catalogue.index.token_weight(token) >= TELLING


def _of_others(catalogue: Catalogue, topic: Topic, token: Token) -> bool:
    """Whether a word names persons, or a kind of customer, that a measure does not speak of."""
    kinds = (catalogue.families.get(one) for one in token.meanings - catalogue.heads)
    return (
        catalogue.other_group(topic, token)
        or (topic.unit == "money" and bool(token.meanings & catalogue.group_words))
        or any(one in catalogue.split for one in kinds)
        or (topic.unit in OF_SOMEBODY and _tells(catalogue, token))
    )


def rivals(catalogue: Catalogue, topic: Topic, token: Token) -> bool:
    """Whether the topic speaks of another member of an exclusive family than the question."""
    mine = {one: catalogue.families[one] for one in topical(token) - catalogue.index.faint if one in catalogue.families}
    own = topic.words | topic.context if topic.kind == Kind.STATEMENT else topic.words
    if not mine or own & mine.keys():
        return False
    return any(catalogue.families.get(one) in mine.values() for one in own)


def _units(catalogue: Catalogue, match: Match, reading: Reading) -> Iterator[tuple[str, str]]:
    if match.topic.kind != Kind.MEASURE or not reading.has("ask.quantity", "ask.duration", "op.sum"):
        return
    spans = [one for one in reading.tokens if any(each.startswith(SPAN) and each != YEARLY for each in one.meanings)]
    yield from (("unit", one.text) for one in spans if not topical(one) & (match.topic.words | match.topic.context))
    answers = catalogue.index.units_of(match.topic)
    held = answers | {one for one in match.topic.words if not one.startswith(UNIT)}
    fitting = any(f"{UNIT}{unit}" in answers for unit in reading.units)
    asked = {one.end for one in reading.tokens if "ask.quantity" in one.meanings}
    for token in reading.tokens:
        about = topical(token)
        units = {one for one in about if one.startswith(UNIT)} - SHAPELESS
        filler = FILLER in token.meanings and not (token.start in asked and _counted_beside(catalogue, match, units))
        passing = filler or (fitting and about & catalogue.light)
        if units and not passing and not about & (held | match.phrase):
            yield "unit", token.text


def _counted_beside(catalogue: Catalogue, match: Match, units: set[str]) -> bool:
    """Whether the topic's section counts something in one of these units."""
    return any(f"{UNIT}{catalogue.kind(one)}" in units for one in catalogue.of_section(match.topic.section))


def _texts(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in tokens)
