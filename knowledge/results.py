"""Judges claimed results of computations: a gap between two figures, a margin, a ratio, a share, a sum, an average."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from knowledge.agreement import comes_to
from knowledge.answer import Status
from knowledge.arithmetic import percentage, plain
from knowledge.catalogue import PERSON
from knowledge.compute import compute, ratio
from knowledge.finding import WRONG_WAY, Finding
from knowledge.lexer import Token
from knowledge.margins import margin, margins, names_target
from knowledge.operands import Pair
from knowledge.segments import claimed_figures, multiplies, reached, small
from knowledge.shares import share, with_whole
from knowledge.sums import Asked, apart, computed, in_one_section, in_one_unit
from knowledge.wording import wording
from knowledge.workings import worked

#: Measures whose own figures, named in a claim, are no results.
STATED = 2
#: How many words may stand between a claimed gap and the word that makes it one.
BESIDE = 2
#: Words beside which a figure is how far two others lie apart.
APART = ("op.more", "op.less", "op.difference", "op.margin", "op.change", "mark.by", "ask.growth")


def judge_result(asked: Asked) -> Finding | None:
    """The verdict on the one figure of a claim that is computed from stated ones; None where it claims none."""
    finding = _result(asked)
    return finding if finding and finding.status == Status.CONFIRMED else worked(asked) or finding


def _result(asked: Asked) -> Finding | None:
    figure = _claimed(asked)
    if figure is None:
        return None
    for holds, operation in OPERATIONS:
        finding = operation(asked, figure) if holds(asked, figure) else None
        if finding and finding.computed:
            return _verdict(asked, finding, figure)
    return None


def _claimed(asked: Asked) -> Token | None:
    """The only figure, besides those that are the stated ones themselves."""
    found = asked.catalogue.of_measure
    stated = [each for match in asked.measures[:STATED] for each in found[match.topic.id]]
    claimed = claimed_figures(asked.reading)
    apart = [one for one in claimed if asked.pair and _apart(asked, one)]
    if len(apart) == 1 and asked.pair:
        stated = [asked.pair.first, asked.pair.second]
    values = asked.catalogue.values(stated)
    left = [one for one in claimed if one.quantity and one.quantity.value not in values]
    left = [one for one in left if not _only_counts(asked, one)]
    return left[0] if len(left) == 1 else None


def _only_counts(asked: Asked, figure: Token) -> bool:
    """Whether a small numeral only counts what something is claimed of: all three groups, not three times."""
    return small(figure) and not asked.reading.own_unit(figure) and not multiplies(asked.reading, figure)


def _percent(asked: Asked, figure: Token) -> bool:
    return figure.quantity is not None and asked.reading.is_percent(figure.quantity)


def _apart(asked: Asked, figure: Token) -> bool:
    """Whether a figure is said to be a gap by a word beside it: 4 points above, rose by 1.4, 高出四分."""
    faint = asked.catalogue.index.faint
    if reached(asked.reading, figure):
        return False
    telling = [one for one in asked.reading.tokens if not one.filler]
    place = telling.index(figure)
    near = telling[max(0, place - BESIDE) : place + BESIDE + 1]
    return any(one.startswith(APART) or one in faint for token in near for one in token.meanings)


def _margin(asked: Asked, figure: Token) -> bool:
    target = asked.reading.has("op.margin") or names_target(asked, margins(asked))
    return target and not _percent(asked, figure) and _apart(asked, figure)


def _gap(asked: Asked, figure: Token) -> Finding | None:
    pair = asked.pair
    if pair is None or (pair.first.measure != pair.second.measure and not _compared(asked, pair)):
        return None
    facts = (pair.first, pair.second)
    a, b, unit = in_one_unit(asked.catalogue, *facts)
    if not _percent(asked, figure) or unit.kind == "percent" or not b:
        finding = apart(asked, facts)
    else:
        old, new = _measured(asked, pair, a, b)
        shown = f"{plain(percentage(abs(new - old), old))}%"
        finding = computed(asked, facts, shown, f"({plain(max(a, b))} − {plain(min(a, b))}) ÷ {plain(old)} = {shown}")
    return replace(finding, gate=WRONG_WAY) if _wrong_way(asked, pair) else finding


def _above(asked: Asked) -> Finding | None:
    """How far a result lies above its target; the wrong way round where it is claimed to lie below."""
    finding = margin(asked)
    if finding is None or not asked.reading.has("op.margin") or not asked.reading.has("op.less"):
        return finding
    result, target = (asked.catalogue.library.observations[one] for one in finding.facts[:2])
    return replace(finding, gate=WRONG_WAY) if result.value > target.value else finding


def _compared(asked: Asked, pair: Pair) -> bool:
    """Whether two measures of one section are compared: more bills mailed than sent online."""
    return asked.reading.has("op.compare") and in_one_section(asked.catalogue, pair.first, pair.second)


def _share(asked: Asked, figure: Token) -> Finding | None:
    """A share, of persons only where the report has the part among the whole: graduates among the staff.

    What is claimed of one figure at two dates is how far it changed.
    """
    if asked.pair and asked.pair.first.measure == asked.pair.second.measure and not asked.pair.at_once:
        return _gap(asked, figure)
    finding = share(asked)
    if finding is None or len(finding.facts) != 2:
        return finding
    part, whole = (asked.catalogue.library.observations[one] for one in finding.facts)
    among = asked.catalogue.kind(part) != PERSON or (with_whole(asked.catalogue, part) or ())[1:] == (whole,)
    return finding if among else None


def _measured(asked: Asked, pair: Pair, a: Decimal, b: Decimal) -> tuple[Decimal, Decimal]:
    """The target and the result, or what came first and what later."""
    targets = {(result.id, target.id) for result, target in margins(asked)}
    if (pair.first.id, pair.second.id) in targets:
        return b, a
    return (a, b) if (pair.second.id, pair.first.id) in targets else _in_time(pair, a, b)


def _in_time(pair: Pair, a: Decimal, b: Decimal) -> tuple[Decimal, Decimal]:
    """The earlier value and the later; the one compared with and the other where there is no earlier."""
    return (a, b) if pair.first.dated < pair.second.dated else (b, a)


def _wrong_way(asked: Asked, pair: Pair) -> bool:
    """Whether the first is claimed to be higher and is not, or lower and is not."""
    more, less = asked.reading.has("op.more"), asked.reading.has("op.less")
    first, second = asked.catalogue.base(pair.first), asked.catalogue.base(pair.second)
    return asked.reading.has("op.compare") and more != less and (first < second) == more


def _verdict(asked: Asked, finding: Finding, figure: Token) -> Finding:
    result = Decimal(re.sub(r"[^\d.].*$", "", (finding.computed or "").rpartition("= ")[2]) or "0")
    scale = asked.catalogue.say.unit(asked.catalogue.library.observations[finding.facts[0]]).scale
    values = [result] if _percent(asked, figure) else [result, result * scale]
    wrong = finding.gate == WRONG_WAY
    right = figure.quantity is not None and comes_to(values, figure.quantity, asked.reading, alone=True) and not wrong
    key, status = ("confirmed.computed", Status.CONFIRMED) if right else ("refuted.computed", Status.REFUTED)
    headline = wording("refuted.text" if wrong else key, asked.language, value=finding.headline)
    return replace(finding, status=status, headline=headline)


Holds = Callable[[Asked, Token], bool]
#: What a figure may be claimed to be, with the words that say so; the first that fits decides.
OPERATIONS: tuple[tuple[Holds, Callable[[Asked, Token], Finding | None]], ...] = (
    (_margin, lambda asked, figure: _above(asked)),
    (lambda asked, figure: asked.reading.has("op.ratio"), lambda asked, figure: ratio(asked)),
    (_apart, _gap),
    (_percent, _share),
    (lambda asked, figure: True, lambda asked, figure: compute(asked)),
)
