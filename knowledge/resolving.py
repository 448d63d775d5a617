"""Finds what answers a question: the routes are tried in order, the first that applies decides."""

from collections.abc import Collection
from dataclasses import replace

from knowledge.alternatives import decided
from knowledge.answer import Status
from knowledge.answering import WEAKER, answer_from_topics
from knowledge.attributes import OF_FIGURES
from knowledge.bases import turned_round
from knowledge.catalogue import Catalogue
from knowledge.claims import claims, judge, states
from knowledge.compute import compute
from knowledge.declining import decline
from knowledge.figureclaims import presumes
from knowledge.finding import WRONG_WAY, Finding
from knowledge.lookup import section
from knowledge.matching import WHOLE, Match
from knowledge.operands import Remembered
from knowledge.presumptions import asked_of_all, contradicted, supposed
from knowledge.reading import Reading
from knowledge.reliability import check_sums
from knowledge.results import judge_result
from knowledge.reverse import matching, trace
from knowledge.sections import asked_section, without_number
from knowledge.segments import claimed_figures, small
from knowledge.selecting import fits
from knowledge.several import side_by_side
from knowledge.sums import Asked
from knowledge.targets import judge_target
from knowledge.textclaims import judge_words
from knowledge.topics import Kind, names_unit
from knowledge.tracing import asks_origin
from knowledge.verdicts import confirmed, wrong_date
from knowledge.wording import wording


def resolve(
    catalogue: Catalogue, reading: Reading, remembered: Remembered = (), facts: tuple[str, ...] = ()
) -> Finding:
    """The finding of the first route that applies to a question."""
    number = asked_section(reading)
    if number in catalogue.library.sections and not reading.has("mark.claim", "ask.quantity"):
        return section(catalogue, number, reading.language, parts=reading.has("ask.parts"))
    reading = without_number(reading)
    if asks_origin(catalogue, reading):
        return trace(catalogue, reading) or decline(catalogue, reading, [])
    reading = decided(catalogue, reading)
    itself = _of_itself(catalogue, reading)
    matches = [itself] if itself else catalogue.match(reading)
    asked = Asked(catalogue, reading, matches, remembered)
    return (
        turned_round(asked)
        or _judged_each(asked)
        or check_sums(catalogue, reading, matches, facts)
        or _claimed(asked)
        or _computed(asked)
        or side_by_side(catalogue, reading, matches)
        or _affirmed(catalogue, reading, matches, answer_from_topics(catalogue, reading, matches))
    )


def _judged_each(asked: Asked) -> Finding | None:
    """The verdict on figures that are said to add up, where each of them is claimed of something."""
    reading = asked.reading
    if not reading.has("mark.claim") or not reading.has("mark.reliable") or not claimed_figures(reading):
        return None
    return judge(asked.catalogue, reading, asked.matches, asked.remembered)


def _affirmed(catalogue: Catalogue, reading: Reading, matches: list[Match], finding: Finding) -> Finding:
    """The answer as a yes where the question can be answered by yes or no and its own words are confirmed by it."""
    if contradicted(catalogue, reading, finding):
        headline = wording("refuted.text", reading.language)
        return replace(finding, status=Status.REFUTED, headline=headline, lines=(finding.headline, *finding.lines))
    if len(finding.facts) != 1 or not reading.has("ask.yesno") or reading.has("mark.wh"):
        return finding
    verdict = judge_words(catalogue, reading, matches)
    if verdict is None or verdict.status != Status.CONFIRMED or verdict.facts != finding.facts:
        return finding
    return replace(finding, status=verdict.status, headline=verdict.headline, lines=(finding.headline, *finding.lines))


def _of_itself(catalogue: Catalogue, reading: Reading) -> Match | None:
    """The topic of a question that names no subject: the dates of the report, or the publisher."""
    report = catalogue.library.report
    if any(token.meanings for token in reading.subjects) or reading.figures:
        return None
    dated = reading.has("ask.when", "ask.day") or (reading.periods and _speaks_of(reading, report.words))
    topic = report.about_period if dated else None
    if (
        topic is None
        and reading.meanings & {"centre", "publisher"}
        and reading.has("ask.overview", "ask.which", "ask.how")
    ):
        topic = None if reading.units or reading.has("ask.quantity", "ask.name") else report.about_publisher
        if topic and reading.has("ask.overview"):
            topic = f"section:{catalogue.places(topic)[0].section}"
    return (
        Match(catalogue.index.topics[topic], 1.0, 1.0, 1.0, frozenset(), (), (), (), supported=True) if topic else None
    )


