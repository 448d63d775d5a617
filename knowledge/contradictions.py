"""Tells whether a claim in words contradicts a topic: another date, name, direction or member, a denial."""

import re
from collections import defaultdict
from decimal import Decimal

from knowledge.catalogue import Catalogue
from knowledge.dates import periods
from knowledge.gates import rivals
from knowledge.itemclaims import only_one, placed, wrong_count
from knowledge.lexer import Token
from knowledge.matching import Match
from knowledge.model import Statement
from knowledge.normalise import HAN, normalise
from knowledge.parts import clauses
from knowledge.periods import compatible
from knowledge.phrasing import said
from knowledge.quantities import quantities
from knowledge.reading import Reading
from knowledge.segments import MARK, small
from knowledge.topics import Kind, Topic, topical

#: Quoted names and document numbers.
QUOTED = re.compile(r'["「《‘]([^"」》’]{2,30})["」》’]')
#: Share of a claim that a measure has to explain for its figure to contradict that there are none.
TOLD = 0.8
#: Weight of a word that few topics share, so that two that do are of one thing.
RARE = 0.7
#: What a figure counts.
COUNTED = re.compile(r"\s?([\u4e00-\u9fff]{2}|[a-z]{3,})")
#: What says that the report leaves something open: 人数没有写.
SILENT = r"(?:没有?|未)(?:具体|另外|逐一|单独)?(?:写|说|给出|列出|提到|讲|注明|解释|交代|公布)"
CODE = re.compile(r"[a-z][a-z0-9]*(?:[/-][a-z0-9]+){2,}")


