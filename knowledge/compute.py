"""Differences, ratios, sums and comparisons of stated figures, with the sum shown; the order of all operations."""

from collections.abc import Callable
from decimal import Decimal

from knowledge.answer import Status, Step
from knowledge.arithmetic import plain, rounded
from knowledge.averages import about, average
from knowledge.catalogue import PERSON
from knowledge.complements import complement
from knowledge.finding import Finding
from knowledge.margins import margin
from knowledge.means import mean
from knowledge.model import Observation
from knowledge.numerals import chinese
from knowledge.operands import Pair
from knowledge.parts import clauses
from knowledge.phrasing import amount
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.segments import small
from knowledge.shares import change, share
from knowledge.spans import projected, spread
from knowledge.sums import Asked, apart, comparable, computed, in_one_section, in_one_unit, name_given
from knowledge.wording import wording


def compute(asked: Asked) -> Finding | None:
    """The computed answer, or None where the question asks for none or nothing can be computed."""
    if any(map(asked.catalogue.index.absent, asked.reading.subjects)):
        return None
    applied = _percent_of(asked)
    if applied:
        return applied
    for operation in OPERATIONS:
        named = operation in asked.reading.signals and _in_earnest(asked.reading, operation)
        if named or (operation == "op.margin" and asked.reading.has("op.difference")):
            finding = OPERATORS[operation](asked)
            if finding:
                return finding.because(Step("computed", operation))
    return None


def _in_earnest(reading: Reading, operation: str) -> bool:
    """Whether an operation is named in earnest: no count is compared by an "or", nothing denied by a remark.

    What everybody gave altogether is no average, and whether all were reached is none either.
    """
    tokens = [one for one in reading.tokens if operation in one.meanings]
    if operation == "op.compare" and reading.has("ask.quantity"):
        return any("mark.or" not in one.meanings for one in tokens)
    elsewhere = operation == "mark.negation" or (operation == "op.per" and reading.has("op.sum"))
    asking = [part for part in clauses(reading) if part.has("mark.wh")] if elsewhere else []
    if asking:
        return any(one in part.tokens for part in asking for one in tokens)
    if operation == "op.per" and not reading.has("ask.quantity"):
        return any("mark.all" not in one.asks for one in tokens)
    return True


def _percent_of(asked: Asked) -> Finding | None:
    """What a percentage given in the question is of a number given in it, where the report states both."""
    homes = [matching(asked.catalogue, figure, asked.reading) for figure in asked.reading.figures]
    if len(homes) != 2 or not all(homes) or not asked.reading.has("ask.quantity", "op.estimate"):
        return None
    rates = [one for home in homes for one in home if asked.catalogue.kind(one) == "percent"]
    bases = [one for home in homes for one in home if asked.catalogue.kind(one) == PERSON]
    return _applied(asked, rates[0], bases[0]) if rates and bases else None


def difference(asked: Asked) -> Finding | None:
    """How far two figures of one kind are apart."""
    pair = asked.pair
    if pair is None or not comparable(asked, pair) or _of_a_change(asked, pair):
        return None
    high, low = sorted((pair.first, pair.second), key=asked.catalogue.base, reverse=True)
    return apart(asked, (high, low))


def _of_a_change(asked: Asked, pair: Pair) -> bool:
    """Whether one of two measures is by how much something fell, from which nothing is to be taken away."""
    topics, faint = asked.catalogue.index.topics, asked.catalogue.index.faint
    changes = [one for one in (pair.first, pair.second) if topics[one.measure].words & faint]
    return pair.first.measure != pair.second.measure and bool(changes)


def ratio(asked: Asked) -> Finding | None:
    """How many times one figure is another."""
    pair = asked.pair
    if pair is None:
        return None
    a, b, _ = in_one_unit(asked.catalogue, *sorted((pair.first, pair.second), key=asked.catalogue.base, reverse=True))
    if not b:
        return None
    times = plain(rounded(a / b))
    shown = f"{times} 倍" if asked.language == "zh" else f"{times} times"
    return computed(asked, (pair.first, pair.second), shown, f"{plain(a)} ÷ {plain(b)} = {times}")


def quotient(asked: Asked) -> Finding | None:
    """The first of two figures by the second, in per cent where it is the smaller."""
    pair = asked.pair
    if pair is None or asked.catalogue.base(pair.first) >= asked.catalogue.base(pair.second):
        return ratio(asked)
    return share(asked)


def per_one(asked: Asked) -> Finding | None:
    """What a figure comes to for each month of the year, or for each of what is counted."""
    return spread(asked) or average(asked)


