"""Judges what a question takes for granted: why X fell, since nobody was examined, the target was missed, so ..."""

import re
from collections.abc import Iterator

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.claims import judge
from knowledge.contradictions import goes_against
from knowledge.figureclaims import judge_figures
from knowledge.finding import Finding
from knowledge.following import sufficient
from knowledge.itemclaims import wrong_count
from knowledge.matching import WHOLE, Match
from knowledge.memberclaims import judge_all
from knowledge.parts import asks, clauses
from knowledge.reading import Reading
from knowledge.segments import claimed_figures, small
from knowledge.sums import Asked
from knowledge.targets import judge_target
from knowledge.textclaims import judge_words
from knowledge.topics import Kind

#: What makes a clause a case to be thought of, not a fact.
SUPPOSED = re.compile(r"如果|假如|假设|假定|要是|倘若|若是|万一|按|\bif\b|suppos|assum|imagin|say\b|based on|taking\b")
#: Last clauses of a message among which what never happened is looked for: each is matched by itself.
LEADING = 7
#: Questions that only what did happen has an answer to.
OF_EVENTS = ("ask.how", "ask.when", "ask.where", "ask.who")


def supposed(asked: Asked) -> Finding | None:
    """Refuted where what a question takes for granted is not so: a target that was reached, a fall that was a rise."""
    reading, matches = asked.reading, asked.matches
    figure = bool(matches) and matches[0].topic.kind == Kind.MEASURE
    if figure and reading.has("ask.yesno") and not reading.has("mark.wh") and (finding := judge_target(asked)):
        return finding
    found = [judge_words(asked.catalogue, reading, matches)] if reading.has("ask.why") else _given(asked)
    return next((one for one in found if one and one.status == Status.REFUTED), None)


def asked_of_all(asked: Asked) -> Finding | None:
    """The verdict where it is asked whether something is so of all: did all staff register?"""
    yes_or_no = asked.reading.has("ask.yesno") and not asked.reading.has("mark.wh")
    return judge_all(asked.catalogue, asked.reading, asked.matches) if yes_or_no else None


def _given(asked: Asked) -> Iterator[Finding | None]:
    """The verdicts on clauses that are put as given before another asks on from them: since nobody was examined, ..."""
    parts = [] if SUPPOSED.search(asked.reading.text) else clauses(asked.reading)
    for place, part in enumerate(parts[:-1]):
        if not part.subjects:
            continue
        if "mark.presume" in part.tokens[0].meanings:
            matches = asked.catalogue.match(part)
            yield judge(asked.catalogue, part, matches, ())
            denied = _denied(asked.catalogue, part) or _of_none(asked.catalogue, matches)
            yield judge_words(asked.catalogue, part, matches) if denied else None
        elif not asks(part) and sufficient(asked.catalogue, part):
            yield _told(asked.catalogue, part)
            yield _never(asked.catalogue, part) if place >= len(parts) - LEADING else None


def _never(catalogue: Catalogue, part: Reading) -> Finding | None:
    """The verdict on a clause that tells, of no asker, what a statement says there was none of."""
    matches = [] if part.has("mark.asker") else catalogue.match(part)
    return judge_words(catalogue, part, matches) if _of_none(catalogue, matches) else None


def _of_none(catalogue: Catalogue, matches: list[Match]) -> bool:
    """Whether what is told is best matched by a statement that there was none, named in full."""
    statement = catalogue.library.statements.get(matches[0].topic.id) if matches else None
    return statement is not None and statement.negative and matches[0].recall >= WHOLE


def _denied(catalogue: Catalogue, part: Reading) -> bool:
    """Whether a clause says what is, what is not, or what the report has no word for: that a title was lost."""
    return part.has("mark.negation", "mark.copula") or any(map(catalogue.index.absent, part.subjects))


def _told(catalogue: Catalogue, part: Reading) -> Finding | None:
    """The verdict on a clause that states figures, or that a target was missed."""
    figures = claimed_figures(part)
    if figures:
        return None if any(map(small, figures)) else judge_figures(catalogue, part)
    missed = part.has("mark.negation", "mark.missed") and part.has("mark.reached")
    return judge_words(catalogue, part, catalogue.match(part)) if missed else None


def contradicted(catalogue: Catalogue, reading: Reading, finding: Finding) -> bool:
    """Whether the one statement that answers says that it did not happen, or that it went the other way."""
    statement = catalogue.library.statements.get(finding.facts[0]) if len(finding.facts) == 1 else None
    if statement is None or reading.has("mark.or"):
        return False
    pointed = reading.has("ask.why") or (reading.has(*OF_EVENTS) and reading.has("mark.follow"))
    presumed = reading.meanings & set(statement.denies) and reading.has("ask.why", *OF_EVENTS)
    if ((statement.negative and pointed) or presumed) and not reading.has("mark.negation"):
        return True
    if wrong_count(statement, reading) and reading.has("mark.wh"):
        return True
    topic, claimed = catalogue.index.topics[statement.id], reading.meanings & catalogue.index.faint
    return goes_against(catalogue, topic, claimed) and not reading.has("ask.quantity")
