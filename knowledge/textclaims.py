"""Judges claims without a figure: dates, directions, names, what is and what is not."""

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.gates import COVERAGE, RECALL
from knowledge.lookup import look_up
from knowledge.matching import Match
from knowledge.model import Statement
from knowledge.periods import compatible
from knowledge.phrasing import said
from knowledge.reading import Reading
from knowledge.topics import Kind
from knowledge.wording import wording


def judge_words(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The verdict on a claim about a statement or about the date of a figure; None where it cannot be judged."""
    for match in [one for one in matches if one.topic.kind in (Kind.STATEMENT, Kind.MEASURE)][:4]:
        if match.recall < RECALL[match.topic.kind]:
            continue
        if _contradicts(catalogue, match, reading):
            return _verdict(catalogue, match, reading, Status.REFUTED)
        if match.coverage >= COVERAGE[match.topic.kind] and not match.unexplained:
            return _dated(catalogue, match, reading)
    return None


def _contradicts(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether the question names another member of a family whose member the topic speaks of."""
    said_ = match.topic.words | match.topic.context
    for family, members in catalogue.families_in(reading.tokens).items():
        own = {one for one in said_ if catalogue.families.get(one) == family}
        if own and not members & own:
            rest = [token for token in match.unexplained if not token.meanings & members]
            return not rest
    return False


def _dated(catalogue: Catalogue, match: Match, reading: Reading) -> Finding | None:
    statement = catalogue.library.statements.get(match.topic.id)
    if not reading.periods:
        return _verdict(catalogue, match, reading, Status.CONFIRMED)
    if statement:
        held = _dates(catalogue, statement)
        right = not held or all(any(compatible(own, asked) for own in held) for asked in reading.periods)
        return _verdict(catalogue, match, reading, Status.CONFIRMED if right else Status.REFUTED)
    observations = catalogue.of_measure[match.topic.id]
    right = all(any(compatible(one.period or one.as_of or asked, asked) for one in observations) for asked in reading.periods)
    return _verdict(catalogue, match, reading, Status.CONFIRMED if right else Status.REFUTED)


def _dates(catalogue: Catalogue, statement: Statement) -> list[str]:
    own = [one for one in (statement.date, statement.period) if one]
    return own or [catalogue.library.report.period[0][:4]]


def _verdict(catalogue: Catalogue, match: Match, reading: Reading, status: Status) -> Finding | None:
    key = "confirmed.text" if status == Status.CONFIRMED else "refuted.text"
    headline = wording(key, reading.language)
    statement = catalogue.library.statements.get(match.topic.id)
    if statement:
        items = tuple(said(item.label, reading.language) for item in statement.items)
        return Finding(status, headline, (said(statement.answer, reading.language), *items), (statement.id,))
    undated = Reading(reading.text, reading.language, tuple(one for one in reading.tokens if not one.period), reading.light)
    found = look_up(catalogue, match, undated)
    return Finding(status, headline, (found.headline, *found.lines), found.facts) if not found.gate else None
