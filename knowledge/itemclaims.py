"""Tells what a claim says of the items of a list: their place, their number, that one is the only one."""

import re
from dataclasses import replace

from knowledge.catalogue import Catalogue
from knowledge.model import Language, Statement
from knowledge.normalise import HAN
from knowledge.phrasing import said
from knowledge.reading import Reading
from knowledge.topics import topical

#: What a word that only looks like one of an item counts beside those that are understood.
SLIGHT = 0.01
WORD = re.compile(r"[a-z]{3,}")
#: One thing before another: 先认清A，再了解B.
IN_TURN = r"先(.+?)[，,]?(?:再|然后|接着|之后|最后|后)(.+)|\bfirst (.+?)[, ]+(?:and )?then (.+)"
#: What makes the one that is named the only one.
ONLY = r"只(?!要|能|好|是|准|许|回|管|答)|仅(?!供)|唯一|\b(?:only|sole|solely|exclusively)\b"


def placed(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool | None:
    """Whether a claim puts an item of a list in its place, the second first or second; None where it puts none."""
    claimed = [place for place in range(1, len(statement.items) + 1) if reading.has(f"mark.place_{place}")]
    claimed += [len(statement.items)] if reading.has("mark.place_last") else []
    named = _items_named(catalogue, statement, reading) if len(claimed) == 1 else []
    return named == claimed if len(named) == 1 else _in_turn(catalogue, statement, reading)


def _in_turn(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool | None:
    """Whether a claim has one item of a list before another as the list has them; None where it says nothing of it."""
    told = re.search(IN_TURN, reading.text) if statement.items else None
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


def wrong_count(statement: Statement, reading: Reading) -> bool:
    """Whether the claim counts the items of a list otherwise; one of something is no count."""
    bare = [figure for figure in reading.figures if not reading.own_unit(figure)]
    values = [figure.quantity.value for figure in bare if figure.quantity]
    counts = [value for value in values if value != 1]
    return bool(statement.items and counts) and len(statement.items) not in counts


def only_one(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether a claim has only one of the items of a list."""
    items = read_items(catalogue, statement, reading.language) if re.search(ONLY, reading.text) else []
    named = [one for one in items if any(topical(each) & reading.meanings for each in one.subjects)]
    return len(items) > len(named) == 1
