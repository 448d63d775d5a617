"""Finds shares the other way round, of volunteers who are members, and shares of one group in another."""

import re
from itertools import pairwise
from typing import NamedTuple

from knowledge.catalogue import PERSON, Catalogue
from knowledge.declining import decline
from knowledge.finding import Finding
from knowledge.lexer import Token
from knowledge.matching import Match
from knowledge.model import Measure
from knowledge.partclaims import AMONG
from knowledge.reading import Reading
from knowledge.sums import Asked
from knowledge.topics import Phrase, names_unit, topical

#: What stands before the noun that a share is of, where the part comes first.
TAKES_UP = re.compile(r"占\s?$")
#: What makes a percentage of the noun before the verb: all of them, so many of them.
OF_SUBJECT = ("mark.all", "op.share")


class Split(NamedTuple):
    """What a share is said to be of, its last noun alone and with all before it, and what is said to be the part."""

    noun: Phrase
    base: Phrase
    part: Phrase


def turned_round(asked: Asked) -> Finding | None:
    """Declined, with the share that the report does give, where its part is taken for its whole."""
    found = _split(asked.reading)
    turned = _turned(asked, found) if found else []
    if turned:
        return decline(asked.catalogue, asked.reading, [(turned[0], "count", "")])
    return _of_unrelated(asked) if asked.reading.has("op.share") else None


def _turned(asked: Asked, found: Split) -> list[Match]:
    """The measures that have no such share, the nearest first."""
    return asked.measures if _crossed(asked, found) else _reversed(asked, found)


def _of_unrelated(asked: Asked) -> Finding | None:
    """Declined where one group of persons is to be a share of another, and neither is all the staff."""
    counted = [one.measure for one in (asked.pair.first, asked.pair.second)] if asked.pair else []
    if len(set(counted)) < 2 or not set(counted) <= _groups(asked, asked.reading.meanings):
        return None
    matches = [one for one in asked.measures if one.topic.id == counted[0]]
    return decline(asked.catalogue, asked.reading, [(one, "count", "") for one in matches])


def _reversed(asked: Asked, found: Split) -> list[Match]:
    """The measures whose percentages are of what is named as the part, and tell the part that is named as the base."""
    measures, named = asked.catalogue.library.measures, asked.catalogue.named
    shares = [(one, share) for one in asked.measures if (share := measures[one.topic.id].share)]
    return [
        one
        for one, share in shares
        if share.part in found.noun and not named(share.of, found.noun) and named(share.of, found.part)
    ]


def _crossed(asked: Asked, found: Split) -> bool:
    """Whether a group is asked for among another that the report counts apart from it: graduates on contract."""
    among, wanted = _groups(asked, found.base), _groups(asked, found.part)
    return bool(among and wanted) and not among & wanted


def _groups(asked: Asked, named: Phrase) -> set[str]:
    """The measures that count persons of which a group is named, one that is not all the staff."""
    measures = asked.catalogue.library.measures
    persons = [measures[one.topic.id] for one in asked.matches if one.topic.unit == PERSON]
    return {one.id for one in persons if _names_group(asked.catalogue, one, named)}


def _names_group(catalogue: Catalogue, measure: Measure, named: Phrase) -> bool:
    """Whether a member of a measure is named that is not the whole of it, or a measure that has no members."""
    if not measure.dimensions:
        return any(phrase <= named for phrase in catalogue.index.topics[measure.id].phrases)
    return any(set(catalogue.named(one, named)) - {catalogue.default(one)} for one in measure.dimensions)


def _split(reading: Reading) -> Split | None:
    """What is said of the base of a share, and of its part; None where a question does not tell them apart."""
    nouns = [one for one in reading.tokens if reading.narrows(one) and not names_unit(one)]
    for n, noun in enumerate(nouns):
        if AMONG.match(reading.text, noun.end):
            return _told(noun, nouns[: n + 1], nouns[n + 1 :])
        if TAKES_UP.search(reading.text, 0, noun.start):
            return _told(noun, [noun], nouns[:n])
    return _by_verb(reading, nouns)


def _by_verb(reading: Reading, nouns: list[Token]) -> Split | None:
    """What stands before "are" and what behind it: 30 % of volunteers are staff."""
    for n, (noun, other) in enumerate(pairwise(nouns)) if _of_subject(reading) else ():
        between = [one for one in reading.tokens if noun.end <= one.start < other.start]
        if between and "mark.copula" in between[-1].meanings and not any("op.share" in one.meanings for one in between):
            return _told(noun, [noun], nouns[n + 1 :])
    return None


def _of_subject(reading: Reading) -> bool:
    """Whether how much of the noun before the verb is so is asked for or claimed."""
    return reading.has(*OF_SUBJECT) or any(reading.is_percent(one.quantity) for one in reading.figures if one.quantity)


def _told(noun: Token, base: list[Token], part: list[Token]) -> Split:
    words = (frozenset().union(*map(topical, one)) for one in ([noun], base, part))
    return Split(*words)
