"""From a figure back to what it is a figure of."""

import re
from decimal import Decimal

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.lexer import Token
from knowledge.model import Observation, Statement
from knowledge.phrasing import said
from knowledge.reading import Reading
from knowledge.wording import wording

#: Figures of one message that are traced.
MOST = 4


def matching(catalogue: Catalogue, figure: Token, reading: Reading) -> list[Observation]:
    """The observations whose value is this figure, in their own unit or in the base unit."""
    quantity = figure.quantity
    if quantity is None:
        return []
    percent = reading.is_percent(quantity)
    units = reading.unit_of(figure)
    found = []
    for one in catalogue.by_value.get(quantity.value, ()):
        same = (one.value == quantity.value and not quantity.scaled) or catalogue.base(one) == quantity.value
        kind = catalogue.kind(one)
        if (
            same
            and (not percent or kind == "percent")
            and not (units - {"piece", "percent"} and kind not in units and percent)
        ):
            found.append(one)
    return found


def trace(catalogue: Catalogue, reading: Reading) -> Finding | None:
    """Every place where the figures of a question stand in the report; None where it names none."""
    if not reading.figures:
        return None
    figures = reading.figures[:MOST]
    homes = {figure: matching(catalogue, figure, reading) for figure in figures}
    printed = {figure: _printed(catalogue, figure) for figure in figures}
    facts = [one for figure in figures for one in homes[figure]]
    statements = [] if facts else [one for figure in figures for one in printed[figure]]
    homeless = [one for one in figures if not homes[one] and (facts or not printed[one])]
    if len(homeless) == len(figures):
        number = figures[0].text
        return Finding(Status.DECLINED, wording("declined.number", reading.language, number=number), gate="number")
    close = [one for one in facts if catalogue.index.topics[one.measure].words & _subjects(reading)] or facts
    lines = [catalogue.say.line(one, reading.language) for one in close]
    lines += [said(one.answer, reading.language) for one in statements]
    absent = [one.text for one in homeless if not printed[one]]
    lines += [wording("declined.number", reading.language, number=one) for one in absent]
    ids = tuple(dict.fromkeys([one.id for one in close] + [one.id for one in statements]))
    number = ", ".join(dict.fromkeys(one.text for one in figures if one not in homeless))
    headline = wording("reverse", reading.language, number=number)
    return Finding(Status.ANSWERED, headline, tuple(dict.fromkeys(lines)), ids)


def _subjects(reading: Reading) -> set[str]:
    return {one for token in reading.subjects for one in token.meanings}


def _printed(catalogue: Catalogue, figure: Token) -> list[Statement]:
    value = figure.quantity.value if figure.quantity else Decimal(0)
    digits = f"{value:f}"
    found = catalogue.library.statements.values()
    whole = re.compile(rf"(?<![\d.]){re.escape(digits)}(?![\d.])")
    return [one for one in found if len(digits) > 1 and any(whole.search(place.printed) for place in one.places)]
