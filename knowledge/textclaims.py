"""Judges claims without a figure: dates, names, directions, what is and what is not."""

import re

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.dates import periods
from knowledge.finding import Finding, together
from knowledge.gates import RECALL, rivals
from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.lookup import look_up
from knowledge.matching import Match
from knowledge.model import Statement
from knowledge.normalise import HAN, normalise
from knowledge.parts import clauses
from knowledge.periods import compatible
from knowledge.phrasing import said
from knowledge.quantities import quantities
from knowledge.reading import Reading
from knowledge.segments import claimed_figures
from knowledge.topics import Kind, topical
from knowledge.wording import wording

#: Least share of a claim that a topic must explain to confirm it, to confirm it over unknown words, and to refute it.
CONFIRMS, ALMOST_ALL, REFUTES = 0.62, 0.82, 0.4
#: Least share of a topic's name for refuting a claim by a word that the topic does not have.
SURE = 0.5
#: Topics that may judge: so many, and none below this share of the best.
JUDGES, NEAR = 4, 0.75
#: Quoted names and document numbers.
QUOTED = re.compile(r'["「《‘]([^"」》’]{2,30})["」》’]')
#: A verb form behind "was", which says what was done, not what it was.
PARTICIPLE = re.compile(r"[a-z]+(?:ed|wn|en|ld|lt|pt|ht|de)")
CODE = re.compile(r"[a-z][a-z0-9]*(?:[/-][a-z0-9]+){2,}")


