"""A plain word that the report does not say, with what it does say beside it; and topics to choose from."""

from knowledge.answer import Status, Step
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.matching import Match
from knowledge.phrasing import date_text, said
from knowledge.reading import Reading
from knowledge.selecting import select
from knowledge.topics import Kind
from knowledge.wording import wording

#: A topic that was refused, the gate that refused it, and the words that made it.
Refused = tuple[Match, str, str]
#: Least score that makes a refused topic worth naming as a near one; topics named and figures shown at most.
WORTH_NAMING, NAMED, SHOWN = 0.2, 3, 3
#: Gates that say the right figure was found but not for what was asked: what there is, is shown beside the refusal.
NEAR_MISSES = ("period", "dimension", "unit", "attribute", "count", "change")
Choice = tuple[Match, Finding]


def decline(catalogue: Catalogue, reading: Reading, refused: list[Refused]) -> Finding:
    """That the report does not state what was asked, why, and what it does state."""
    match, gate, words = refused[0] if refused else (None, "unknown", "")
    near = tuple(one.topic.id for one, _, _ in refused if one.score >= WORTH_NAMING)[:NAMED]
    beside = _beside(catalogue, reading, match) if match and gate in NEAR_MISSES else ()
    headline = _headline(catalogue, reading, match, gate, words)
    return Finding(Status.DECLINED, headline, beside, topics=near, gate=gate, steps=(Step("gate", f"{gate} {words}"),))


def _headline(catalogue: Catalogue, reading: Reading, match: Match | None, gate: str, words: str) -> str:
    language = reading.language
    if gate == "period" and match and reading.periods and match.topic.id in catalogue.library.measures:
        label = said(catalogue.library.measures[match.topic.id].label, language)
        return wording("declined.period", language, asked=date_text(reading.periods[0], language), label=label)
    publisher = said(catalogue.library.report.publisher.name, language)
    if gate in ("subject", "organisation") and words:
        return wording(f"declined.{gate}", language, words=words, publisher=publisher)
    return wording("declined.attribute" if gate in NEAR_MISSES else "declined.unknown", language)


def _beside(catalogue: Catalogue, reading: Reading, match: Match) -> tuple[str, ...]:
    """What the report does give on a measure that was asked for another way."""
    if match.topic.kind != Kind.MEASURE:
        return ()
    measure = catalogue.library.measures[match.topic.id]
    found = select(catalogue, measure, reading, dated=False).observations[:SHOWN]
    lines = [catalogue.say.line(one, reading.language) for one in found]
    return tuple(wording("states", reading.language, fact=line) for line in lines)


def offer(catalogue: Catalogue, reading: Reading, choices: list[Choice]) -> Finding:
    """Topics to choose from, where more fit equally well than can be answered at once."""
    topics = tuple(match.topic.id for match, _ in choices[:NAMED])
    lines = tuple(f"· {catalogue.label(topic, reading.language)}" for topic in topics)
    return Finding(Status.OFFERED, wording("offered", reading.language), lines, topics=topics, gate="ambiguous")
