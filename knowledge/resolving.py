"""Finds what answers a question: the routes are tried in order, the first that applies decides."""

from knowledge.answer import Status, Step
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.gates import refusals
from knowledge.lookup import look_up
from knowledge.matching import Match
from knowledge.reading import Reading
from knowledge.topics import Kind
from knowledge.wording import wording

#: Candidates that are tried in turn; one must score at least this share of the best to be tried.
TRIED, NEAR = 6, 0.6
#: Least score that makes a refused topic worth naming as a near one.
WORTH_NAMING = 0.2


def answer_from_topics(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding:
    """The answer of the best topic that no gate refuses, else why the best was refused."""
    usable = ranked(catalogue, [one for one in matches if one.topic.kind != Kind.RELATION], reading)[:TRIED]
    refused: list[tuple[Match, str, str]] = []
    for match in usable:
        if match.score < NEAR * usable[0].score:
            break
        gate = next(refusals(catalogue, match, reading), None)
        finding = look_up(catalogue, match, reading) if gate is None else None
        if finding and not finding.gate:
            return finding.because(*_steps(matches, match))
        refused.append((match, *(gate or (finding.gate if finding else "", ""))))
    return decline(catalogue, reading, matches, refused)


def ranked(catalogue: Catalogue, matches: list[Match], reading: Reading) -> list[Match]:
    """Matches by score, with a little more for the kind of topic that the question is after."""
    return sorted(matches, key=lambda one: -(one.score + _fit(one, reading)))


def _fit(match: Match, reading: Reading) -> float:
    kind = match.topic.kind
    wants_figure = reading.has("ask.quantity", "op.share", "ask.extreme") or bool(reading.units)
    bonus = {Kind.MEASURE: 0.12 if wants_figure else 0.0, Kind.SECTION: 0.15 if reading.has("ask.overview") else -0.12}
    return bonus.get(kind, 0.0)


def decline(catalogue: Catalogue, reading: Reading, matches: list[Match], refused: list[tuple[Match, str, str]]) -> Finding:
    """A plain word that the report does not say, with what it does say nearby."""
    gate, words = (refused[0][1], refused[0][2]) if refused else ("unknown", "")
    near = tuple(match.topic.id for match, _, _ in refused if match.score >= WORTH_NAMING)[:3]
    key = {"subject": "declined.subject", "organisation": "declined.organisation", "attribute": "declined.attribute"}.get(gate)
    headline = wording(key, reading.language, words=words, asked=words) if key and words else wording("declined.unknown", reading.language)
    return Finding(Status.DECLINED, headline, topics=near, gate=gate).because(
        *_steps(matches), Step("gate", f"{gate} {words}".strip())
    )


def _steps(matches: list[Match], chosen: Match | None = None) -> list[Step]:
    shown = [
        Step("candidate", f"{one.topic.id} score {one.score:.2f} coverage {one.coverage:.2f} name {one.recall:.2f}")
        for one in matches[:4]
    ]
    return [*shown, *([Step("chosen", chosen.topic.id)] if chosen else [])]
