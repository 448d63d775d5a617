"""Answers a question that names several measures side by side, each in full: renewals and changed appointments."""

import re

from knowledge.catalogue import Catalogue
from knowledge.finding import Finding, together
from knowledge.lookup import look_up
from knowledge.matching import Match
from knowledge.reading import Reading
from knowledge.topics import Kind, topical

#: Share of a measure's name that has to be given, and of the question that the measures together have to explain.
NAMED, EXPLAINED = 0.9, 0.85
#: What stands between things named side by side.
AND = re.compile(r"和|与|及|跟|、|，|,|&|\band\b|\bplus\b")
#: Measures that are answered together.
MOST = 3


def side_by_side(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The figures of measures of which each is named by words of its own, and all words by one of them."""
    if not reading.has("ask.quantity", "ask.list"):
        return None
    found = _apart([one for one in matches if one.topic.kind == Kind.MEASURE and one.recall >= NAMED])
    if len(found) < 2 or not _coordinated(reading, found) or not _explained(catalogue, reading, found):
        return None
    if not reading.units <= {*(one.topic.unit for one in found), "piece"}:
        return None  # asked in what none of them is counted in
    answers = [look_up(catalogue, one, reading) for one in found]
    return together(answers) if not any(one.refused for one in answers) else None


def _apart(matches: list[Match]) -> list[Match]:
    """The matches, best first, that explain something that those before them do not, and are not explained by them."""
    found: list[Match] = []
    for match in matches:
        if len(found) < MOST and all(match.adds(one) and one.adds(match) for one in found):
            found.append(match)
    return found


def _coordinated(reading: Reading, found: list[Match]) -> bool:
    """Whether an "and" or a comma stands between what names the first two."""
    first, second = (min(token.start for token in one.named) for one in found[:2])
    return bool(AND.search(reading.text, min(first, second), max(first, second)))


def _explained(catalogue: Catalogue, reading: Reading, found: list[Match]) -> bool:
    """Whether the measures explain nearly all that is asked, and nothing else is named."""
    weigh = catalogue.index.token_weight
    left = [token for token in reading.subjects if not any(token in one.named or token in one.context for one in found)]
    if any(catalogue.index.absent(one) or topical(one) & catalogue.aspects for one in left):
        return False
    total = sum(map(weigh, reading.subjects))
    return sum(map(weigh, left)) <= (1 - EXPLAINED) * total
