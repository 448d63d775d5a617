"""Judges claims without a figure: dates, names, directions, what is and what is not."""

import re
from dataclasses import replace
from decimal import Decimal

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.confirming import ALMOST_ALL, CONFIRMS, copula, explained
from knowledge.contradictions import (
    QUOTED,
    answer_text,
    contradicts,
    names_body,
    negated,
    other_body,
    otherwise_dated,
)
from knowledge.dates import periods
from knowledge.finding import Finding, together
from knowledge.gates import RECALL, rivals
from knowledge.itemclaims import placed
from knowledge.lexer import Token
from knowledge.lookup import look_up
from knowledge.matching import WHOLE, Match
from knowledge.model import Statement
from knowledge.normalise import normalise
from knowledge.parts import clauses, joined
from knowledge.phrasing import said
from knowledge.quantities import quantities
from knowledge.reading import Reading
from knowledge.segments import claimed_figures, small
from knowledge.topics import Kind, topical
from knowledge.wording import wording

#: Least share of a claim that a topic must explain to refute it.
REFUTES = 0.4
#: Least share of a topic's name for refuting a claim by a word that the topic does not have.
SURE = 0.5
#: Topics that may judge: so many, and none below this share of the best.
JUDGES, NEAR = 4, 0.75
#: Members of a family of which not the one means the other: not lost, kept.
PAIR = 2
#: Clauses of one claim that are judged one by one; nobody claims more in one breath.
CLAUSES = 6
#: Share of the best topic's score that one needs to judge a clause.
WORTH = 0.45
#: Weight of a word that a claim puts in the place of what a statement says.
DOUBTS = 0.6
#: A verb form behind "was", which says what was done, not what it was.
PARTICIPLE = re.compile(r"[a-z]+(?:ed|wn|en|ld|lt|pt|ht|de)")


