"""Reads a figure in a unit that is a measure of another as one in that: 828,000 kg are 828 tonnes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from knowledge.language import UnitKind
from knowledge.lexer import Token
from knowledge.topics import UNIT

Kinds = dict[str, UnitKind]


def subunits(kinds: Iterable[UnitKind]) -> Kinds:
    """The kinds that are measures of another, by the words for them."""
    return {f"{UNIT}{one.id}": one for one in kinds if one.of}


def converted(tokens: list[Token], others: Kinds) -> Iterator[Token]:
    """The tokens, each figure before such a unit in the other's base unit, and the unit as the other."""
    before: UnitKind | None = None
    for token, after in pairwise([*tokens, None]):
        own = _measured(token, after, others) if token and after else None
        if token:
            yield _renamed(token, before) if before else _scaled(token, own) if own else token
        before = own


def _measured(figure: Token, unit: Token, others: Kinds) -> UnitKind | None:
    """The kind of the unit that stands right behind a figure, where it is a measure of another."""
    beside = figure.quantity and unit.start - figure.end <= 1
    return next((others[one] for one in unit.meanings if one in others), None) if beside else None


def _renamed(unit: Token, kind: UnitKind) -> Token:
    return replace(unit, meanings=frozenset({f"{UNIT}{kind.of}"}))


def _scaled(token: Token, kind: UnitKind) -> Token:
    if token.quantity is None:
        return token
    value, step = token.quantity.value * kind.scale, token.quantity.step * kind.scale
    return replace(token, quantity=replace(token.quantity, value=value, step=step))
