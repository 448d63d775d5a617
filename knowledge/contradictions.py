"""Tells whether a claim in words contradicts a topic: another date, name, direction or member, a denial."""

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from knowledge.catalogue import Catalogue
from knowledge.dates import periods
from knowledge.gates import rivals
from knowledge.matching import Match
from knowledge.model import Language, Statement
from knowledge.normalise import HAN, normalise
from knowledge.parts import clauses
from knowledge.periods import compatible
from knowledge.phrasing import said
from knowledge.quantities import quantities
from knowledge.reading import Reading
from knowledge.segments import small
from knowledge.topics import Kind, Topic, topical

#: Quoted names and document numbers.
QUOTED = re.compile(r'["「《‘]([^"」》’]{2,30})["」》’]')
#: What a word that only looks like one of an item counts beside those that are understood.
SLIGHT = 0.01
WORD = re.compile(r"[a-z]{3,}")
#: One thing before another: 先认清A，再了解B.
IN_TURN = re.compile(r"先(.+?)[，,]?(?:再|然后|接着|之后|最后|后)(.+)|\bfirst (.+?)[, ]+(?:and )?then (.+)")
#: Share of a claim that a measure has to explain for its figure to contradict that there are none.
TOLD = 0.8
#: Weight of a word that few topics share, so that two that do are of one thing.
RARE = 0.7
#: What a figure counts.
COUNTED = re.compile(r"\s?([\u4e00-\u9fff]{2}|[a-z]{3,})")
CODE = re.compile(r"[a-z][a-z0-9]*(?:[/-][a-z0-9]+){2,}")