def judge_words(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """The verdict on a claim about a statement, or about the date of a figure; None where it cannot be judged."""
    parts = [part for part in clauses(reading) if part.subjects]
    dated = len(parts) > 1 and all(part.periods for part in parts)
    verdict = None if dated else _judge_whole(catalogue, reading, matches)
    return verdict if verdict is not None or len(parts) < 2 else _judge_parts(catalogue, parts)


def _judge_parts(catalogue: Catalogue, parts: list[Reading]) -> Finding | None:
    """The verdict on several clauses: refuted where one is, confirmed where all are."""
    verdicts = [_judge_whole(catalogue, part, catalogue.match(part)) for part in parts]
    found = [one for one in verdicts if one]
    refuted = next((one for one in found if one.status == Status.REFUTED), None)
    return refuted or (together(found) if len(found) == len(verdicts) else None)


def _judge_whole(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    judges = [
        one
        for one in matches
        if one.topic.kind in (Kind.STATEMENT, Kind.MEASURE) and one.recall >= RECALL[one.topic.kind]
    ][:JUDGES]
    judges = [one for one in judges if one.score >= NEAR * judges[0].score]
    return next((one for match in judges if (one := _judge(catalogue, match, reading))), None)


def _judge(catalogue: Catalogue, match: Match, reading: Reading) -> Finding | None:
    """What one topic says of a claim: that it is so, that it is not, or nothing."""
    if _covers(catalogue, match, reading) and _contradicts(catalogue, match, reading):
        return _verdict(catalogue, match, reading, Status.REFUTED)
    statement = catalogue.library.statements.get(match.topic.id)
    if not _may_judge(catalogue, match, statement, reading):
        return None
    own = _own_text(statement) if statement else ""
    foreign = [token for token in match.unexplained if not (statement and _said(own, token))]
    if _doubted(catalogue, match, statement, foreign, reading):
        return _verdict(catalogue, match, reading, Status.REFUTED)
    confirmed = _explained(catalogue, match, foreign, reading)
    return _verdict(catalogue, match, reading, Status.CONFIRMED) if confirmed else None


def _may_judge(catalogue: Catalogue, match: Match, statement: Statement | None, reading: Reading) -> bool:
    """Whether a topic states the kind of thing that is claimed: its figures, its date."""
    if statement is None:
        return bool(reading.periods) and not claimed_figures(reading)
    given = _gives_figures(statement, reading) or _counts(catalogue, match)
    return given and not _otherwise_dated(catalogue, statement, reading) and not _dated_closer(statement, reading)


def _dated_closer(statement: Statement, reading: Reading) -> bool:
    """Whether a claim names a month that the statement does not."""
    held = {one[5:7] for one in (statement.date, statement.period) if one}
    held |= {one.text.split("-")[1] for one in periods(_answer(statement)) if "-" in one.text}
    return any(asked[5:7] not in held for asked in reading.periods if len(asked) > 4)


def _doubted(
    catalogue: Catalogue, match: Match, statement: Statement | None, foreign: list[Token], reading: Reading
) -> bool:
    """Whether a claim says something is what the topic does not have, where the topic says what it is."""
    if statement is None or not reading.has("mark.claim", "mark.tag") or not _in_place_of(foreign, reading):
        return False
    if any(catalogue.index.absent(one) and not catalogue.is_body(one) for one in match.unexplained):
        return False
    names = _names_body(statement) or (not _other_body(catalogue, match) and _names(statement))
    return names and match.coverage >= REFUTES and match.recall >= SURE


def _names(statement: Statement) -> bool:
    """Whether a statement answers who, when or where, or has a name of its own."""
    return bool(statement.gives) or bool(QUOTED.search(statement.label.zh))


def _covers(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a topic explains enough of a claim to contradict it, the words that it contradicts left aside."""
    weigh = catalogue.index.token_weight
    against = [one for one in match.unexplained if rivals(catalogue, match, one) or catalogue.is_body(one)]
    rest = sum(map(weigh, reading.subjects)) - sum(map(weigh, against))
    return match.coverage >= REFUTES or (
        bool(match.named) and match.coverage * sum(map(weigh, reading.subjects)) >= CONFIRMS * rest
    )


def _explained(catalogue: Catalogue, match: Match, foreign: list[Token], reading: Reading) -> bool:
    """Whether so much of a claim is found in the topic that nothing left over can change its sense."""
    if _says_nothing(reading):
        return False
    bar = CONFIRMS if all(token.known for token in foreign) else ALMOST_ALL
    return match.coverage >= bar and not any(map(catalogue.index.absent, match.unexplained))


def _says_nothing(reading: Reading) -> bool:
    """Whether nothing known stands behind the last "is" of a claim: what it says of its subject is not understood."""
    places = [n for n, token in enumerate(reading.tokens) if "mark.copula" in token.meanings]
    behind = reading.tokens[places[-1] + 1 :] if places else reading.tokens
    rest = [token for token in behind if not {"mark.claim", "mark.tag"} & token.meanings]
    return bool(rest) and not any(_tells(reading, token) for token in rest)


def _tells(reading: Reading, token: Token) -> bool:
    letters = token.text.isascii() and reading.language == "zh"  # a grade, a code
    signals = any(one.startswith(("mark.negation", "op.")) for one in token.meanings)
    speaks = bool(topical(token)) and FILLER not in token.meanings
    return bool(token.quantity or token.period) or letters or signals or speaks


def _answer(statement: Statement) -> str:
    """What is answered, in both languages."""
    return normalise(f"{statement.answer.zh} {statement.answer.en}")


def _own_text(statement: Statement) -> str:
    return normalise(statement.answer.zh + statement.answer.en + "".join(place.printed for place in statement.places))


def _said(text: str, token: Token) -> bool:
    """Whether a word that no vocabulary knows stands, at least by half, in a statement's own text."""
    pairs = {token.text[n : n + 2] for n in range(max(1, len(token.text) - 1))}
    return sum(pair in text for pair in pairs) * 2 >= len(pairs)


def _in_place_of(foreign: list[Token], reading: Reading) -> bool:
    """Whether a word the statement does not have is what the claim says something is: "called X", "in Y"."""
    copulas = [token.end for token in reading.tokens if "mark.copula" in token.meanings]
    behind = [token.text for token in foreign if copulas and token.start >= copulas[0]]
    return any(len(text) > 1 and not PARTICIPLE.fullmatch(text) for text in behind)


def _wrong_direction(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether the claim has something rising that the statement has falling, or the other way round."""
    claimed = reading.meanings & catalogue.index.faint
    own = match.topic.words & catalogue.index.faint
    return bool(claimed and own) and not claimed & own


def _other_body(catalogue: Catalogue, match: Match) -> bool:
    """Whether a claim names an organisation or place that the statement does not."""
    return any(map(catalogue.is_body, match.unexplained))


def _gives_figures(statement: Statement, reading: Reading) -> bool:
    """Whether every figure of a claim, a bare "one" left aside, stands in the statement's own words."""
    own = {one.value for one in quantities(_answer(statement))}
    return all(one.quantity.value in own for one in reading.figures if one.quantity and one.quantity.value > 1)


def _names_body(statement: Statement | None) -> bool:
    """Whether a statement says who or where, so that another body or place contradicts it."""
    return statement is not None and bool({"who", "where", "name"} & set(statement.gives))


def _counts(catalogue: Catalogue, match: Match) -> bool:
    """Whether a topic is a list, whose items a claim may count."""
    statement = catalogue.library.statements.get(match.topic.id)
    return statement is not None and bool(statement.items)


def _contradicts(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    statement = catalogue.library.statements.get(match.topic.id)
    if _names_body(statement) and _other_body(catalogue, match):
        return True
    if statement and _wrong_direction(catalogue, match, reading):
        return True
    rival = any(rivals(catalogue, match, token) for token in reading.tokens)
    named = rival and not _denies(reading)
    if statement is None:
        return named or _wrong_date_of_measure(catalogue, match, reading)
    if statement.items and _wrong_count(statement, reading):
        return True
    return (
        named
        or _wrong_date(catalogue, statement, reading)
        or _wrong_name(statement, reading)
        or (not rival and _wrong_way(catalogue, statement, reading))
    )


def _wrong_count(statement: Statement, reading: Reading) -> bool:
    """Whether the claim counts the items of a list otherwise; one of something is no count."""
    values = [figure.quantity.value for figure in reading.figures if figure.quantity]
    counts = [value for value in values if value != 1]
    return bool(counts) and len(statement.items) not in counts


def _wrong_date(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether a claim puts what the report dates to another day."""
    dated = statement.date or "when" in statement.gives or len(statement.period or "") > 4
    return bool(dated) and _otherwise_dated(catalogue, statement, reading)


def _otherwise_dated(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    held = [one for one in (statement.date, statement.period) if one]
    years = [day[:4] for day in catalogue.library.report.period]
    text = _answer(statement)
    return any(
        not any(compatible(own, asked) for own in held or years)
        for asked in reading.periods
        if asked[:4] not in text or any(len(own) > 4 for own in held)
    )


def _wrong_date_of_measure(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    held = [one.period or one.as_of for one in catalogue.of_measure[match.topic.id]]
    return any(not any(own is None or compatible(own, asked) for own in held) for asked in reading.periods)


def _wrong_name(statement: Statement, reading: Reading) -> bool:
    """Whether the claim quotes a name or number of its own where the statement quotes another."""
    own = _answer(statement)
    codes = CODE.findall(own)
    if codes and CODE.findall(reading.text):
        return not any(code in codes for code in CODE.findall(reading.text))
    claimed = [name for name in QUOTED.findall(reading.text) if HAN.search(name)]
    return bool(claimed and QUOTED.search(own)) and not any(_bare(name) in _bare(own) for name in claimed)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _wrong_way(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether the claim denies what the statement says, or says what it denies."""
    if statement.negative or reading.meanings & set(statement.denies):
        return not _denies(reading)
    return _denies(reading) and not _says_no(catalogue, statement)


def _says_no(catalogue: Catalogue, statement: Statement) -> bool:
    """Whether a statement denies something itself, what it says of the report's own silence left aside."""
    own = set(catalogue.library.report.words)
    parts = clauses(catalogue.read(statement.answer.zh))
    return any(part.has("mark.negation") and not part.meanings & own for part in parts)


def _denies(reading: Reading) -> bool:
    """Whether a claim says that something is not, or that there are none."""
    return reading.has("mark.negation") or any(one.quantity and not one.quantity.value for one in reading.figures)


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