def total(asked: Asked) -> Finding | None:
    """The sum of all parts of a measure where their number is named, else of two named figures of one kind."""
    whole = _of_all_parts(asked)
    if whole:
        return whole
    pair = asked.pair
    if pair is None or asked.catalogue.kind(pair.first) == "percent":
        return None
    if not all(asked.catalogue.measure(one).additive for one in (pair.first, pair.second)) or _over_time(pair):
        return None
    if asked.catalogue.kind(pair.first) == PERSON and any(map(asked.catalogue.defaults, (pair.first, pair.second))):
        return None  # the whole staff and some of it
    together = asked.reading.figures or in_one_section(asked.catalogue, pair.first, pair.second)
    if pair.first.measure != pair.second.measure and not (together and _both_named(asked, pair)):
        return None
    a, b, unit = in_one_unit(asked.catalogue, pair.first, pair.second)
    sum_ = f"{plain(a)} + {plain(b)} = {plain(a + b)}"
    return computed(asked, (pair.first, pair.second), amount(a + b, unit, asked.language), sum_)


def _of_all_parts(asked: Asked) -> Finding | None:
    """The sum of the parts of the measure asked about, or just spoken of, where the question says how many they are."""
    counted = {figure.quantity.value for figure in asked.reading.figures if figure.quantity and small(figure)}
    counted |= {chinese(one.text[:1]) or Decimal(0) for one in asked.reading.tokens if "ask.parts" in one.meanings}
    named = [one.topic.id for one in asked.measures[:1]] or [one.measure for one in asked.remembered[:1]]
    parts = [one for name in named for one in asked.catalogue.of_measure[name] if not asked.catalogue.defaults(one)]
    additive = bool(parts) and asked.catalogue.measure(parts[0]).additive and bool(parts[0].dimensions)
    if not additive or len(parts) not in counted or len(counted) != 1:
        return None
    if len({(one.period, one.as_of) for one in parts}) > 1 or asked.catalogue.kind(parts[0]) == "percent":
        return None
    values = [plain(one.value) for one in parts]
    value = sum((one.value for one in parts), Decimal(0))
    shown = amount(value, asked.catalogue.say.unit(parts[0]), asked.language)
    return computed(asked, tuple(parts), shown, f"{' + '.join(values)} = {plain(value)}")


def _both_named(asked: Asked, pair: Pair) -> bool:
    """Whether neither of two measures is named only by a word of the other's name."""
    short, long = sorted((name_given(asked, one) for one in (pair.first, pair.second)), key=len)
    return bool(asked.reading.figures) or len(short) != 1 or not short < long


def _over_time(pair: Pair) -> bool:
    return pair.first.measure == pair.second.measure and pair.first.dimensions == pair.second.dimensions


def compare(asked: Asked) -> Finding | None:
    """Which of two figures is the larger, or by how much where that is asked."""
    if asked.reading.has("ask.quantity"):
        return difference(asked)
    pair = asked.pair
    if pair is None:
        return None
    high, low = sorted((pair.first, pair.second), key=asked.catalogue.base, reverse=True)
    say, language = asked.catalogue.say, asked.language
    key = "equal" if asked.catalogue.base(high) == asked.catalogue.base(low) else "higher"
    headline = wording(
        key,
        language,
        first=say.label(high, language),
        a=say.value(high, language),
        second=say.label(low, language),
        b=say.value(low, language),
    )
    return Finding(Status.ANSWERED, headline, (say.line(high, language), say.line(low, language)), (high.id, low.id))


def estimate(asked: Asked) -> Finding | None:
    """A percentage the report states, applied to the base the question names; a month's figure for a year."""
    found = [one for match in asked.measures for one in asked.selected(match)]
    rates = [one for one in found if asked.catalogue.kind(one) == "percent"]
    bases = [one for one in found if asked.catalogue.kind(one) == PERSON]
    given = {figure.quantity.value for figure in asked.reading.figures if figure.quantity}
    if rates and bases and (bases[0].value in given or about(asked, rates[0], bases[0])):
        return _applied(asked, rates[0], bases[0])
    return projected(asked) or average(asked)


def _applied(asked: Asked, rate: Observation, base: Observation) -> Finding:
    value = rate.value * base.value / 100
    sum_ = f"{plain(base.value)} × {plain(rate.value)}% = {plain(value)}"
    return computed(asked, (rate, base), amount(value, asked.catalogue.say.unit(base), asked.language), sum_)


OPERATORS: dict[str, Callable[[Asked], Finding | None]] = {
    "mark.negation": complement,
    "op.rest": complement,
    "op.margin": margin,
    "op.change": lambda asked: change(asked) or share(asked),
    "op.quotient": quotient,
    "op.share": share,
    "op.ratio": ratio,
    "op.mean": mean,
    "op.per": per_one,
    "op.average": per_one,
    "op.difference": difference,
    "op.sum": total,
    "op.compare": compare,
    "op.estimate": estimate,
}
#: Operations in the order in which they are tried when a question's words name several.
OPERATIONS = tuple(OPERATORS)
