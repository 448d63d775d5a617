"""Tells question words from relative ones: "who signs" asks, "the people who sign" does not."""

from collections.abc import Iterator
from dataclasses import replace

from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.topics import topical

#: Signals of bare question words that also join clauses.
JOINING = {"ask.who", "ask.when", "ask.where", "ask.why"}


def without_relatives(tokens: list[Token]) -> Iterator[Token]:
    """The tokens, a who, when or where that follows a noun or an earlier question word read as a filler."""
    asked, noun = False, False
    for token in tokens:
        joining = FILLER in token.meanings and bool(token.meanings & JOINING)
        if joining and (asked or noun):
            yield replace(token, meanings=frozenset({FILLER}))
            noun = False
            continue
        asked = asked or any(one.startswith("ask.") for one in token.meanings)
        noun = bool(topical(token)) and FILLER not in token.meanings
        yield token
