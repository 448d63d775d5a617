"""Tells questions for what a figure is a figure of: 828, where is that from? 82%是什么的比例."""

from knowledge.catalogue import PERSON, Catalogue
from knowledge.lexer import Token
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.topics import UNIT, names_unit, topical

#: Figures of one question whose meaning is asked; of more it is rather how they agree.
FEW = 2
#: Signals of questions that want more of a figure than what it is.
ASKS_MORE = (
    "ask.quantity",
    "ask.why",
    "ask.duration",
    "ask.name",
    "ask.extreme",
    "mark.claim",
    "op.difference",
    "op.share",
    "op.average",
    "op.per",
    "op.sum",
)


def asks_origin(catalogue: Catalogue, reading: Reading) -> bool:
    """Whether a question is after what a figure is a figure of."""
    wants_origin = reading.has("ask.meaning", "ask.which", "ask.who")
    if not reading.figures or any(map(catalogue.index.absent, reading.subjects)):
        return False
    if _opens_with_figure(reading) and not any(map(_telling, reading.subjects)):
        return True
    units = all(
        one.startswith(UNIT) or one in reading.light for token in reading.subjects for one in topical(token) or {""}
    )
    if wants_origin and reading.signals & {"op.share"} and units and not reading.has("ask.quantity"):
        return True
    if reading.has(*ASKS_MORE):
        asked = reading.has("ask.which", "ask.count")
        return asked and not any(map(_telling, reading.subjects)) and not reading.has("op.", "mark.claim")
    homes = [one for figure in reading.figures for one in matching(catalogue, figure, reading)]
    if homes and _asks_meaning(reading):
        return True
    named = [
        one
        for one in reading.subjects
        if not topical(one) or not all(each.startswith(UNIT) or each in reading.light for each in topical(one))
    ]
    words = frozenset().union(*(catalogue.index.topics[one.measure].words for one in homes))
    if any(topical(token) and not topical(token) & words for token in named):
        return False
    if reading.has("ask.who") and named:
        persons = all(catalogue.kind(one) == PERSON for one in homes)  # who the fourteen are
        return not persons and len(named) <= 2 and any(one.dimensions for one in homes)
    return not named or (wants_origin and len(named) <= 2)


def _telling(token: Token) -> bool:
    """Whether a word says more than what something is counted in."""
    return token.known and not names_unit(token)


def _opens_with_figure(reading: Reading) -> bool:
    """Whether a question begins with a figure in digits and asks what it is: 82%是什么的比例."""
    figure, *rest = reading.tokens
    digits = figure.quantity is not None and not figure.quantity.word
    verb = next((one for one in rest if not names_unit(one)), None)
    copula = verb is not None and ("mark.copula" in verb.meanings or reading.has("mark.point"))
    return digits and copula and reading.has("mark.wh", "mark.or") and not reading.claimed


def _asks_meaning(reading: Reading) -> bool:
    """Whether it is asked what one or two figures, given in digits, mean."""
    digits = not any(one.quantity.word for one in reading.figures if one.quantity)
    few = len(reading.figures) <= FEW
    return digits and few and reading.has("ask.meaning") and not reading.has("mark.reliable")
