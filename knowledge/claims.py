"""Judges figures that a question claims against those the report states: confirmed, refuted, or nothing to judge by."""

from knowledge.answer import Status, Step
from knowledge.catalogue import Catalogue
from knowledge.figureclaims import judge_figures, presumes
from knowledge.finding import Finding
from knowledge.matching import Match
from knowledge.memberclaims import judge_members
from knowledge.operands import Remembered, meant_pair, measures
from knowledge.partclaims import judge_part
from knowledge.reading import Reading
from knowledge.segments import claimed_figures, small
from knowledge.selecting import select
from knowledge.topics import Kind, topical
from knowledge.verdicts import in_words, wrong_trend

#: A rise or fall is judged by the first measure with two dates that scores at least this share of the best.
TRENDS = 0.75


def claims(reading: Reading) -> bool:
    """Whether a question claims or presumes something rather than asking for it."""
    if reading.has("mark.claim") or (reading.has("mark.tag") and not reading.has("ask.quantity", "ask.overview")):
        return True
    if reading.has("mark.presume") and not reading.has("mark.wh", "ask.quantity", "ask.list", "ask.overview"):
        return True
    if claimed_figures(reading) and reading.has("mark.presume", "ask.why", "ask.yesno"):
        return not reading.has("ask.quantity", "ask.duration", "op.estimate")
    return states(reading)


def states(reading: Reading) -> bool:
    """Whether a question is a plain statement: a verb or a figure, and nothing asked."""
    plain = not reading.has(
        "mark.wh",
        "ask.overview",
        "ask.name",
        "ask.parts",
        "op.per",
        "op.estimate",
        "op.change",
        "op.ratio",
        "mark.reliable",
    )
    plain = plain and not (reading.figures and reading.has("op.share")) and not reading.has("mark.or")
    spoken = (
        reading.has("mark.copula", "op.more", "op.less")
        or not all(map(small, reading.figures))
        or _counts_plainly(reading)
    )
    return plain and bool(reading.subjects) and spoken


def _counts_plainly(reading: Reading) -> bool:
    """Whether a small numeral counts something and nothing is asked: 下设五个支部."""
    return bool(claimed_figures(reading)) and not reading.has("ask.", "op.")


def judge(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """The verdict on what a question claims in figures or as a comparison; None where there is nothing to judge by."""
    finding = (
        _comparison(catalogue, reading, matches, remembered)
        or _trend(catalogue, reading, matches)
        or judge_members(catalogue, reading, matches)
    )
    finding = finding or judge_part(catalogue, reading) or judge_figures(catalogue, reading)
    if finding and presumes(reading) and finding.status == Status.CONFIRMED:
        return None
    return finding


def _dated(reading: Reading) -> bool:
    """Whether a claim speaks of dates, or of before and after."""
    return bool(reading.periods) or reading.has("mark.year_before", "mark.started", "ask.other_year")


def _trend(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """A rise claimed of what fell, or a fall of what rose."""
    claimed = {one for one in reading.meanings if catalogue.families.get(one) == "direction"}
    found = measures(matches) if len(claimed) == 1 and not _of_statement(catalogue, matches) else []
    for match in [one for one in found if one.score >= TRENDS * found[0].score]:
        observations = select(catalogue, catalogue.library.measures[match.topic.id], reading, dated=False).observations
        series = sorted((one for one in observations if one.period), key=lambda one: one.period or "")
        if len(series) == 2 and series[0].value != series[1].value:
            true = "rise" if series[1].value > series[0].value else "fall"
            if claimed != {true}:
                return wrong_trend(catalogue, series, reading)
            if not reading.figures and all(topical(one) <= catalogue.index.faint for one in match.unexplained):
                return in_words(catalogue, series, reading, right=True)
    return None


def _of_statement(catalogue: Catalogue, matches: list[Match]) -> bool:
    """Whether a rise or fall is claimed of what a statement says, a plan for instance, rather than of a figure."""
    best = [one.topic for one in matches[:1] if one.topic.kind == Kind.STATEMENT]
    return any(one.words & catalogue.index.faint for one in best)


def _comparison(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """Whether the first of two named figures really is the higher, or the lower, as claimed."""
    if (
        not reading.has("op.compare", "mark.claim")
        or not reading.has("op.more", "op.less")
        or (reading.has("op.more") and reading.has("op.less"))
        or (not reading.has("op.compare") and reading.meanings & catalogue.index.faint)
        or reading.figures
    ):
        return None
    pair = meant_pair(catalogue, reading, matches, remembered)
    if pair is None:
        return None
    first, second = pair.first, pair.second
    if first.measure == second.measure and not pair.at_once and not _dated(reading):
        return None
    if reading.has("ask.quantity", "ask.which", "op.difference") and not reading.claimed:
        return None
    one, other = catalogue.base(first), catalogue.base(second)
    right = one > other if reading.has("op.more") else one < other
    return in_words(catalogue, [first, second], reading, right=right).because(Step("claim", "comparison"))
