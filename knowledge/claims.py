"""Judges what a question claims against what the report states: confirmed, refuted, or not stated."""

from collections.abc import Iterator
from decimal import Decimal

from knowledge.answer import Status, Step
from knowledge.arithmetic import rounded
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.following import carried, sufficient
from knowledge.gates import refusals
from knowledge.lexer import Token
from knowledge.matching import Match
from knowledge.model import Observation
from knowledge.operands import explained, measures, pairs
from knowledge.quantities import Quantity
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.selecting import fits, select
from knowledge.topics import Kind
from knowledge.wording import wording

#: A claim is judged by topics that score at least this share of the best.
NEAR = 0.6
#: Questions that a figure belongs to as a condition, not as a claim.
ASKING = ("ask.quantity", "ask.duration", "ask.who", "ask.name", "op.estimate")


def claims(reading: Reading) -> bool:
    """Whether a question claims something rather than asking for it."""
    if reading.has("mark.claim"):
        return True
    return bool(reading.figures) and (reading.has("mark.presume", "ask.yesno", "ask.why") or not reading.has(*ASKING, "ask.", "op."))


def judge(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: tuple[Observation, ...]) -> Finding | None:
    """The verdict on the claims of a question; None where it makes none that can be judged."""
    comparison = _comparison(catalogue, reading, matches, remembered)
    if comparison:
        return comparison
    figures = [token for token in reading.figures if not _enumerates(token)]
    if not figures:
        return None
    trend = _trend(catalogue, reading, matches)
    if trend:
        return trend
    verdicts = list(_verdicts(catalogue, reading, figures))
    found = [one for one in verdicts if one]
    if not found or len(found) < len(verdicts) and len(verdicts) < 3:
        return None
    return _together(found)


def _enumerates(token: Token) -> bool:
    """Whether a numeral belongs to a phrase (五四, 四个意识) rather than being a figure of its own."""
    return token.quantity is not None and token.quantity.word and len(token.text) == 1 and token.text in "一"


def _verdicts(catalogue: Catalogue, reading: Reading, figures: list[Token]) -> Iterator[Finding | None]:
    before: Reading | None = None
    for segment, figure in _segments(reading, figures):
        whole = carried(catalogue, before, segment) if before is not None else segment
        verdict = _verdict(catalogue, whole, figure)
        if verdict is None and before is not None and sufficient(segment):
            verdict = _verdict(catalogue, segment, figure)
        if verdict is None and not sufficient(segment):
            verdict = _verdict(catalogue, carried(catalogue, reading, segment), figure)
        yield verdict
        before = whole


def _segments(reading: Reading, figures: list[Token]) -> Iterator[tuple[Reading, Token]]:
    """One reading a figure: the words before it since the last figure, its unit, and for the last one the rest."""
    place = 0
    for n, figure in enumerate(figures):
        at = reading.tokens.index(figure)
        end = at + 1
        if n + 1 == len(figures):
            end = len(reading.tokens)
        elif end < len(reading.tokens) and reading.unit_of(figure):
            end += 1
        tokens = reading.tokens[place:end]
        yield Reading(reading.text, reading.language, tokens, reading.light), figure
        place = end


def _verdict(catalogue: Catalogue, reading: Reading, figure: Token) -> Finding | None:
    candidates = [one for one in catalogue.match(reading) if one.topic.kind == Kind.MEASURE]
    candidates = [one for one in candidates if _judgeable(catalogue, one, reading, figure)]
    fallback: Finding | None = None
    for match in candidates[:5]:
        if match.score < NEAR * candidates[0].score:
            break
        verdict = _of_measure(catalogue, match, reading, figure)
        if verdict and verdict.status == Status.CONFIRMED:
            return verdict
        fallback = fallback or verdict
    return fallback


def _judgeable(catalogue: Catalogue, match: Match, reading: Reading, figure: Token) -> bool:
    if figure.quantity is None or any(gate != "unit" for gate, _ in refusals(catalogue, match, reading)):
        return False
    units = reading.unit_of(figure) - {"piece"}
    if reading.is_percent(figure.quantity):
        return match.topic.unit == "percent"
    return not units or match.topic.unit in units or bool({f"unit.{one}" for one in units} & match.topic.words)


def _of_measure(catalogue: Catalogue, match: Match, reading: Reading, figure: Token) -> Finding | None:
    measure = catalogue.library.measures[match.topic.id]
    found = select(catalogue, measure, reading, dated=False).observations
    equal = [one for one in found if agrees(catalogue, one, figure.quantity, reading, bool(reading.unit_of(figure) - {"piece"}))]
    dated = [one for one in equal if not reading.periods or fits(catalogue, one, reading.periods)]
    if dated:
        return _confirmed(catalogue, dated[0], figure.quantity, reading)
    if equal:
        return _wrong_date(catalogue, equal[0], reading)
    meant = [one for one in found if not reading.periods or fits(catalogue, one, reading.periods)]
    return _refuted(catalogue, meant, figure, reading) if meant else None


