"""Whether a topic has what a special question is after: who, when, where, why, how long, how many."""

import re
from collections.abc import Iterator
from itertools import pairwise

from knowledge.catalogue import PERSON, Catalogue
from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.matching import WHOLE, Match
from knowledge.model import Measure, Statement
from knowledge.reading import Reading
from knowledge.segments import small
from knowledge.topics import UNIT, Kind, topical

#: Special questions, and the word in a statement's `gives` that says it answers them.
GIVES = {
    "ask.who": {"who", "name", "whom"},
    "ask.name": {"name", "document"},
    "ask.individual": {"who", "name", "whom"},
    "ask.when": {"when"},
    "ask.day": {"day"},
    "ask.clock": {"clock"},
    "ask.where": {"where"},
    "ask.why": {"why"},
    "ask.duration": {"how_long"},
    "ask.frequency": {"how_often"},
    "ask.quantity": {"count"},
}
#: Special questions that "there was none" answers, where it gives the name and explains the question in full.
OF_NONE = {"ask.quantity", "ask.why", "ask.frequency"}
#: What only figures can answer.
OF_FIGURES = ("op.share", "op.change", "op.ratio", "op.average", "op.difference")
#: Kinds of figure that never answer how many there are.
UNCOUNTED = {"point", "degree", "money", "age"}
#: A percentage answers a question for a count only where it explains this much of it.
COUNTED = 0.85
#: A proper name in a label.
NAMED = re.compile("[“「《‘]")
Refusal = tuple[str, str]


def attribute_refusals(catalogue: Catalogue, match: Match, reading: Reading) -> Iterator[Refusal]:
    """The gates `attribute` and `count`, with the words that asked for what the topic has not."""
    statement = catalogue.library.statements.get(match.topic.id)
    yield from _lacking(statement or catalogue.library.measures.get(match.topic.id), reading)
    if statement and statement.negative and _answers_none(match, reading):
        return
    yield from _special(catalogue, statement, match, reading)
    if statement:
        yield from _figures(catalogue, statement, match, reading)
    if reading.has("op.average") and match.topic.unit in (PERSON, "piece") and "op.average" not in match.topic.words:
        yield "count", ""
    percent = match.topic.unit == "percent" and reading.has("mark.in_percent")
    differs = reading.has("op.difference") or (reading.has("op.change") and not percent)
    if differs and match.topic.unit and not match.topic.words & catalogue.index.faint:
        yield "change", ""
    if match.topic.unit == PERSON and any({"op.per", f"{UNIT}{PERSON}"} <= one.meanings for one in reading.tokens):
        yield "count", ""  # heads are not counted by the head
    if reading.has("ask.part", "op.share") and match.topic.kind == Kind.MEASURE and match.topic.unit != "percent":
        yield "count", ""
    if _only_a_share(catalogue, match, reading) or _restricted(catalogue, match, reading) or _of_others(match, reading):
        yield "count", ""


def _answers_none(match: Match, reading: Reading) -> bool:
    """Whether "there was none" answers how many or why: where nothing but what did not happen is named."""
    whole = match.coverage >= WHOLE and match.recall >= WHOLE
    return whole and not reading.units and not reading.has(*(one for one in GIVES if one not in OF_NONE))


def _special(catalogue: Catalogue, statement: Statement | None, match: Match, reading: Reading) -> Iterator[Refusal]:
    for token in reading.tokens:
        for signal in sorted((token.meanings | token.asks) & GIVES.keys()):
            named = _named(token, match)
            if signal == "ask.quantity" and topical(token) & catalogue.aspects and not named:
                yield "aspect", token.text
            if named and not (statement and signal == "ask.quantity" and signal in token.meanings):
                continue
            given = (
                _stated(statement, signal, match, reading, token)
                if statement
                else _measured(catalogue, match, signal, reading)
            )
            if not given:
                yield "attribute", token.text


def _lacking(record: Statement | Measure | None, reading: Reading) -> Iterator[Refusal]:
    """What the report leaves open of a thing it names: which ones they are, what it consists of."""
    if record and record.lacks and reading.has(*(f"ask.{one}" for one in record.lacks)):
        yield "attribute", " ".join(record.lacks)


def _figures(catalogue: Catalogue, statement: Statement, match: Match, reading: Reading) -> Iterator[Refusal]:
    weighed = reading.has("op.more", "op.less") and reading.has("mark.or") and not reading.has("mark.claim")
    if (_computes(reading) or weighed) and "count" not in statement.gives:
        yield "attribute", ""
    if _amount(catalogue, match, reading) and not {"count", "amount", "document"} & set(statement.gives):
        yield "attribute", ""


def _computes(reading: Reading) -> bool:
    """Whether a computation is asked for; "each", where no figure is asked for, is only for whom something is."""
    each = [one for one in reading.tokens if "op.average" in one.meanings and _of_all(one)]
    rest = reading.of(tuple(one for one in reading.tokens if one not in each))
    return rest.has(*OF_FIGURES) or bool(each and (reading.figures or reading.has("ask.quantity")))


