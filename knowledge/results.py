"""Judges claimed results of computations: a gap between two figures, a sum, an average, a share."""

import re
from dataclasses import replace
from decimal import Decimal

from knowledge.agreement import agrees
from knowledge.answer import Status
from knowledge.arithmetic import percentage, plain, rounded
from knowledge.compute import compute
from knowledge.finding import Finding
from knowledge.operands import Pair
from knowledge.quantities import Quantity
from knowledge.sums import Asked, apart, computed, in_one_unit
from knowledge.wording import wording


def judge_gap(asked: Asked) -> Finding | None:
    """The verdict on how far one figure is claimed to lie above or below another: both named, the gap given."""
    if not asked.reading.figures or not asked.reading.has("op.compare") or not asked.reading.has("op.more", "op.less"):
        return None
    pair = asked.pair
    if pair is None or pair.first.measure != pair.second.measure or pair.unexplained:
        return None
    gaps = [one.quantity for one in asked.reading.figures if one.quantity and not _named(asked, pair, one.quantity)]
    if len(gaps) != 1:
        return None
    return _verdict(asked, _gap(asked, pair, gaps[0]), gaps[0], wrong=_wrong_way(asked, pair))


def judge_result(asked: Asked) -> Finding | None:
    """The verdict on a claimed result of whatever else the question has computed."""
    quantity = _only_figure(asked)
    finding = compute(asked) if quantity else None
    return _verdict(asked, finding, quantity) if quantity and finding and finding.computed else None


def _only_figure(asked: Asked) -> Quantity | None:
    figures = asked.reading.figures
    return figures[0].quantity if len(figures) == 1 else None


def _named(asked: Asked, pair: Pair, quantity: Quantity) -> bool:
    """Whether the claimed figure is one of the two rather than what lies between them."""
    pairs = (pair.first, pair.second)
    return any(agrees(asked.catalogue, one, quantity, asked.reading, united=False) for one in pairs)


def _gap(asked: Asked, pair: Pair, quantity: Quantity) -> Finding:
    facts = (pair.first, pair.second)
    a, b, unit = in_one_unit(asked.catalogue, *facts)
    if not asked.reading.is_percent(quantity) or unit.kind == "percent" or not b:
        return apart(asked, facts)
    shown = f"{plain(percentage(abs(a - b), b))}%"
    return computed(asked, facts, shown, f"({plain(max(a, b))} − {plain(min(a, b))}) ÷ {plain(b)} = {shown}")


def _wrong_way(asked: Asked, pair: Pair) -> bool:
    """Whether the first is claimed to be higher and is not, or lower and is not."""
    more, less = asked.reading.has("op.more"), asked.reading.has("op.less")
    first, second = asked.catalogue.base(pair.first), asked.catalogue.base(pair.second)
    return more != less and (first < second) == more


def _verdict(asked: Asked, finding: Finding, quantity: Quantity, *, wrong: bool = False) -> Finding:
    result = Decimal(re.sub(r"[^\d.].*$", "", (finding.computed or "").rpartition("= ")[2]) or "0")
    right = quantity.value in (result, rounded(result / quantity.step, 0) * quantity.step) and not wrong
    key, status = ("confirmed.computed", Status.CONFIRMED) if right else ("refuted.computed", Status.REFUTED)
    headline = wording("refuted.text" if wrong else key, asked.language, value=finding.headline)
    return replace(finding, status=status, headline=headline)