def agrees(catalogue: Catalogue, observation: Observation, quantity: Quantity | None, reading: Reading, united: bool) -> bool:
    """Whether a claimed figure is the observed one, exactly or rounded to the precision it is claimed with."""
    if quantity is None:
        return False
    base = catalogue.base(observation)
    if reading.has("mark.at_least") and observation.qualifier in ("at_least", "more_than", None) and quantity.value < base:
        return observation.qualifier is not None
    values = [base] if united or quantity.scaled else [base, observation.value]
    return any(value == quantity.value or _rounds(value, quantity, reading) for value in values)


def _rounds(value: Decimal, quantity: Quantity, reading: Reading) -> bool:
    step = quantity.step
    if reading.has("mark.about") and quantity.value == quantity.value.to_integral():
        digits = f"{quantity.value:f}".partition(".")[0]
        step = max(step, Decimal(10) ** (len(digits) - max(2, len(digits.rstrip("0")))))
    return step > 0 and rounded(value / step, 0) * step == quantity.value


def _confirmed(catalogue: Catalogue, observation: Observation, quantity: Quantity | None, reading: Reading) -> Finding:
    value = catalogue.say.value(observation, reading.language)
    exact = quantity is not None and quantity.value in (observation.value, catalogue.base(observation))
    headline = wording("confirmed" if exact else "confirmed.rounded", reading.language, value=value)
    return Finding(Status.CONFIRMED, headline, (catalogue.say.line(observation, reading.language),), (observation.id,))


def _wrong_date(catalogue: Catalogue, observation: Observation, reading: Reading) -> Finding:
    say = catalogue.say
    period = say.when(observation, reading.language) or wording("undated", reading.language)
    headline = wording("refuted.period", reading.language, value=say.value(observation, reading.language), period=period)
    return Finding(Status.REFUTED, headline, (say.line(observation, reading.language),), (observation.id,), gate="wrong date")


def _refuted(catalogue: Catalogue, meant: list[Observation], figure: Token, reading: Reading) -> Finding:
    say, language = catalogue.say, reading.language
    headline = wording("refuted", language, value=say.value(meant[0], language))
    lines = [say.line(one, language) for one in meant[:6]]
    elsewhere = [one for one in matching(catalogue, figure, reading) if one not in meant][:3]
    if elsewhere:
        where = "；".join(say.context(one, language) for one in elsewhere)
        lines.append(wording("refuted.place", language, number=figure.text, where=where))
    return Finding(Status.REFUTED, headline, tuple(lines), tuple(one.id for one in meant[:6]), gate="wrong figure")


def _trend(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Finding | None:
    """A rise claimed of what fell, or a fall of what rose."""
    claimed = {one for one in reading.meanings if catalogue.families.get(one) == "direction"}
    for match in measures(matches)[:1] if len(claimed) == 1 else ():
        found = select(catalogue, catalogue.library.measures[match.topic.id], reading, dated=False).observations
        series = sorted((one for one in found if one.period), key=lambda one: one.period or "")
        if len(series) == 2 and series[0].value != series[1].value:
            true = "rise" if series[1].value > series[0].value else "fall"
            if claimed != {true}:
                return _wrong_trend(catalogue, series, reading)
    return None


def _wrong_trend(catalogue: Catalogue, series: list[Observation], reading: Reading) -> Finding:
    say, language = catalogue.say, reading.language
    first, last = (say.value(one, language) for one in series)
    headline = wording("refuted.trend", language, first=first, last=last)
    return Finding(Status.REFUTED, headline, tuple(say.line(one, language) for one in series), tuple(one.id for one in series), gate="wrong direction")


def _comparison(
    catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: tuple[Observation, ...]
) -> Finding | None:
    """Whether the first of two named figures really is the higher, or the lower, as claimed."""
    if not reading.has("op.more", "op.less") or reading.has("op.more") and reading.has("op.less") or reading.figures:
        return None
    found = [one for one in pairs(catalogue, reading, matches) if explained(one)]
    if not found:
        return None
    first, second = found[0].first, found[0].second
    if catalogue.kind(first) != catalogue.kind(second):
        return None
    more = catalogue.base(first) > catalogue.base(second)
    right = more if reading.has("op.more") else catalogue.base(first) < catalogue.base(second)
    lines = tuple(catalogue.say.line(one, reading.language) for one in (first, second))
    status, key = (Status.CONFIRMED, "confirmed.text") if right else (Status.REFUTED, "refuted.text")
    return Finding(status, wording(key, reading.language), lines, (first.id, second.id)).because(Step("claim", "comparison"))


def _together(found: list[Finding]) -> Finding:
    worst = next((one for one in found if one.status == Status.REFUTED), found[0])
    others = [line for one in found if one is not worst for line in (one.headline, *one.lines)]
    facts = tuple(dict.fromkeys(fact for one in found for fact in one.facts))
    return Finding(worst.status, worst.headline, (*worst.lines, *others), facts, gate=worst.gate)