def judge_words(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The verdict on a claim about a statement, or about the date of a figure; None where it cannot be judged."""
    parts = [part for part in _unlisted(clauses(reading)) if part.subjects]
    dated = len(parts) > 1 and all(part.periods and _named(part) for part in parts)
    verdict = None if dated else _judge_whole(catalogue, reading, matches)
    mixed = len({part.has("mark.negation") for part in parts}) > 1 and all(map(_named, parts))
    settled = verdict is not None and verdict.status == Status.REFUTED and not mixed
    if settled or not 1 < len(parts) <= CLAUSES:
        return verdict
    near = {one.topic.id for one in matches if one.score >= WORTH * matches[0].score}
    each = _judge_parts(catalogue, parts, near)
    return each if verdict is None or (each and each.status == Status.CONFIRMED) else verdict


def _unlisted(parts: list[Reading]) -> list[Reading]:
    """The clauses of a claim, those that only list words (关心、指导) taken together."""
    found: list[Reading] = []
    for part in parts:
        between = part.text[found[-1].tokens[-1].end : part.tokens[0].start] if found else ""
        found[-1:] = (
            [joined([found[-1], part])] if "、" in between and len(found[-1].subjects) == 1 else [*found[-1:], part]
        )
    return found


def _named(part: Reading) -> bool:
    """Whether a clause has a word of its own that is understood."""
    return any(one.known for one in part.subjects)


def _judge_parts(catalogue: Catalogue, parts: list[Reading], near: set[str]) -> Finding | None:
    """The verdict on several clauses by topics near the whole: refuted where one is, confirmed where all are."""
    judges = [
        [one for one in catalogue.match(part) if one.topic.id in near or one.coverage >= ALMOST_ALL] for part in parts
    ]
    verdicts = [_judge_whole(catalogue, part, matches) for part, matches in zip(parts, judges, strict=True)]
    found = [one for one in verdicts if one]
    refuted = next((one for one in found if one.status == Status.REFUTED), None)
    return refuted or (together(found) if len(found) == len(verdicts) else None)


def _judge_whole(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    return _judged(catalogue, reading, matches) or _of_kin(catalogue, reading)


def _judged(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    judges = [
        one
        for one in matches
        if one.topic.kind in (Kind.STATEMENT, Kind.MEASURE) and one.recall >= RECALL[one.topic.kind]
    ][:JUDGES]
    judges = [one for one in judges if one.score >= NEAR * judges[0].score]
    return next((one for match in judges if (one := _judge(catalogue, match, reading))), None)


def _of_kin(catalogue: Catalogue, reading: Reading) -> Finding | None:
    """The verdict of the statement that names the kin of what the report does not speak of.

    Second prize for first prize, private for state-owned: members of one family, of which only one can be true. What is
    said not to be the one of two is said to be the other: not lost, kept.
    """
    strange = {one: kin for one in reading.tokens if catalogue.index.absent(one) and (kin := _kin(catalogue, one))}
    named = any(topical(one) for one in reading.tokens if one not in strange)
    if not strange or not named or reading.has("mark.also"):
        return None
    denied = any(negated(reading, one) for one in strange)
    if denied and any(len(kin) > PAIR for kin in strange.values()):
        return None
    told = tuple(replace(one, meanings=strange.get(one, one.meanings)) for one in reading.tokens)
    kept = tuple(one for one in told if "mark.negation" not in one.meanings)
    other = reading.of(kept if denied else told)
    fitting = [one for one in catalogue.match(other) if one.topic.kind == Kind.STATEMENT]
    fitting = [one for one in fitting if any(rivals(catalogue, one.topic, token) for token in strange)]
    verdict = _judged(catalogue, other if denied else reading, fitting)
    return verdict if verdict and verdict.status == (Status.CONFIRMED if denied else Status.REFUTED) else None


def _kin(catalogue: Catalogue, token: Token) -> frozenset[str]:
    """The members of the families that a token belongs to."""
    return frozenset().union(*(catalogue.kin.get(one, frozenset()) for one in token.meanings))


def _judge(catalogue: Catalogue, match: Match, reading: Reading) -> Finding | None:
    """What one topic says of a claim: that it is so, that it is not, or nothing."""
    if _covers(catalogue, match, reading) and contradicts(catalogue, match, reading):
        return _verdict(catalogue, match, reading, Status.REFUTED)
    statement = catalogue.library.statements.get(match.topic.id)
    if not _may_judge(catalogue, match, statement, reading):
        return None
    if statement and (in_place := placed(catalogue, statement, reading)) is not None:
        known = not any(map(catalogue.index.absent, match.unexplained))
        return _verdict(catalogue, match, reading, Status.CONFIRMED) if in_place and known else None
    if statement and statement.items and reading.has("mark.place_"):
        return None  # which item has that place is not understood
    own = _own_text(statement) if statement else ""
    foreign = [token for token in match.unexplained if not (statement and _said(own, token))]
    if _doubted(catalogue, match, statement, foreign, reading):
        return _verdict(catalogue, match, reading, Status.REFUTED)
    denied = statement is None and reading.has("mark.negation")
    confirmed = not denied and explained(catalogue, match, foreign, reading)
    return _verdict(catalogue, match, reading, Status.CONFIRMED) if confirmed else None


def _may_judge(catalogue: Catalogue, match: Match, statement: Statement | None, reading: Reading) -> bool:
    """Whether a topic states the kind of thing that is claimed: its figures, its date."""

    def bare(figure: Token) -> bool:
        return small(figure) and not reading.own_unit(figure)

    if statement is None:
        return bool(reading.periods) and not claimed_figures(reading)
    given = _gives_figures(statement, reading) or (_counts(catalogue, match) and all(map(bare, reading.figures)))
    return given and not otherwise_dated(catalogue, statement, reading) and not _dated_closer(statement, reading)


def _dated_closer(statement: Statement, reading: Reading) -> bool:
    """Whether a claim names a month that the statement does not."""
    held = {one[5:7] for one in (statement.date, statement.period) if one}
    held |= {one.text.split("-")[1] for one in periods(answer_text(statement)) if "-" in one.text}
    return any(asked[5:7] not in held for asked in reading.periods if len(asked) > 4)


def _doubted(
    catalogue: Catalogue, match: Match, statement: Statement | None, foreign: list[Token], reading: Reading
) -> bool:
    """Whether a claim says something is what the topic does not have, where the topic says what it is."""
    if statement is None or not reading.claimed or not _in_place_of(catalogue, match, foreign, reading):
        return False
    if any(catalogue.index.absent(one) and not catalogue.is_body(one) for one in match.unexplained):
        return False
    if _told_elsewhere(catalogue, match, reading):
        return False
    names = names_body(statement) or (not other_body(catalogue, match) and _names(statement))
    return names and match.coverage >= REFUTES and match.recall >= SURE


def _told_elsewhere(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether another statement about the same thing, well named, says what this one does not: in writing, too."""
    near = [one for one in catalogue.match(reading, Kind.STATEMENT) if one.recall >= WHOLE]
    near = [one for one in near if one.topic is not match.topic and set(one.named) & set(match.named)]
    beside = [token for token in match.unexplained if token.known and not catalogue.is_body(token)]
    return any(token in one.named for one in near for token in beside)


def _names(statement: Statement) -> bool:
    """Whether a statement answers who, when or where, or has a name of its own."""
    return bool(statement.gives) or bool(QUOTED.search(statement.label.zh))


def _covers(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a topic explains enough of a claim to contradict it, the words that it contradicts left aside."""
    weigh = catalogue.index.token_weight
    against = [one for one in match.unexplained if rivals(catalogue, match.topic, one) or catalogue.is_body(one)]
    rest = sum(map(weigh, reading.subjects)) - sum(map(weigh, against))
    return match.coverage >= REFUTES or (
        bool(match.named) and match.coverage * sum(map(weigh, reading.subjects)) >= CONFIRMS * rest
    )


def _own_text(statement: Statement) -> str:
    return normalise(statement.answer.zh + statement.answer.en + "".join(place.printed for place in statement.places))


def _said(text: str, token: Token) -> bool:
    """Whether a word that no vocabulary knows stands, at least by half, in a statement's own text."""
    pairs = {token.text[n : n + 2] for n in range(max(1, len(token.text) - 1))}
    return sum(pair in text for pair in pairs) * 2 >= len(pairs)


def _in_place_of(catalogue: Catalogue, match: Match, foreign: list[Token], reading: Reading) -> bool:
    """Whether a word the statement does not have is what the claim says something is: "called X", "in Y"."""
    start = copula(reading)
    own = [token.start for token in (*match.named, *match.context) if token.start >= start]
    telling = [one for one in foreign if one.known and catalogue.index.token_weight(one) >= DOUBTS]
    behind = [token.text for token in telling if start <= token.start <= min(own, default=token.start)]
    return any(len(text) > 1 and not PARTICIPLE.fullmatch(text) for text in behind)


def _gives_figures(statement: Statement, reading: Reading) -> bool:
    """Whether every figure of a claim stands in the statement's own words, "one" and the number of dates left aside."""
    own = {one.value for one in quantities(answer_text(statement))} | {Decimal(len(reading.periods))}
    return all(one.quantity.value in own for one in reading.figures if one.quantity and one.quantity.value > 1)


def _counts(catalogue: Catalogue, match: Match) -> bool:
    """Whether a topic is a list, whose items a claim may count."""
    statement = catalogue.library.statements.get(match.topic.id)
    return statement is not None and bool(statement.items)


def _verdict(catalogue: Catalogue, match: Match, reading: Reading, status: Status) -> Finding | None:
    key = "confirmed.text" if status == Status.CONFIRMED else "refuted.text"
    headline = wording(key, reading.language)
    statement = catalogue.library.statements.get(match.topic.id)
    if statement:
        items = tuple(said(item.label, reading.language) for item in statement.items)
        return Finding(status, headline, (said(statement.answer, reading.language), *items), (statement.id,))
    undated = reading.of(tuple(one for one in reading.tokens if not one.period))
    found = look_up(catalogue, match, undated)
    return Finding(status, headline, (found.headline, *found.lines), found.facts) if not found.gate else None
