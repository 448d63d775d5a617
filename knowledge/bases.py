"""Finds shares the other way round, of volunteers who are members, and shares of one group in another."""

import re
from itertools import pairwise
from typing import NamedTuple

from knowledge.catalogue import PERSON, Catalogue
from knowledge.declining import decline
from knowledge.finding import Finding
from knowledge.lexer import Token
from knowledge.model import Measure, Share
from knowledge.reading import Reading
from knowledge.sums import Asked
from knowledge.topics import Phrase, names_unit, topical

#: What stands behind the noun that a share is of, and what before it where the part comes first.
AMONG = re.compile(r"\s?(?:当中|之中|里面|里头|里|中)")
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
    for match in asked.measures if found else ():
        measure = asked.catalogue.library.measures[match.topic.id]
        if found and (_reversed(asked.catalogue, measure.share, found) or _crossed(asked.catalogue, found)):
            return decline(asked.catalogue, asked.reading, [(match, "count", "")])
    return _of_unrelated(asked) if asked.reading.has("op.share") else None


def _of_unrelated(asked: Asked) -> Finding | None:
    """Declined where one group of persons is to be a share of another, and neither is all the staff."""
    pair = asked.pair
    found = [asked.catalogue.measure(one) for one in (pair.first, pair.second)] if pair else []
    named = [_names_group(asked.catalogue, one, asked.reading.meanings) for one in found]
    if (
        not named
        or not all(named)
        or found[0] is found[1]
        or any(asked.catalogue.index.topics[one.id].unit != PERSON for one in found)
    ):
        return None
    matches = [one for one in asked.measures if one.topic.id == found[0].id]
    return decline(asked.catalogue, asked.reading, [(one, "count", "") for one in matches])


def _reversed(catalogue: Catalogue, share: Share | None, found: Split) -> bool:
    """Whether what the percentages are of is named as the part, and the part that they tell as what it is of."""
    if share is None:
        return False
    return (
        share.part in found.noun
        and not catalogue.named(share.of, found.noun)
        and bool(catalogue.named(share.of, found.part))
    )


def _crossed(catalogue: Catalogue, found: Split) -> bool:
    """Whether a group is asked for among another that the report counts apart from it: graduates on contract."""
    among, wanted = _groups(catalogue, found.base), _groups(catalogue, found.part)
    return bool(among and wanted) and not among & wanted


def _groups(catalogue: Catalogue, named: Phrase) -> set[str]:
    """The measures that count persons of which a group is named, one that is not all the staff."""
    persons = [one for one in catalogue.library.measures.values() if catalogue.index.topics[one.id].unit == PERSON]
    return {one.id for one in persons if _names_group(catalogue, one, named)}


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
