"""Which words of a claim belong to which of its figures."""

from collections.abc import Iterator

from knowledge.lexer import Token
from knowledge.reading import Reading

#: A numeral word up to this is left aside where other figures are claimed (三项合计 316937.09).
SMALL = 10


def claimed_figures(reading: Reading) -> list[Token]:
    """The figures that are claimed: small numeral words only where there is no other."""
    figures = list(reading.figures)
    large = [token for token in figures if not small(token)]
    return large or figures


def small(token: Token) -> bool:
    return token.quantity is not None and token.quantity.word and not token.quantity.percent and token.quantity.value <= SMALL


def segments(reading: Reading, figures: list[Token]) -> Iterator[tuple[Reading, Token]]:
    """One reading a figure: the words before it, or, where the message opens with a figure, those behind it.

    Where there are as many dates as figures, each figure has its own; with fewer, a date holds for what follows it.
    """
    dates = [token for token in reading.tokens if token.period]
    paired = len(dates) == len(figures) > 1
    for n, (start, end) in enumerate(_bounds(reading, figures)):
        tokens = reading.tokens[start:end]
        if paired:
            tokens = (*(token for token in tokens if not token.period), dates[n])
        yield Reading(reading.text, reading.language, tokens, reading.light), figures[n]


def _bounds(reading: Reading, figures: list[Token]) -> list[tuple[int, int]]:
    places = [reading.tokens.index(figure) for figure in figures]
    last = len(reading.tokens)
    if not any(reading.narrows(token) for token in reading.tokens[: places[0]]):
        return list(zip([0, *places[1:]], [*places[1:], last], strict=True))
    ends = [place + (2 if reading.unit_of(figure) else 1) for place, figure in zip(places, figures, strict=True)]
    return list(zip([0, *ends[:-1]], [*ends[:-1], last], strict=True))