def _of_all(token: Token) -> bool:
    return "op.per" in token.meanings or "mark.all" in token.asks


def _named(token: Token, match: Match) -> bool:
    """Whether a question word is part of the topic's own name; a bare unit is so only for a figure."""
    about = topical(token)
    if match.topic.kind != Kind.MEASURE:
        about = frozenset(one for one in about if not one.startswith(UNIT))
    return bool(about & (match.phrase | match.topic.words))


def _stated(statement: Statement, signal: str, match: Match, reading: Reading, asked: Token) -> bool:
    counts = "ask.count" in asked.meanings | asked.asks or not asked.text.isascii()
    if signal == "ask.quantity" and counts and statement.items:
        item = match.phrase in match.topic.items and "count" not in statement.gives
        return not item and not reading.units - {"piece"} and _counted(match, reading)
    if signal == "ask.name" and (
        NAMED.search(statement.label.zh) or (_whole(match) and NAMED.search(statement.answer.zh))
    ):
        return True
    if signal == "ask.quantity" and any("unit.time" in one.meanings for one in (asked, *reading.behind(asked))):
        return bool({"count", "how_often"} & set(statement.gives))
    return bool(GIVES[signal] & set(statement.gives))


def _whole(match: Match) -> bool:
    """Whether a question gives the name of a topic in full and little else."""
    return match.recall >= WHOLE and match.coverage >= COUNTED


def _measured(catalogue: Catalogue, match: Match, signal: str, reading: Reading) -> bool:
    if match.topic.kind == Kind.MEASURE and signal in ("ask.when", "ask.day"):
        return any(one.period or one.as_of for one in catalogue.of_measure[match.topic.id])
    if match.topic.kind != Kind.MEASURE or signal == "ask.quantity":
        return True
    if signal == "ask.duration" and "time" in reading.units:  # how long until the next time
        return any(catalogue.families.get(one) == "how_often" for one in match.topic.words | match.topic.context)
    if signal == "ask.duration":
        return match.topic.unit in ("class_hour", "duration", "age")
    if signal == "ask.frequency":
        return match.topic.unit == "time"
    members = bool(match.topic.members)  # who is the most satisfied?
    return signal == "ask.who" and members and reading.has("ask.extreme", "op.more", "op.less", "op.compare")


def _amount(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether what an aspect comes to is asked for (what was the budget?), not whether there is one."""
    asked = any(topical(token) & catalogue.amounts for token in match.named)
    return (
        asked
        and reading.has("ask.which", "ask.quantity")
        and not reading.has("ask.how", "ask.list", "mark.claim")
        and (reading.has("mark.wh") or not reading.has("ask.yesno"))
    )


def _counted(match: Match, reading: Reading) -> bool:
    """Whether the word behind "how many" is one the topic is named by."""
    place = next(n for n, token in enumerate(reading.tokens) if "ask.quantity" in token.meanings | token.asks)
    behind = next((token for token in reading.tokens[place + 1 :] if token in reading.subjects), None)
    if behind is None:
        before = next((token for token in reading.tokens[:place][::-1] if token in reading.subjects), None)
        return before is None or not _only_an_item(match, before)
    item = any(topical(behind) & one for one in match.topic.items)
    return any(topical(behind) & one for one in match.topic.phrases) and not item


def _only_an_item(match: Match, token: Token) -> bool:
    """Whether a word names an item of a list, and not the list itself."""
    whole = [one for one in match.topic.phrases if one not in match.topic.items]
    return any(topical(token) & one for one in match.topic.items) and not any(topical(token) & one for one in whole)


def _only_a_share(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a count is asked for where the report gives a percentage, a score or a sum of money."""
    unit = f"{UNIT}{match.topic.unit}"
    named = [one for one in reading.tokens if unit in one.meanings]
    if not reading.has("ask.count") or any(
        all("." in each or each == FILLER for each in one.meanings) for one in named
    ):
        return False
    if match.topic.unit != "percent" or reading.has("op.share"):
        return match.topic.unit in UNCOUNTED
    persons = PERSON in reading.units or bool(catalogue.heads & reading.meanings)
    part = catalogue.library.measures[match.topic.id].share
    return match.coverage < COUNTED or not (persons or part)


def _restricted(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether only some are to be counted, those under 35 or in groups over 10: a figure the section does not have."""
    if not reading.has("ask.quantity") or not reading.has("mark.wh") or reading.has("op.average"):
        return False
    given = [figure.quantity for figure in reading.figures if figure.quantity and not small(figure)]
    held = catalogue.values(catalogue.of_section(match.topic.section)) if given else frozenset()
    return any(one.value not in held or reading.bounded(one, "mark.at_least", "mark.at_most") for one in given)


def _of_others(match: Match, reading: Reading) -> bool:
    """Whether it is asked how many of some are what the topic does not speak of: 有几个是女同事."""
    for asked, copula in pairwise(reading.tokens):
        if "ask.count" in asked.meanings and "mark.copula" in copula.meanings:
            return any(one.known and one.start > copula.start for one in match.unexplained)
    return False