def contradicts(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a topic says otherwise than a claim."""
    statement = catalogue.library.statements.get(match.topic.id)
    if not all(map(small, reading.figures)):
        return _names_otherwise(catalogue, match, statement, reading)
    if names_body(statement) and other_body(catalogue, match):
        return True
    if statement and _wrong_direction(catalogue, match, reading):
        return True
    named = _names_rival(catalogue, match, reading)
    if statement is None:
        denied = _denies(reading) and match.coverage >= TOLD
        compared = reading.has("op.difference", "op.compare", "op.ratio", "op.change", "op.more", "op.less")
        return named or denied or (not compared and _wrong_date_of_measure(catalogue, match, reading))
    if placed(catalogue, statement, reading) is False:
        return True
    elsewhen = otherwise_dated(catalogue, statement, reading)
    return (
        named
        or (match.phrase not in match.topic.items and _wrong_count(statement, reading))
        or _wrong_figure(statement, reading)
        or _only_some(catalogue, statement, reading)
        or (elsewhen and _dated(statement) and _all_told(catalogue, match, reading))
        or _wrong_name(catalogue, match, statement, reading)
        or (not elsewhen and not _rivalled(catalogue, match, reading) and _wrong_way(catalogue, statement, reading))
    )


def _names_otherwise(catalogue: Catalogue, match: Match, statement: Statement | None, reading: Reading) -> bool:
    """Whether a claim with figures of its own names another member of a family, or counts the same thing otherwise."""
    turned = (
        statement is None
        and bool(reading.meanings & catalogue.index.faint)
        and _wrong_direction(catalogue, match, reading)
    )
    return (
        _names_rival(catalogue, match, reading)
        or turned
        or (statement is not None and _wrong_figure(statement, reading))
    )


def _names_rival(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether the claim has another member of a family in the topic's place, and does not say that it is not so."""
    return not _denies(reading) and _rivalled(catalogue, match, reading)


def _rivalled(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    return any(rivals(catalogue, match.topic, token) for token in reading.tokens)


def _wrong_direction(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether the claim has something rising that the statement has falling, or the other way round."""
    return goes_against(catalogue, match.topic, directions(catalogue, reading))


def goes_against(catalogue: Catalogue, topic: Topic, claimed: frozenset[str]) -> bool:
    """Whether a topic has something go up or down, and not the way that is claimed."""
    own = topic.words & catalogue.index.faint
    return bool(claimed and own) and not claimed & own


def directions(catalogue: Catalogue, reading: Reading) -> frozenset[str]:
    """The ways a claim has something go: up, down, or one thing up and another down."""
    named = reading.meanings & catalogue.index.faint
    return named | _compared(reading) if not reading.has("op.compare") else named or _compared(reading)


def _compared(reading: Reading) -> frozenset[str]:
    """The direction in "print more", "use less": where nothing is compared with anything."""
    return frozenset(name for name, signal in (("rise", "op.more"), ("fall", "op.less")) if reading.has(signal))


def other_body(catalogue: Catalogue, match: Match) -> bool:
    """Whether a claim names an organisation or place that the statement does not."""
    return any(map(catalogue.is_body, match.unexplained))


def names_body(statement: Statement | None) -> bool:
    """Whether a statement says who or where, so that another body or place contradicts it."""
    return statement is not None and bool({"who", "where", "name"} & set(statement.gives))


def placed(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool | None:
    """Whether a claim puts an item of a list in its place, the second first or second; None where it puts none."""
    claimed = [place for place in range(1, len(statement.items) + 1) if reading.has(f"mark.place_{place}")]
    claimed += [len(statement.items)] if reading.has("mark.place_last") else []
    named = _items_named(catalogue, statement, reading) if len(claimed) == 1 else []
    return named == claimed if len(named) == 1 else _in_turn(catalogue, statement, reading)


def _in_turn(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool | None:
    """Whether a claim has one item of a list before another as the list has them; None where it says nothing of it."""
    told = IN_TURN.search(reading.text) if statement.items else None
    if told is None:
        return None
    spans = [told.span(n) for n in (1, 2) if told[n]] or [told.span(n) for n in (3, 4)]
    halves = [reading.of(tuple(one for one in reading.tokens if a <= one.start < b)) for a, b in spans]
    texts = [replace(half, text=reading.text[a:b]) for half, (a, b) in zip(halves, spans, strict=True)]
    first, then = (_items_named(catalogue, statement, one) for one in texts)
    return first < then if len(first) == len(then) == 1 and first != then else None


def _items_named(catalogue: Catalogue, statement: Statement, reading: Reading) -> list[int]:
    """The places of the items that share most words with a claim."""
    telling = [one for one in reading.tokens if not any(each.startswith("mark.place_") for each in one.meanings)]
    spoken = frozenset().union(*map(topical, telling)) | {token.text for token in reading.unknown}
    items = read_items(catalogue, statement, reading.language)
    shared = [_weight(catalogue, item, spoken) + SLIGHT * _alike(item.text, reading.text) for item in items]
    return [place for place, weight in enumerate(shared, 1) if weight and weight == max(shared)]


def _alike(item: str, text: str) -> int:
    """How many words, or pairs of Chinese characters, of an item's name stand in a claim, understood or not."""
    pairs = {item[n : n + 2] for n in range(len(item) - 1) if HAN.match(item[n])} | set(WORD.findall(item))
    return sum(pair in text for pair in pairs)


def read_items(catalogue: Catalogue, statement: Statement, language: Language) -> list[Reading]:
    """The names of a list's items as tokens."""
    return [catalogue.read(said(one.label, language)) for one in statement.items]


def _weight(catalogue: Catalogue, item: Reading, spoken: frozenset[str]) -> float:
    """The weight of an item's words that are spoken."""
    return sum(catalogue.index.token_weight(one) for one in item.subjects if (topical(one) or {one.text}) & spoken)


def _wrong_count(statement: Statement, reading: Reading) -> bool:
    """Whether the claim counts the items of a list otherwise; one of something is no count."""
    bare = [figure for figure in reading.figures if not reading.own_unit(figure)]
    values = [figure.quantity.value for figure in bare if figure.quantity]
    counts = [value for value in values if value != 1]
    return bool(statement.items and counts) and len(statement.items) not in counts


def _wrong_figure(statement: Statement, reading: Reading) -> bool:
    """Whether a claim gives another figure than the statement before the same word: 95th for 98th anniversary."""
    own: dict[str, set[Decimal]] = defaultdict(set)
    for what, value in _figures(normalise(said(statement.answer, reading.language))):
        own[what].add(value)
    return any(what in own and value not in own[what] for what, value in _figures(reading.text))


def _figures(text: str) -> list[tuple[str, Decimal]]:
    """The figures of a text, dates left out, with the word right behind each that says what is counted."""
    dated = [range(one.start, one.end) for one in periods(text)]
    found = [one for one in quantities(text) if not any(one.start in day for day in dated)]
    counted = [(COUNTED.match(text, one.end), one.value) for one in found]
    return [(match[1], value) for match, value in counted if match]


def _only_some(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether a claim says of a part what the statement says of all."""
    return reading.has("mark.some") and catalogue.read(statement.answer.zh).has("mark.all")


def _all_told(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether neither its subject nor an aspect of it is left over, so that it is the statement's own event."""
    subject = reading.subjects[:1]
    return not any(topical(one) & catalogue.aspects or one in subject for one in match.unexplained if one.known)


def _dated(statement: Statement) -> bool:
    """Whether the report dates what happened, so that another date contradicts it."""
    dated = statement.date or "when" in statement.gives or len(statement.period or "") > len("2019")
    return bool(dated) and not statement.negative


def otherwise_dated(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether a claim names a date that is not the statement's."""
    held = [one for one in (statement.date, statement.period) if one]
    years = [day[:4] for day in catalogue.library.report.period]
    text = answer_text(statement)
    return any(
        not any(compatible(own, asked) for own in held or years)
        for asked in reading.periods
        if asked[:4] not in text or any(len(own) > 4 for own in held)
    )


def _wrong_date_of_measure(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    held = [one.period or one.as_of for one in catalogue.of_measure[match.topic.id]]
    if any(asked[:4] > max(own[:4] if own else asked[:4] for own in held) for asked in reading.periods):
        return False  # of what came later the report says nothing
    return any(not any(own is None or compatible(own, asked) for own in held) for asked in reading.periods)


def _wrong_name(catalogue: Catalogue, match: Match, statement: Statement, reading: Reading) -> bool:
    """Whether the claim quotes a name or number of its own where the statement quotes another."""
    own = answer_text(statement)
    codes = CODE.findall(own)
    if codes and CODE.findall(reading.text):
        return not any(code in codes for code in CODE.findall(reading.text))
    verb = min((one.start for one in reading.tokens if "mark.copula" in one.meanings), default=0)
    quoted = [one for one in QUOTED.finditer(reading.text) if HAN.search(one[1]) and _kept(reading, one)][-1:]
    quoted = [one for one in quoted if one.start() or one.end() > verb]  # the first word is what the claim is about
    claimed = [
        one[1]
        for one in quoted
        if not any(token.start <= one.start(1) and one.end(1) <= token.end for token in match.named)
    ]
    held = [_bare(name) for name in QUOTED.findall(own)]
    same = any(
        _bare(name) in _bare(own) or any(len(one) > 2 and one in _bare(name) for one in held) for name in claimed
    )
    return bool(claimed and held) and not same and not any(_told_of(catalogue, match, reading, one) for one in claimed)


def _kept(reading: Reading, quoted: re.Match[str]) -> bool:
    """Whether a quoted name is part of what is claimed, not of a clause that was left aside."""
    return any(quoted.start() <= one.start < quoted.end() for one in reading.tokens)


def _told_of(catalogue: Catalogue, match: Match, reading: Reading, name: str) -> bool:
    """Whether another statement of the same thing has a quoted name."""
    weigh = catalogue.index.token_weight
    near = [
        one
        for one in catalogue.match(reading, Kind.STATEMENT)
        if any(weigh(token) >= RARE for token in one.named if token in match.named)
    ]
    texts = [answer_text(catalogue.library.statements[one.topic.id]) for one in near]
    return any(_bare(name) in _bare(text) for text in texts)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _wrong_way(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether the claim denies what the statement says, or says what it denies."""
    if statement.negative or reading.meanings & set(statement.denies):
        return not _denies(reading)
    return _denies(reading) and not _says_no(catalogue, statement)


def _says_no(catalogue: Catalogue, statement: Statement) -> bool:
    """Whether a statement denies something itself, what it says of the report's own silence left aside."""
    own = set(catalogue.library.report.words)
    parts = clauses(catalogue.read(statement.answer.zh))
    return any(part.has("mark.negation") and not part.meanings & own for part in parts)


def _denies(reading: Reading) -> bool:
    """Whether a claim says that something is not, or that there are none."""
    return reading.has("mark.negation") or any(one.quantity and not one.quantity.value for one in reading.figures)


def answer_text(statement: Statement) -> str:
    """What is answered, in both languages."""
    return normalise(f"{statement.answer.zh} {statement.answer.en}")
