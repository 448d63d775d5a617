"""Judges figures that a question claims against those the report states: confirmed, refuted, or no verdict."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, partial

from knowledge.agreement import agrees
from knowledge.answer import Status
from knowledge.arithmetic import plain
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.following import carried, sufficient
from knowledge.gates import refusals, rivals
from knowledge.judgeable import judges, states
from knowledge.lexer import Token
from knowledge.matching import Match
from knowledge.reading import Reading
from knowledge.segments import MARK, claimed_figures, head, segments, small, tail
from knowledge.selecting import fits, select
from knowledge.sums import shown_sum
from knowledge.topics import Kind, topical
from knowledge.verdicts import WRONG_DATE, confirmed, refuted, wrong_date
from knowledge.wholeclaims import judge_together
from knowledge.wording import wording

#: Figures of one claim that are judged; of more it is said that they were not.
MOST = 8
#: Parts that a claimed total has at least.
PARTS = 2
#: Share of a claim's words that may be about something else than its figures.
LEFT_OVER = 0.45
#: Share of a measure's name that has to be given to refute a claim by the unit alone.
NAMED = 0.9
#: Weight of unexplained words behind the figures from which on the claim says something of its own there.
TAIL = 0.45


def presumes(reading: Reading) -> bool:
    """Whether a figure is only presumed by a question after something else, so that being right is no answer to it."""
    return reading.has("mark.wh") and not reading.claimed


def judge_figures(catalogue: Catalogue, reading: Reading) -> Finding | None:
    """The verdict on all figures of a claim together; None where one of them cannot be judged."""
    claimed = claimed_figures(reading)
    figures = _without_total(claimed) if reading.has("op.sum") else claimed
    found: list[Finding] = []
    for verdict, figure in _verdicts(catalogue, reading, figures[:MOST]) if figures else ():
        if verdict:
            found.append(verdict)
        elif not small(figure):
            return None
    if not found:
        return None
    finding = judge_together(catalogue, reading, found) or _together(found)
    finding = _with_total(finding, figures, claimed, reading)
    return _unsettled(catalogue, reading, finding) or _with_rest(finding, figures[MOST:], reading)


def _without_total(figures: list[Token]) -> list[Token]:
    """The figures of a claim, the first or the last left out where it is the sum of all others: 100 and 5 make 105."""
    values = [one.quantity.value for one in figures if one.quantity]
    for place in (0, len(values) - 1) if len(values) > PARTS else ():
        rest = [*figures[:place], *figures[place + 1 :]]
        if sum((one.quantity.value for one in rest if one.quantity), Decimal(0)) == values[place]:
            return rest
    return figures


def _with_total(finding: Finding, parts: list[Token], claimed: list[Token], reading: Reading) -> Finding:
    """The verdict on right parts with the sum that a claimed total is, where that was left out."""
    if finding.status != Status.CONFIRMED:
        return finding
    values = [plain(one.quantity.value) for one in parts if one.quantity]
    total = [plain(one.quantity.value) for one in claimed if one.quantity and one not in parts]
    sums = [f"{' + '.join(values)} = {one}" for one in total]
    lines = [shown_sum(one, reading.language) for one in sums]
    return replace(finding, lines=(*finding.lines, *lines), computed="; ".join(sums) or finding.computed)


def _with_rest(finding: Finding, rest: list[Token], reading: Reading) -> Finding:
    """The verdict, with a word on the figures that it does not cover."""
    lines = [wording("declined.rest", reading.language, figure=one.text) for one in rest[:1]]
    return replace(finding, lines=(*finding.lines, *lines))


def _unsettled(catalogue: Catalogue, reading: Reading, finding: Finding) -> Finding | None:
    """Declined where the figures are right but much of what is claimed of them is something else."""
    if finding.status != Status.CONFIRMED or presumes(reading):
        return None
    topics = [catalogue.index.topics[catalogue.library.observations[one].measure] for one in finding.facts]
    spoken = frozenset().union(*(topic.words | topic.context for topic in topics))
    weigh = catalogue.index.token_weight
    left = [token for token in reading.subjects if not topical(token) & spoken]
    last = max(figure.end for figure in reading.figures)
    also = reading.has("mark.also") and any(one.known and one.start < last for one in left)
    tail = sum(weigh(token) for token in left if token.start >= last)
    if (not also and sum(map(weigh, left)) <= LEFT_OVER * sum(map(weigh, reading.subjects))) and (
        tail < TAIL or reading.has("mark.reliable")
    ):
        return None
    if any(rivals(catalogue, topic, token) for topic in topics for token in left):
        return replace(finding, status=Status.REFUTED, headline=wording("refuted.text", reading.language))
    lines = tuple(wording("states", reading.language, fact=line) for line in finding.lines)
    headline = wording("declined.claim", reading.language)
    return Finding(Status.DECLINED, headline, lines, topics=finding.facts, gate="claim: more than the figure")


Judged = Callable[[Reading, Token], Finding | None]


def _verdicts(catalogue: Catalogue, reading: Reading, figures: list[Token]) -> Iterator[tuple[Finding | None, Token]]:
    judged = cache(partial(_verdict, catalogue))  # a segment, its head and what it carries are often the same words
    before: Reading | None = None
    for segment, figure in segments(reading, figures):
        verdict = _alone(catalogue, judged, segment, figure, several=len(figures) > 1)
        whole, sources = segment, (before or reading, _lead(reading, figures))
        for source in () if _settled(catalogue, segment) else sources:
            if source.tokens and (verdict is None or verdict.status == Status.REFUTED):
                whole = carried(catalogue, source, segment)
                other = judged(whole, figure)
                verdict = other if verdict is None or _nearer(catalogue, other, verdict, figure) else verdict
        if verdict and verdict.gate == WRONG_DATE and not segment.periods and reading.meanings & catalogue.index.faint:
            verdict = judged(whole.of(tuple(one for one in whole.tokens if not one.period)), figure)
        yield verdict, figure
        before = segment if sufficient(catalogue, segment) else whole


def _nearer(catalogue: Catalogue, other: Finding | None, verdict: Finding, figure: Token) -> bool:
    """Whether another verdict is a yes, or a no about a figure that lies nearer to the claimed one."""
    if other is None or other.status == Status.CONFIRMED:
        return other is not None
    return _distance(catalogue, other, figure) < _distance(catalogue, verdict, figure)


def _alone(catalogue: Catalogue, judged: Judged, segment: Reading, figure: Token, *, several: bool) -> Finding | None:
    """The verdict on a segment by its own words: all of them, those before the figure, or, of several, those behind."""
    verdict = judged(segment, figure) if sufficient(catalogue, segment) else None
    if verdict or any(topical(one) and catalogue.index.absent(one) for one in segment.behind(figure)):
        return verdict
    return judged(head(segment, figure), figure) or (judged(tail(segment, figure), figure) if several else None)


def _settled(catalogue: Catalogue, segment: Reading) -> bool:
    """Whether a segment names a measure in full, so that nothing said before is part of its name."""
    best = catalogue.match(segment, Kind.MEASURE)[:1]
    return any(one.recall >= 1 and one.coverage >= 1 and not one.topic.members for one in best)


def _lead(reading: Reading, figures: list[Token]) -> Reading:
    """The clauses before that of the first figure, which may be about all of them: the targets: A 83, B 81."""
    ends = [one.end() for one in MARK.finditer(reading.text, 0, figures[0].start)][-1:]
    return reading.of(tuple(token for token in reading.tokens if any(token.end <= end for end in ends)))


def _verdict(catalogue: Catalogue, reading: Reading, figure: Token) -> Finding | None:
    plain = reading if reading.has("mark.by") else _undirected(catalogue, reading)
    matches = catalogue.match(plain, Kind.MEASURE)
    units = reading.unit_of(figure)
    named = [one for one in matches if one.topic.unit in units]
    others = [one for one in matches if one.topic.unit not in units]
    near = judges(catalogue, named, reading, figure) or judges(catalogue, others, reading, figure)
    if not near:
        return _of_rival(catalogue, matches, reading, figure) or _of_unit(catalogue, named, others, reading, figure)
    found = [verdict for match in near if (verdict := _of_measure(catalogue, match, reading, figure))]
    confirmed = next((one for one in found if one.status == Status.CONFIRMED), None)
    return confirmed or min(found, key=lambda one: _distance(catalogue, one, figure), default=None)


def _distance(catalogue: Catalogue, finding: Finding, figure: Token) -> float:
    """How many powers of ten a claimed figure lies from those it was held against: the nearest was meant."""
    claimed = figure.quantity.value if figure.quantity else Decimal(0)
    values = [catalogue.base(catalogue.library.observations[one]) for one in finding.facts]
    ratios = (abs(claimed / value) for value in values if value and claimed)
    return min((float(abs(one.log10())) for one in ratios), default=9.0)


def _undirected(catalogue: Catalogue, reading: Reading) -> Reading:
    """A claim without its words for rise and fall, which are judged by themselves."""
    tokens = tuple(token for token in reading.tokens if not token.meanings & catalogue.index.faint)
    return reading.of(tokens)


def _of_unit(
    catalogue: Catalogue, named: list[Match], others: list[Match], reading: Reading, figure: Token
) -> Finding | None:
    """Refuted where a right figure is claimed in a unit that the report counts nothing in: kilograms for tonnes."""
    units = reading.own_unit(figure)
    if not units or named or units & catalogue.index.units.keys():
        return None
    stating = [one for one in others if one.recall >= NAMED and states(catalogue, one, figure)]
    for match in stating[:1]:
        return refuted(catalogue, catalogue.of_measure[match.topic.id][:1], figure, reading)
    return None


def _of_rival(catalogue: Catalogue, found: list[Match], reading: Reading, figure: Token) -> Finding | None:
    """Refuted where the figure is true of another member of a family: 24 degrees, but in the machine rooms."""
    for match in found[:5]:
        if {gate for gate, _ in refusals(catalogue, match, reading)} - {"coverage", "recall"} == {"family"}:
            equal = [
                one
                for one in catalogue.of_measure[match.topic.id]
                if agrees(catalogue, one, figure.quantity, reading, united=False)
            ]
            if equal:
                return refuted(catalogue, equal, figure, reading)
    return None


def _of_measure(catalogue: Catalogue, match: Match, reading: Reading, figure: Token) -> Finding | None:
    measure = catalogue.library.measures[match.topic.id]
    found = select(catalogue, measure, reading, dated=False).observations
    united = bool(reading.own_unit(figure))
    equal = [one for one in found if agrees(catalogue, one, figure.quantity, reading, united=united)]
    dated = [one for one in equal if not reading.periods or fits(catalogue, one, reading.periods)]
    meant = [one for one in found if not reading.periods or fits(catalogue, one, reading.periods)]
    bounded = figure.quantity is not None and reading.bounded(figure.quantity, "mark.at_least", "mark.at_most")
    if dated and figure.quantity and reading.bounded(figure.quantity, "mark.negation", behind=0):
        return refuted(catalogue, dated, figure, reading)
    if bounded and dated and len(dated) < len(meant):
        return refuted(catalogue, [one for one in meant if one not in dated], figure, reading)
    if dated and any(rivals(catalogue, match.topic, token) for token in reading.tokens):
        return refuted(catalogue, dated, figure, reading)
    if dated:
        return confirmed(catalogue, dated[0], figure.quantity, reading)
    if equal and any(one.period or one.as_of for one in equal):
        return wrong_date(catalogue, equal[0], meant, reading)
    return refuted(catalogue, meant, figure, reading) if meant else None


def _together(found: list[Finding]) -> Finding:
    worst = next((one for one in found if one.status == Status.REFUTED), found[0])
    others = [line for one in found if one is not worst for line in (one.headline, *one.lines)]
    facts = tuple(dict.fromkeys(fact for one in found for fact in one.facts))
    lines = tuple(dict.fromkeys((*worst.lines, *others)))
    return Finding(worst.status, worst.headline, lines, facts, gate=worst.gate)
