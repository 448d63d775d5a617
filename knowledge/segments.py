"""Which words of a claim belong to which of its figures."""

import re
from collections.abc import Iterator

from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.reading import Reading
from knowledge.topics import names_unit, topical

#: What parts one clause from the next.
MARK = re.compile(r"[,;，；。]")
#: What joins a figure to the date behind it.
DATING = re.compile(r"\s*\(?(?:back )?(?:in|for|during|as of|by)\s+(?:the )?|\s*\(\s*")
#: What makes a figure where something rose or fell to, not by how much.
TO = re.compile(r"(?:(?<![不没达])到|至|为|\bto|\bat)\s*了?\s*(?:约|大约|about|around)?\s*$")
#: A mere 吗 asks whether what is claimed is so.
YES = "ask.yesno"
#: What is said to be of so many kinds is not counted by that.
KINDS = {"种", "类", "样"}
#: A numeral word up to this is left aside where other figures are claimed (三项合计 316937.09).
SMALL = 10


def claimed_figures(reading: Reading) -> list[Token]:
    """The figures that are claimed: small numeral words where a unit or a noun behind makes them count."""
    return [token for token in reading.figures if not small(token) or _counts(reading, token)]


def _counts(reading: Reading, token: Token) -> bool:
    """Whether a small numeral word counts something: 两名, 一次, but not 一名 or 三个."""
    units = reading.own_unit(token)
    if any(one.text in KINDS for one in reading.behind(token)):
        return False
    if token.quantity is not None and token.quantity.value <= 1:
        return units == {"time"} and token.quantity.value == 1
    counted = bool(units) or token.text.isdigit() or multiplies(reading, token)
    return counted or _before_noun(reading, token) or _ends(reading, token)


def _ends(reading: Reading, token: Token) -> bool:
    """Whether a clause ends behind a numeral and its 个, which count what stands before them: 换聘书的三个."""
    behind = reading.behind(token)
    if "piece" not in reading.unit_of(token):
        return False
    return behind[0].end == len(reading.text) or bool(MARK.match(reading.text, behind[0].end))


def multiplies(reading: Reading, token: Token) -> bool:
    """Whether "times" stands right behind a numeral: 两倍."""
    return any("op.ratio" in one.meanings for one in reading.behind(token))


def _before_noun(reading: Reading, token: Token) -> bool:
    """Whether a known noun stands right behind a numeral, a 个 between them left aside."""
    place = reading.tokens.index(token)
    skipped = {"unit.piece", "mark.copula", *([FILLER] if token.text.isascii() else ())}
    behind = [one for one in reading.tokens[place + 1 : place + 5] if not skipped & one.meanings][:1]
    return any(one.known and (reading.narrows(one) or topical(one)) for one in behind)


def small(token: Token) -> bool:
    """Whether a figure is a small numeral word, which may belong to a name as well."""
    return (
        token.quantity is not None
        and token.quantity.word
        and not token.quantity.percent
        and token.quantity.value <= SMALL
        and token.quantity.value == token.quantity.value.to_integral()
    )


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
        yield reading.of(_of_own_date(reading, tokens, figures[n])), figures[n]


def _of_own_date(reading: Reading, tokens: tuple[Token, ...], figure: Token) -> tuple[Token, ...]:
    """The words of a claim without dates of later clauses, where one stands before its figure."""
    if not any(one.period and one.end <= figure.start for one in tokens):
        return tokens
    return tuple(
        one for one in tokens if not (one.period and MARK.search(reading.text[figure.end : max(one.start, figure.end)]))
    )


def _end(reading: Reading, place: int) -> int:
    """Where the last claim ends: a later clause with a question of its own is not part of it."""
    for n in range(place + 1, len(reading.tokens)):
        rest = reading.tokens[n:]
        parted = MARK.search(reading.text[reading.tokens[n - 1].end : reading.tokens[n].start])
        if parted and _asks(reading.of(rest)):
            return n
    return len(reading.tokens)


def _asks(rest: Reading) -> bool:
    """Whether what follows a claim asks for something; of what is claimed, a mere 人数 or 时点 does not."""
    asked = any(one.startswith(("ask.", "op.")) and one != YES for one in rest.signals)
    return asked and (rest.has("mark.wh", "op.") or not rest.claimed)


def _bounds(reading: Reading, figures: list[Token]) -> list[tuple[int, int]]:
    places = [reading.tokens.index(figure) for figure in figures]
    last = _end(reading, places[-1])
    if not any(reading.narrows(token) for token in reading.tokens[: places[0]]) or _counting(reading, figures):
        return list(zip([0, *places[1:]], [*places[1:], last], strict=True))
    ends = [place + (2 if reading.unit_of(figure) else 1) for place, figure in zip(places, figures, strict=True)]
    ends = [_dated(reading, _noun(reading, end)) for end in ends]
    return list(zip([0, *ends[:-1]], [*ends[:-1], last], strict=True))


def _counting(reading: Reading, figures: list[Token]) -> bool:
    """Whether each of several figures stands before the noun that it counts: 三个支部、五十八名党员."""
    return len(figures) > 1 and all(_counted(reading, one) for one in figures)


def _counted(reading: Reading, figure: Token) -> bool:
    """Whether a noun follows a figure and its unit with nothing between."""
    place = reading.tokens.index(figure)
    nouns = [one for one in reading.tokens[place + 1 : place + 4] if reading.narrows(one) and not names_unit(one)][:1]
    between = [one for one in reading.tokens if nouns and figure.end <= one.start < nouns[0].start]
    return bool(nouns) and all(map(names_unit, between)) and not MARK.search(reading.text[figure.end : nouns[0].start])


def _noun(reading: Reading, end: int) -> int:
    """The end of an English claim with the noun that its figure counts: 22 million customers."""
    behind = reading.tokens[end : end + 1]
    near = [one for one in behind if one.text.isascii() and reading.narrows(one) and not one.quantity]
    return end + 1 if near and not reading.text[reading.tokens[end - 1].end : near[0].start].strip() else end


def reached(reading: Reading, figure: Token) -> bool:
    """Whether a figure is where something rose or fell to."""
    return bool(TO.search(reading.text[: figure.start]))


def _dated(reading: Reading, end: int) -> int:
    """The end of a claim with the date right behind its figure: was 83 in 2018."""
    for place, token in enumerate(reading.tokens[end : end + 2]):
        between = reading.text[reading.tokens[end - 1].end : token.start]
        if token.period and DATING.fullmatch(between):
            return end + place + 1
    return end


def head(reading: Reading, figure: Token) -> Reading:
    """What stands before a figure, with its unit and all dates: the claim without what trails behind it."""
    place = reading.tokens.index(figure)
    end = place + (2 if reading.unit_of(figure) else 1)
    dates = tuple(token for token in reading.tokens[end:] if token.period)
    return reading.of((*reading.tokens[:end], *dates))


def tail(reading: Reading, figure: Token) -> Reading:
    """A figure with the noun that it counts and what follows, where one stands behind it; else all of the claim."""
    return reading.of(reading.tokens[reading.tokens.index(figure) :]) if _counted(reading, figure) else reading
