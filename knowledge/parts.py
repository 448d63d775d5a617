"""Takes a message apart: politeness and preambles off, several questions one by one."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from knowledge.lexicon import FILLER
from knowledge.reading import Reading

#: Words that open an English question behind "and".
OPENS = r"how|what|which|who|when|where|is|are|did|does|do"
#: Where one clause ends; a comma between digits is none, a blank between Chinese words where both sides are long.
BREAK = re.compile(
    r"[。！？!?；;：\n]+|(?<=[\u4e00-\u9fff]{6})\s+(?=[\u4e00-\u9fff]{4})"
    r"|\s(?:-|–|—)\s(?!\d)|——|\s\+\s(?!\d)|[，,、](?!\d{3})|\.\"?(?=\s|$)"
    rf"|\s(?:and|but|n|&|plus|also)\s(?={OPENS})|\s(?=(?:yeah|yep|yea|huh|eh|innit)\s*\?+\s*$)"
)
#: What a closing tag may stand behind besides.
COLON = re.compile(r":(?=\s|[\u4e00-\u9fff])")
#: What parts the members of a list, not one clause from the next: an English comma, 、.
LISTED = re.compile(r",\s|、")
#: Questions of one message that are answered; nobody asks more in earnest.
MOST = 4
ASKS = ("ask.", "op.", "mark.claim")


def clauses(reading: Reading, *, colons: bool = False) -> list[Reading]:
    """The clauses of a message that hold any word, in order; with `colons` what stands behind one is a clause too."""
    end = max((token.end for token in reading.tokens), default=0)  # words carried over lie beyond a shorter message
    marks = (BREAK, COLON) if colons else (BREAK,)
    breaks = {match.end() for mark in marks for match in mark.finditer(reading.text)}
    bounds = [0, *sorted(breaks), max(end, len(reading.text)) + 1]
    found = [_between(reading, start, end) for start, end in pairwise(bounds)]
    return [one for one in found if one.tokens]


def _between(reading: Reading, start: int, end: int) -> Reading:
    tokens = tuple(token for token in reading.tokens if start <= token.start < end)
    return reading.of(tokens)


def remarks(reading: Reading) -> bool:
    """Whether a clause asks nothing and only tells of the asker: I need it for a poster."""
    asked = reading.text[reading.tokens[-1].end :].lstrip(' "”」').startswith("?")
    return reading.has("mark.asker") and not asked and not reading.has("mark.wh", "ask.yesno", "mark.claim")


def asks(reading: Reading) -> bool:
    """Whether a clause asks or claims something; 不 and 多 by themselves do not."""
    if remarks(reading):
        return False
    strong = (
        one for one in reading.tokens if FILLER not in one.meanings or len(one.text) > 1 or one is reading.tokens[-1]
    )
    return any(signal.startswith(ASKS) for token in strong for signal in token.meanings | token.asks)


def joined(parts: list[Reading]) -> Reading:
    """Neighbouring clauses as one again."""
    tokens = tuple(token for part in parts for token in part.tokens)
    return parts[0].of(tokens)


def questions(reading: Reading) -> list[Reading]:
    """The questions of a message, each with the clauses that lead up to it."""
    return _rejoined(list(islice(_grouped(clauses(reading)), MOST)))


def _trails(clause: Reading, before: Reading) -> bool:
    """Whether a last clause only goes on with the list before it, nothing asked in it."""
    between = clause.text[before.tokens[-1].end : clause.tokens[0].start]
    leans = clause.has("mark.wh") or "mark.follow" in clause.tokens[0].meanings
    return bool(LISTED.match(between)) and not asks(clause) and not leans


def _grouped(parts: list[Reading]) -> Iterator[Reading]:
    pending: list[Reading] = []
    while len(parts) > 1 and _trails(parts[-1], parts[-2]):
        parts = [*parts[:-2], joined(parts[-2:])]
    for part in parts:
        pending.append(part)
        if asks(part) and any(one.subjects or one.figures or one.periods for one in pending):
            yield joined(pending)
            pending = []
    if pending:
        yield joined(pending)


def _rejoined(groups: list[Reading]) -> list[Reading]:
    """The groups, a last one that names nothing (sum it up, please) put to the one before."""
    if len(groups) < 2 or groups[-1].subjects or not groups[-1].has("ask.overview"):
        return groups
    return [*groups[:-2], joined(groups[-2:])]
