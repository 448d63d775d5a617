"""Answers from the topics of a report: the best that no gate refuses, or why the best was refused."""

from knowledge.answer import Step
from knowledge.catalogue import Catalogue
from knowledge.declining import Refused, decline, offer
from knowledge.finding import Finding, together
from knowledge.gates import refusals
from knowledge.lookup import look_up
from knowledge.matching import WHOLE, Match
from knowledge.ranking import ranked
from knowledge.reading import Reading
from knowledge.reliability import found as found_relation
from knowledge.topics import Kind

#: Candidates that are tried in turn; one must score at least this share of the best to be tried.
TRIED, NEAR = 6, 0.6
#: Gates that say the right topic was found but not what was asked of it; another topic must come this near to be tried.
NEAR_MISSES, STILL = ("period", "unit", "dimension", "attribute", "family"), 0.97
#: Gates that say the same where the topic is named more fully than the other.
OF_MORE = ("aspect", "subject")
#: A statement refused for what was asked of it bars what scores less than this share of it.
WEAKER = 0.7
#: Score from which a relation answers why two things do not agree.
SURE = 0.8
#: A measure named no more fully than this does not answer instead of what was refused.
VAGUE = 0.7
#: Topics that score this share of the best are as good as it; at most so many are answered together.
TIED, TOGETHER = 0.98, 3


def answer_from_topics(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding:
    """The answer of the best topic that no gate refuses, else why the best was refused."""
    doubtful = reading.has("ask.why") and bool(matches) and matches[0].topic.kind == Kind.RELATION
    if doubtful and matches[0].score >= SURE:
        return found_relation(catalogue, catalogue.library.relations[matches[0].topic.id], reading.language)
    usable = ranked(catalogue, [one for one in matches if one.topic.kind != Kind.RELATION], reading)[:TRIED]
    refused: list[Refused] = []
    found: list[tuple[Match, Finding]] = []
    for match in usable:
        bar = _bar(usable, found, refused) if match.topic.unit not in reading.units else NEAR * usable[0].score
        if match.score < (bar if not found else _bar(usable, found, refused)):
            continue
        if _beside_the_point(match, refused):
            continue
        gate = next(refusals(catalogue, match, reading), None)
        finding = look_up(catalogue, match, reading) if gate is None else None
        if finding and not finding.gate:
            found.append((match, finding))
        else:
            refused.append((match, *(gate or (finding.gate if finding else "", ""))))
    if found:
        chosen = _counted(_distinct(found, figures=reading.has("ask.quantity")), reading)
        if len(chosen) > TOGETHER and not reading.has("ask.", "op."):
            return offer(catalogue, reading, chosen).because(*_steps(matches))
        return together([finding for _, finding in chosen[:TOGETHER]]).because(*_steps(matches, found[0][0]))
    return decline(catalogue, reading, refused).because(*_steps(matches))


def _bar(usable: list[Match], found: list[tuple[Match, Finding]], refused: list[Refused]) -> float:
    """The score a further topic needs: that of the one found; nearly that of one refused for what was asked of it."""
    if found:
        return TIED * found[0][0].score
    share = {Kind.MEASURE: STILL, Kind.STATEMENT: WEAKER}
    barred = [share.get(one.topic.kind, 0.0) * one.score for one, gate, _ in refused if gate in NEAR_MISSES]
    return max([NEAR * usable[0].score, *barred])


def _beside_the_point(match: Match, refused: list[Refused]) -> bool:
    """Whether a statement is only second choice to one that was refused for what was asked of it."""
    best = max((one.score for one, gate, _ in refused if gate in NEAR_MISSES), default=0.0)
    if match.topic.kind in (Kind.STATEMENT, Kind.SECTION) and match.score < STILL * best:
        return True
    if any(_of_another_body(one, match) for one, gate, _ in refused if gate == "organisation"):
        return True
    near = (*NEAR_MISSES, *OF_MORE)
    return any(_named_instead(one, match) for one, gate, _ in refused if gate in near and one.recall >= SURE)


def _of_another_body(refused: Match, match: Match) -> bool:
    """Whether what is asked of another body is left over by a topic that only names that body."""
    return any(token.known and token in match.unexplained for token in refused.named)


def _named_instead(refused: Match, match: Match) -> bool:
    """Whether a question names what was refused by a word that the other topic does not have in its name."""
    others = [token for token in refused.named if token not in match.named]
    whole = match.topic.kind == Kind.MEASURE and match.recall >= WHOLE
    fewer = all(one in refused.named for one in match.named)
    vague = match.topic.kind == Kind.MEASURE and match.recall < VAGUE
    return bool(others) and (fewer or vague) and not whole and refused.score > match.score


def _distinct(found: list[tuple[Match, Finding]], *, figures: bool) -> list[tuple[Match, Finding]]:
    """The topics that fit equally well, a section only where it fits best by itself, beside figures only figures."""
    if found[0][0].topic.kind == Kind.SECTION:
        return found[:1]
    if figures and found[0][0].topic.kind == Kind.MEASURE:
        return [one for one in found if one[0].topic.kind == Kind.MEASURE]
    return [one for one in found if one[0].topic.kind != Kind.SECTION]


def _counted(found: list[tuple[Match, Finding]], reading: Reading) -> list[tuple[Match, Finding]]:
    """Of the figures those counted in what was asked for, where the first is; the others are named beside it anyway."""
    units = reading.asked_units
    if found[0][0].topic.unit not in units:
        return found
    return [one for one in found if one[0].topic.kind != Kind.MEASURE or one[0].topic.unit in units]


def _steps(matches: list[Match], chosen: Match | None = None) -> list[Step]:
    shown = [
        Step("candidate", f"{one.topic.id} score {one.score:.2f} coverage {one.coverage:.2f} name {one.recall:.2f}")
        for one in matches[:4]
    ]
    return [*shown, *([Step("chosen", chosen.topic.id)] if chosen else [])]
