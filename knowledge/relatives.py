"""Tells question words from relative ones: "who signs" asks, "the people who sign" does not."""

from collections.abc import Iterator
from dataclasses import replace

from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.topics import topical

#: Signals of bare question words that also join clauses.
CLAIM = "mark.claim"
JOINING = {"ask.who", "ask.when", "ask.where", "ask.why"}


def without_relatives(tokens: list[Token], text: str) -> Iterator[Token]:
    """The tokens, a who, when or where that follows a noun or an earlier question word read as a filler.

    A word like "correct" asks for a verdict only at the end of its clause.
    """
    asked, noun = False, False
    ends = [*(token.start for token in tokens[1:]), len(text)]
    for token, following in zip(tokens, ends, strict=False):
        if (
            CLAIM in token.meanings
            and text[token.end : following].isspace()
            and (topical(token) or _asked(tokens, token))
        ):
            yield replace(token, meanings=token.meanings - {CLAIM} or frozenset({FILLER}))
            continue
        joining = FILLER in token.meanings and bool(token.meanings & JOINING)
        if joining and (asked or noun):
            yield replace(token, meanings=frozenset({FILLER}))
            noun = False
            continue
        asked = asked or any(one.startswith("ask.") for one in token.meanings)
        noun = not token.known or (bool(topical(token)) and FILLER not in token.meanings)
        yield token


def _asked(tokens: list[Token], token: Token) -> bool:
    """Whether a question follows in the same breath: "so right, how many", where nothing is claimed."""
    behind = tokens[tokens.index(token) + 1 :][:1]
    return token.text.isascii() and any(one.startswith("ask.") for each in behind for one in each.meanings)
