"""A question as understood: its tokens, what it is about, what it is after, the dates and figures it names."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.model import Language
from knowledge.quantities import Quantity
from knowledge.topics import SIGNALS, SPAN, UNIT, topical

PERCENT = re.compile(r"\s?(%|percent|per cent|pct|per-cent)")


@dataclass(frozen=True)
class Reading:
    """One question, or one clause of it, in tokens."""

    text: str
    language: Language
    tokens: tuple[Token, ...]
    light: frozenset[str]
    year: str = ""

    def of(self, tokens: tuple[Token, ...]) -> "Reading":
        """The same message, with other tokens."""
        return replace(self, tokens=tokens)

    @cached_property
    def signals(self) -> frozenset[str]:
        """What the question is after: ask.quantity, op.difference, mark.claim ..."""
        return frozenset(one for token in self.tokens for one in token.meanings | token.asks if one.startswith(SIGNALS))

    def has(self, *prefixes: str) -> bool:
        """Whether any signal begins with one of the prefixes."""
        return any(one.startswith(prefixes) for one in self.signals)

    @cached_property
    def subjects(self) -> tuple[Token, ...]:
        """The tokens that narrow what it is about, each once: neither filler, signal, light word, date nor figure."""
        return tuple({token.text: token for token in reversed(self.tokens) if self.narrows(token)}.values())[::-1]

    @cached_property
    def claimed(self) -> bool:
        """Whether it is put as a claim: "right?", 对吗, or a mere 吧."""
        return self.has("mark.claim", "mark.tag")

    def narrows(self, token: Token) -> bool:
        """Whether the token says what the question is about."""
        if token.quantity or token.period:
            return False
        if not token.meanings:
            return True
        about = topical(token)
        return (
            bool(about)
            and FILLER not in token.meanings
            and not about <= self.light
            and not any(one.startswith(SIGNALS) for one in token.meanings)
        )

    @cached_property
    def unknown(self) -> tuple[Token, ...]:
        """The tokens nothing explains."""
        return tuple(token for token in self.subjects if not token.known)

    @cached_property
    def meanings(self) -> frozenset[str]:
        """All that the tokens say, signals left out, and words that may be mere fillers where nothing else is said."""
        heard = [
            one
            for one in self.tokens
            if (self.subjects or FILLER not in one.meanings) and "mark.claim" not in one.meanings
        ]
        return frozenset(one for token in heard for one in topical(token))

    @cached_property
    def units(self) -> frozenset[str]:
        """Kinds of unit the question names."""
        return frozenset(one.removeprefix(UNIT) for one in self.meanings if one.startswith(UNIT))

    @cached_property
    def asked_units(self) -> frozenset[str]:
        """The units of what is to be counted: of "how many" itself, else of the first unit behind it, else all."""
        place = next((n for n, one in enumerate(self.tokens) if "ask.quantity" in one.meanings), len(self.tokens))
        for token in self.tokens[place:]:
            units = {one.removeprefix(UNIT) for one in token.meanings if one.startswith(UNIT)} - {"piece"}
            if units:
                return frozenset(units)
        bare = self.has("ask.quantity") or not self.has("ask.")
        return self.units - {"piece"} if bare else frozenset()

    @cached_property
    def spans(self) -> frozenset[str]:
        """Parts of the year the question names: year, month, week ..."""
        return frozenset(
            one.removeprefix(SPAN) for token in self.tokens for one in token.meanings if one.startswith(SPAN)
        )

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """Dates named, a month without its year completed by a year named elsewhere in the question or the report's."""
        texts = [token.period.text for token in self.tokens if token.period]
        if self.year and self.has("mark.year_before"):
            texts.append(str(int(self.year) - 1))
        year = next((text[:4] for text in texts if not text.startswith("-")), self.year)
        return tuple(
            f"{year}{text}" if text.startswith("-") else text for text in texts if year or not text.startswith("-")
        )

    @cached_property
    def overview(self) -> bool:
        """Whether a summary is asked for, or what a section says: what does the part on X contain?"""
        of_section = self.has("mark.section") and self.has("ask.which") and not self.has("ask.place", "ask.quantity")
        return of_section or self.has("ask.overview")

    @cached_property
    def short(self) -> bool:
        """Whether a few lines are wanted, which nothing but a summary answers: in short, 概括一下."""
        return self.has("ask.overview.short")

    @cached_property
    def figures(self) -> tuple[Token, ...]:
        """The tokens that are figures, in order."""
        return tuple(token for token in self.tokens if token.quantity)

    def bounded(self, quantity: Quantity, *signals: str, behind: int = 2) -> bool:
        """Whether a word like "over" or "under" stands beside a figure, at most `behind` words after it."""
        place = next((n for n, token in enumerate(self.tokens) if token.quantity == quantity), len(self.tokens))
        before, after = self.tokens[:place][-2:][::-1], self.tokens[place + 1 : place + 1 + behind]
        near = [one for row in (before, after) for one in takewhile(self._passes, row)]
        return any(one in signals for token in near for one in token.meanings)

    def _passes(self, token: Token) -> bool:
        return not self.narrows(token) or any(one.startswith(UNIT) for one in token.meanings)

    def is_percent(self, quantity: Quantity) -> bool:
        """Whether a figure is given in per cent."""
        return quantity.percent or bool(PERCENT.match(self.text, quantity.end))

    def unit_of(self, figure: Token) -> frozenset[str]:
        """Kinds of unit named directly behind (or, for money, before) a figure."""
        return frozenset(
            one.removeprefix(UNIT) for token in self.behind(figure) for one in token.meanings if one.startswith(UNIT)
        )

    def own_unit(self, figure: Token) -> frozenset[str]:
        """The same but for 个 and its like, which stand behind whatever is counted."""
        return self.unit_of(figure) - {"piece"}

    def behind(self, figure: Token) -> list[Token]:
        """The token right behind a figure, where it is nothing that stands apart."""
        place = self.tokens.index(figure)
        return [token for token in self.tokens[place + 1 : place + 2] if token.start - figure.end <= 1]