def contradicts(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a topic says otherwise than a claim."""
    statement = catalogue.library.statements.get(match.topic.id)
    if not all(map(small, reading.figures)):
        return _names_otherwise(catalogue, match, statement, reading)
    if names_body(statement) and other_body(catalogue, match):
        return True
    if statement and _wrong_direction(catalogue, match, reading):
        return True
    named = _names_rival(catalogue, match, reading)
    if statement is None:
        denied = _denies(reading) and match.coverage >= TOLD
        compared = reading.has("op.difference", "op.compare", "op.ratio", "op.change", "op.more", "op.less")
        return named or denied or (not compared and _wrong_date_of_measure(catalogue, match, reading))
    if placed(catalogue, statement, reading) is False:
        return True
    elsewhen = otherwise_dated(catalogue, statement, reading)
    return (
        named
        or (match.phrase not in match.topic.items and wrong_count(statement, reading))
        or _wrong_figure(statement, reading)
        or _only_some(catalogue, statement, reading)
        or _its_own(catalogue, statement, reading)
        or only_one(catalogue, statement, reading)
        or (elsewhen and _dated(statement) and _all_told(catalogue, match, reading))
        or _wrong_name(catalogue, match, statement, reading)
        or (not elsewhen and not _rivalled(catalogue, match, reading) and _wrong_way(catalogue, statement, reading))
    )


def _names_otherwise(catalogue: Catalogue, match: Match, statement: Statement | None, reading: Reading) -> bool:
    """Whether a claim with figures of its own names another member of a family, or counts the same thing otherwise."""
    turned = (
        statement is None
        and bool(reading.meanings & catalogue.index.faint)
        and _wrong_direction(catalogue, match, reading)
    )
    own = catalogue.values(catalogue.of_measure[match.topic.id]) if statement is None else frozenset()
    told = statement is not None or any(one.quantity and one.quantity.value in own for one in reading.figures)
    return (
        (told and _names_rival(catalogue, match, reading))
        or turned
        or (statement is not None and _wrong_figure(statement, reading))
    )


def _names_rival(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether the claim has another member of a family in the topic's place, and does not say that it is not so."""
    return not _denies(reading) and _rivalled(catalogue, match, reading)


def _rivalled(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    return any(rivals(catalogue, match.topic, token) for token in reading.tokens)


def _wrong_direction(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether the claim has something rising that the statement has falling, or the other way round."""
    return goes_against(catalogue, match.topic, directions(catalogue, reading))


def goes_against(catalogue: Catalogue, topic: Topic, claimed: frozenset[str]) -> bool:
    """Whether a topic has something go up or down, and not the way that is claimed."""
    own = topic.words & catalogue.index.faint
    return bool(claimed and own) and not claimed & own


def directions(catalogue: Catalogue, reading: Reading) -> frozenset[str]:
    """The ways a claim has something go: up, down, or one thing up and another down."""
    named = reading.meanings & catalogue.index.faint
    return named | _compared(reading) if not reading.has("op.compare") else named or _compared(reading)


def _compared(reading: Reading) -> frozenset[str]:
    """The direction in "print more", "use less": where nothing is compared with anything."""
    return frozenset(name for name, signal in (("rise", "op.more"), ("fall", "op.less")) if reading.has(signal))


def other_body(catalogue: Catalogue, match: Match) -> bool:
    """Whether a claim names an organisation or place that the statement does not."""
    return any(map(catalogue.is_body, match.unexplained))


def names_body(statement: Statement | None) -> bool:
    """Whether a statement says who or where, so that another body or place contradicts it."""
    return statement is not None and bool({"who", "where", "name"} & set(statement.gives))


def _wrong_figure(statement: Statement, reading: Reading) -> bool:
    """Whether a claim gives another figure than the statement before the same word: 95th for 98th anniversary."""
    own: dict[str, set[Decimal]] = defaultdict(set)
    for what, value in _figures(normalise(said(statement.answer, reading.language))):
        own[what].add(value)
    return any(what in own and value not in own[what] for what, value in _figures(reading.text))


def _figures(text: str) -> list[tuple[str, Decimal]]:
    """The figures of a text, dates left out, with the word right behind each that says what is counted."""
    dated = [range(one.start, one.end) for one in periods(text)]
    found = [one for one in quantities(text) if not any(one.start in day for day in dated)]
    counted = [(COUNTED.match(text, one.end), one.value) for one in found]
    return [(match[1], value) for match, value in counted if match]


def _only_some(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether a claim says of a part what the statement says of all."""
    return reading.has("mark.some") and catalogue.read(statement.answer.zh).has("mark.all")


def _its_own(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether a claim says of the publisher itself what the statement says of another body."""
    if not _of_publisher_itself(reading):
        return False
    told = catalogue.read(statement.answer.zh)
    others = any(catalogue.is_body(one) and not topical(one) & reading.meanings for one in told.tokens)
    return others and not told.has("mark.itself")


def _of_publisher_itself(reading: Reading) -> bool:
    """Whether a word like "itself" stands behind the publisher's name."""
    own = [n for n, one in enumerate(reading.tokens) if "mark.itself" in one.asks]
    before = [each for n in own for each in reading.tokens[max(0, n - 2) : n]]
    return any(each.meanings & {"centre", "publisher"} for each in before)


def _all_told(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether neither its subject nor an aspect of it is left over, so that it is the statement's own event."""
    subject = reading.subjects[:1]
    return not any(topical(one) & catalogue.aspects or one in subject for one in match.unexplained if one.known)


def _dated(statement: Statement) -> bool:
    """Whether the report dates what happened, so that another date contradicts it."""
    dated = statement.date or "when" in statement.gives or len(statement.period or "") > len("2019")
    return bool(dated) and not statement.negative


def otherwise_dated(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether a claim names a date that is not the statement's."""
    held = [one for one in (statement.date, statement.period) if one]
    years = [day[:4] for day in catalogue.library.report.period]
    text = answer_text(statement)
    return any(
        not any(compatible(own, asked) for own in held or years)
        for asked in reading.periods
        if asked[:4] not in text or any(len(own) > 4 for own in held)
    )


def _wrong_date_of_measure(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    held = [one.period or one.as_of for one in catalogue.of_measure[match.topic.id]]
    if any(asked[:4] > max(own[:4] if own else asked[:4] for own in held) for asked in reading.periods):
        return False  # of what came later the report says nothing
    return any(not any(own is None or compatible(own, asked) for own in held) for asked in reading.periods)


def _wrong_name(catalogue: Catalogue, match: Match, statement: Statement, reading: Reading) -> bool:
    """Whether the claim quotes a name or number of its own where the statement quotes another."""
    own = answer_text(statement)
    codes = CODE.findall(own)
    if codes and CODE.findall(reading.text):
        return not any(code in codes for code in CODE.findall(reading.text))
    verb = min((one.start for one in reading.tokens if "mark.copula" in one.meanings), default=0)
    quoted = [one for one in QUOTED.finditer(reading.text) if HAN.search(one[1]) and _kept(reading, one)][-1:]
    quoted = [one for one in quoted if one.start() or one.end() > verb]  # the first word is what the claim is about
    claimed = [
        one[1]
        for one in quoted
        if not any(token.start <= one.start(1) and one.end(1) <= token.end for token in match.named)
    ]
    held = [_bare(name) for name in QUOTED.findall(own)]
    same = any(
        _bare(name) in _bare(own) or any(len(one) > 2 and one in _bare(name) for one in held) for name in claimed
    )
    return bool(claimed and held) and not same and not any(_told_of(catalogue, match, reading, one) for one in claimed)


def _kept(reading: Reading, quoted: re.Match[str]) -> bool:
    """Whether a quoted name is part of what is claimed, not of a clause that was left aside."""
    return any(quoted.start() <= one.start < quoted.end() for one in reading.tokens)


def _told_of(catalogue: Catalogue, match: Match, reading: Reading, name: str) -> bool:
    """Whether another statement of the same thing has a quoted name."""
    weigh = catalogue.index.token_weight
    near = [
        one
        for one in catalogue.match(reading, Kind.STATEMENT)
        if any(weigh(token) >= RARE for token in one.named if token in match.named)
    ]
    texts = [answer_text(catalogue.library.statements[one.topic.id]) for one in near]
    return any(_bare(name) in _bare(text) for text in texts)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _wrong_way(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    """Whether the claim denies what the statement says, or says what it denies."""
    denied = [one for one in reading.tokens if one.meanings & set(statement.denies)]
    if denied and not statement.negative:
        return not all(negated(reading, one) for one in denied)
    if statement.negative:
        return not _denies(reading)
    return _denies(reading) and not _says_no(catalogue, statement)


def negated(reading: Reading, token: Token) -> bool:
    """Whether a word is denied by itself or by a word before it in its clause, nothing of weight between."""
    before = [one for one in reading.tokens if one.start < token.start][-3:]
    gaps = (reading.text[one.end : token.start] for one in (*before, token))
    return any(
        "mark.negation" in one.meanings and not MARK.search(gap)
        for one, gap in zip((*before, token), gaps, strict=True)
    )


def _says_no(catalogue: Catalogue, statement: Statement) -> bool:
    """Whether a statement denies something itself, what it says of the report's own silence left aside."""
    own = set(catalogue.library.report.words)
    parts = clauses(catalogue.read(statement.answer.zh))
    told = [part for part in parts if not re.search(SILENT, part.text[part.tokens[0].start : part.tokens[-1].end])]
    return any(part.has("mark.negation") and not part.meanings & own for part in told)


def _denies(reading: Reading) -> bool:
    """Whether a claim says that something is not, or that there are none."""
    return reading.has("mark.negation") or any(one.quantity and not one.quantity.value for one in reading.figures)


def answer_text(statement: Statement) -> str:
    """What is answered, in both languages."""
    return normalise(f"{statement.answer.zh} {statement.answer.en}")