def _claimed(asked: Asked) -> Finding | None:
    """The verdict on a claim; where there is none, a claim that asks for one is declined, any other is looked up."""
    catalogue, reading, matches = asked.catalogue, asked.reading, asked.matches
    presumed = reading.has("ask.why", "ask.how") and bool(reading.meanings & catalogue.index.faint)
    presumed = presumed or (reading.has("ask.why") and reading.has("ask.extreme"))
    if not claims(reading) and not presumed:
        return supposed(asked) or asked_of_all(asked)
    finding = _printed(asked) or _targeted(asked) or judge(catalogue, reading, matches, asked.remembered)
    if finding is None or (finding.status != Status.CONFIRMED and finding.gate != WRONG_WAY):
        finding = judge_result(asked) or (None if reading.has("op.per") else finding)
    if finding is None:
        finding = supposed(asked) if presumes(reading) else judge_words(catalogue, reading, matches)
    return finding or _unjudged(asked)


def _printed(asked: Asked) -> Finding | None:
    """Confirmed where figures are claimed of nothing but the report, and stand there: are 828 and 65% in it?"""
    reading, words = asked.reading, set(asked.catalogue.library.report.words)
    named = [one for one in reading.subjects if not names_unit(one) and not one.meanings & words]
    if named or all(map(small, reading.figures)):  # five of what is not said
        return None
    if reading.periods:
        return _dated(asked)
    if not _speaks_of(reading, words):
        return None
    found = trace(asked.catalogue, reading)
    stands = found is not None and found.status == Status.ANSWERED and len(found.facts) >= len(claimed_figures(reading))
    return replace(found, status=Status.CONFIRMED) if found and stands else found


def _speaks_of(reading: Reading, words: Collection[str]) -> bool:
    """Whether a message has one of the words for the report itself."""
    return any(one in words for token in reading.tokens for one in token.meanings)


def _dated(asked: Asked) -> Finding | None:
    """The verdict on a figure of which only the date is claimed: 273 is the figure of 2018, right?"""
    figures = claimed_figures(asked.reading)
    homes = matching(asked.catalogue, figures[0], asked.reading) if len(figures) == 1 and asked.reading.claimed else []
    right = [one for one in homes if fits(asked.catalogue, one, asked.reading.periods)]
    if right:
        return confirmed(asked.catalogue, right[0], figures[0].quantity, asked.reading)
    return wrong_date(asked.catalogue, homes[0], homes, asked.reading) if homes else None


def _targeted(asked: Asked) -> Finding | None:
    """The verdict on a target that was reached or missed, unless a figure claimed beside it is wrong."""
    finding = judge_target(asked)
    if finding is None or finding.status != Status.CONFIRMED or not claimed_figures(asked.reading):
        return finding
    figures = judge(asked.catalogue, asked.reading, asked.matches, asked.remembered)
    return figures if figures and figures.status == Status.REFUTED else finding


def _unjudged(asked: Asked) -> Finding | None:
    """Declined: a claim to be verified, or a plain statement with figures, that nothing judges."""
    reading = asked.reading
    stated = states(reading) and not reading.has("ask.list") and not all(map(small, reading.figures))
    told = reading.claimed and bool(claimed_figures(reading))
    if (reading.has("ask.quantity") and not told) or not (stated or reading.has("mark.claim")):
        return None
    lost = answer_from_topics(asked.catalogue, reading, asked.matches)
    if reading.has("mark.claim"):
        headline = wording("declined.claim", reading.language)
        return Finding(Status.DECLINED, headline, topics=lost.topics, gate=f"claim: {lost.gate}", steps=lost.steps)
    return decline(asked.catalogue, reading, []).because(*lost.steps) if not lost.refused else None


def _computed(asked: Asked) -> Finding | None:
    if not asked.reading.has("op.", "mark.negation") or asked.reading.has("ask.why", "mark.year_after"):
        return None
    if _of_statement(asked.matches) and not asked.reading.has(*OF_FIGURES, "op.per", "op.ratio"):
        return None
    return compute(asked)


def _of_statement(matches: list[Match]) -> bool:
    """Whether a question is about a statement far more than about any figure."""
    figures = [one.score for one in matches if one.topic.kind == Kind.MEASURE]
    best = matches[0] if matches else None
    return (
        best is not None
        and best.topic.kind == Kind.STATEMENT
        and best.recall >= WHOLE
        and best.score * WEAKER > max(figures, default=0.0)
    )
