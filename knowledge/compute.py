"""Differences, ratios, changes, shares, sums and averages of stated figures, with the sum shown."""

from collections.abc import Callable
from decimal import Decimal

from knowledge.answer import Status, Step
from knowledge.arithmetic import percentage, plain, rounded
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.language import Unit
from knowledge.lexer import Token
from knowledge.lookup import figures
from knowledge.matching import Match
from knowledge.model import Language, Observation
from knowledge.operands import Pair, Remembered, fits_well, meant_pair, measures
from knowledge.phrasing import amount
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.selecting import Selection, fits, select
from knowledge.topics import topical
from knowledge.wording import wording

#: A computed average below this is no sensible figure.
SMALLEST = Decimal("0.1")
#: A computed average from this on is shown as a whole number besides.
ROUND_FROM = 10
#: Operations in the order in which they are tried when a question's words name several.
OPERATIONS = (
    "op.margin",
    "op.change",
    "op.ratio",
    "op.per",
    "op.average",
    "op.share",
    "op.difference",
    "op.sum",
    "op.compare",
    "op.estimate",
)


def compute(
    catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: tuple[Observation, ...]
) -> Finding | None:
    """The computed answer, or None where the question asks for none or nothing can be computed."""
    applied = _percent_of(catalogue, reading)
    if applied:
        return applied
    for operation in OPERATIONS:
        if operation in reading.signals or (operation == "op.margin" and reading.has("op.difference")):
            finding = OPERATORS[operation](catalogue, reading, matches, remembered)
            if finding:
                return finding.because(Step("computed", operation))
    return None


def _percent_of(catalogue: Catalogue, reading: Reading) -> Finding | None:
    """What a percentage given in the question is of a number given in it, where the report states both."""
    homes = [matching(catalogue, figure, reading) for figure in reading.figures]
    if len(homes) != 2 or not all(homes) or not reading.has("ask.quantity", "op.estimate"):
        return None
    rates = [one for home in homes for one in home if catalogue.kind(one) == "percent"]
    bases = [one for home in homes for one in home if catalogue.kind(one) == "person"]
    return _applied(catalogue, rates[0], bases[0], reading.language) if rates and bases else None


def difference(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """How far two figures of one kind are apart."""
    pair = meant_pair(catalogue, reading, matches, remembered)
    if pair is None:
        return None
    high, low = sorted((pair.first, pair.second), key=catalogue.base, reverse=True)
    a, b, unit = _in_one_unit(catalogue, high, low)
    sum_ = f"{plain(a)} − {plain(b)} = {plain(a - b)}"
    return _computed(catalogue, (high, low), amount(a - b, unit, reading.language), sum_, reading.language)


def ratio(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """How many times one figure is another."""
    pair = meant_pair(catalogue, reading, matches, remembered)
    if pair is None:
        return None
    a, b, _ = _in_one_unit(catalogue, *sorted((pair.first, pair.second), key=catalogue.base, reverse=True))
    if not b:
        return None
    times = plain(rounded(a / b))
    shown = f"{times} 倍" if reading.language == "zh" else f"{times} times"
    return _computed(
        catalogue, (pair.first, pair.second), shown, f"{plain(a)} ÷ {plain(b)} = {times}", reading.language
    )


def change(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """By how many per cent a figure rose or fell from the earlier date to the later."""
    pair = meant_pair(catalogue, reading, matches, remembered)
    if pair is None or pair.first.measure != pair.second.measure:
        return None
    old, new = sorted((pair.first, pair.second), key=lambda one: one.period or one.as_of or "")
    a, b, _ = _in_one_unit(catalogue, new, old)
    shown = f"{plain(percentage(a - b, b))}%"
    return _computed(
        catalogue, (old, new), shown, f"({plain(a)} − {plain(b)}) ÷ {plain(b)} = {shown}", reading.language
    )


def share(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """A part as a percentage of its whole."""
    if reading.meanings & catalogue.index.faint and (changed := change(catalogue, reading, matches, remembered)):
        return changed
    if _is_percentage(catalogue, matches):
        return None
    found = _part_and_whole(catalogue, reading, matches, remembered)
    if found is None:
        return None
    part, whole = found
    stated = _stated_share(catalogue, part)
    if stated:
        return figures(catalogue, Selection((stated,), (part,)), reading)
    a, b, _ = _in_one_unit(catalogue, part, whole)
    shown = f"{plain(percentage(a, b))}%"
    return _computed(catalogue, (part, whole), shown, f"{plain(a)} ÷ {plain(b)} = {shown}", reading.language)


def _stated_share(catalogue: Catalogue, part: Observation) -> Observation | None:
    """The percentage that the report itself gives for a part, whether or not it adds up."""
    for relation in catalogue.library.relations.values():
        if relation.kind == "share" and relation.terms[0] == part.id and relation.result:
            return catalogue.library.observations[relation.result]
    return None


def _is_percentage(catalogue: Catalogue, matches: list[Match]) -> bool:
    """Whether the report itself gives a percentage for what is asked."""
    best = [one for one in measures(matches) if fits_well(catalogue, one)]
    return bool(best) and best[0].topic.unit == "percent"


def _part_and_whole(
    catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered
) -> tuple[Observation, Observation] | None:
    for match in measures(matches) if len(reading.periods) < 2 else ():
        if fits_well(catalogue, match):
            chosen = _of_whole(catalogue, match, reading)
            if chosen:
                return chosen
    if remembered and "op.sum" in reading.signals and (chosen := _with_whole(catalogue, remembered[0])):
        return chosen
    pair = meant_pair(catalogue, reading, matches, remembered)
    if pair is None:
        return None
    part, whole = sorted((pair.first, pair.second), key=catalogue.base)
    return part, whole


def _of_whole(catalogue: Catalogue, match: Match, reading: Reading) -> tuple[Observation, Observation] | None:
    measure = catalogue.library.measures[match.topic.id]
    found = _largest_if_asked(select(catalogue, measure, reading).observations, reading, catalogue)
    return _with_whole(catalogue, found[0]) if len(found) == 1 else None


def _with_whole(catalogue: Catalogue, part: Observation) -> tuple[Observation, Observation] | None:
    """A part with what it is a part of: the default member of its measure, or the base a relation names."""
    for name, value in (part.dimensions or {}).items():
        default = catalogue.default(name)
        wanted = {**(part.dimensions or {}), name: default}
        whole = next((one for one in catalogue.of_measure[part.measure] if one.dimensions == wanted), None)
        if default not in (None, value) and whole and catalogue.measure(part).additive:
            return part, whole
    for relation in catalogue.library.relations.values():
        if relation.kind == "share" and relation.terms[0] == part.id:
            return part, catalogue.library.observations[relation.terms[1]]
    return None


def _largest_if_asked(
    found: tuple[Observation, ...], reading: Reading, catalogue: Catalogue
) -> tuple[Observation, ...]:
    parts = [
        one for one in found if all(value != catalogue.default(name) for name, value in (one.dimensions or {}).items())
    ]
    if parts and reading.has("ask.extreme_high"):
        return (max(parts, key=lambda one: one.value),)
    if parts and reading.has("ask.extreme_low"):
        return (min(parts, key=lambda one: one.value),)
    return found


def average(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """One figure per unit of another: cost per participation, class hours per session."""
    per = _per(reading)
    below = _denominator(catalogue, reading, matches, per) if per else _named_after_per(catalogue, reading, matches)
    if below is None:
        return None
    top = _numerator(catalogue, reading, [one for one in matches if one.topic.id != below.measure], per)
    if top is None:
        return None
    a, b = catalogue.base(top), catalogue.base(below)
    unit = _base_unit(catalogue, top)
    each = rounded(a / b)
    if each < SMALLEST:
        return None
    per_unit = catalogue.say.unit(below).label
    shown = f"{amount(each, unit, reading.language)}/{per_unit.zh if reading.language == 'zh' else per_unit.en.removesuffix('s')}"
    return _computed(
        catalogue, (top, below), shown, f"{plain(a)} ÷ {plain(b)} = {plain(each)}{_whole(each)}", reading.language
    )


def _whole(value: Decimal) -> str:
    """A computed value to the next whole number, where it has decimals and is large enough to be spoken of so."""
    return f" ≈ {rounded(value, 0)}" if value >= ROUND_FROM and value != value.to_integral() else ""


def _per(reading: Reading) -> set[str]:
    """The units named in or right behind a word like per or each."""
    found: set[str] = set()
    for place, token in enumerate(reading.tokens):
        if "op.per" in token.meanings:
            near = [token, *(reading.tokens[place + 1 : place + 3] if not _units(token) else ())]
            found |= {unit for one in near for unit in _units(one)}
            if any("staff" in one.meanings for one in near):
                found.add("unit.person")
    return found - {"unit.piece"}


def _units(token: Token) -> set[str]:
    return {one for one in token.meanings if one.startswith("unit.")}


def _named_after_per(catalogue: Catalogue, reading: Reading, matches: list[Match]) -> Observation | None:
    """The observation that the words right behind "per" name: members per Party branch."""
    place = next((n for n, token in enumerate(reading.tokens) if "op.per" in token.meanings), len(reading.tokens))
    meanings = frozenset(one for token in reading.tokens[place + 1 : place + 3] for one in topical(token))
    for match in measures(matches):
        if any(phrase <= meanings for phrase in match.topic.phrases):
            found = select(catalogue, catalogue.library.measures[match.topic.id], reading).observations
            return found[0] if len(found) == 1 else None
    return None


def _numerator(catalogue: Catalogue, reading: Reading, matches: list[Match], per: set[str]) -> Observation | None:
    asked = {one for one in reading.units if f"unit.{one}" not in per}
    for match in measures(matches):
        unit = match.topic.unit
        answers = {one.removeprefix("unit.") for one in catalogue.index.units_of(match.topic)}
        if unit in ("percent", "point") or f"unit.{unit}" in per or (asked and not answers & asked):
            continue
        found = select(catalogue, catalogue.library.measures[match.topic.id], reading).observations
        if found and all(one.dimensions == found[0].dimensions for one in found):
            return max(found, key=lambda one: one.period or one.as_of or "")
    return None


def _denominator(catalogue: Catalogue, reading: Reading, matches: list[Match], per: set[str]) -> Observation | None:
    for match in [*measures(matches), *matches]:
        if f"unit.{match.topic.unit}" in per and match.topic.unit:
            found = select(catalogue, catalogue.library.measures[match.topic.id], reading).observations
            if len(found) == 1:
                return found[0]
    head = catalogue.library.report.per_head
    if "unit.person" in per and head:
        return select(catalogue, catalogue.library.measures[head], reading, dated=False).observations[0]
    return None


def total(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """The sum of two named figures of one additive measure or kind."""
    pair = meant_pair(catalogue, reading, matches, remembered)
    if pair is None or catalogue.kind(pair.first) == "percent":
        return None
    if not all(catalogue.measure(one).additive for one in (pair.first, pair.second)) or _over_time(pair):
        return None
    a, b, unit = _in_one_unit(catalogue, pair.first, pair.second)
    sum_ = f"{plain(a)} + {plain(b)} = {plain(a + b)}"
    return _computed(
        catalogue, (pair.first, pair.second), amount(a + b, unit, reading.language), sum_, reading.language
    )


def _over_time(pair: Pair) -> bool:
    return pair.first.measure == pair.second.measure and pair.first.dimensions == pair.second.dimensions


def margin(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """How far results lie above their targets, for each member named."""
    lines: list[str] = []
    facts: list[str] = []
    sums: list[str] = []
    if "op.margin" not in reading.signals and not _names_target(catalogue, reading):
        return None
    for relation in catalogue.library.relations.values():
        if relation.kind != "margin":
            continue
        result, target = (catalogue.library.observations[one] for one in relation.terms)
        if _meant(catalogue, result, reading, matches):
            gap = result.value - target.value
            lines.append(
                f"{catalogue.say.label(result, reading.language)}: {amount(gap, catalogue.say.unit(result), reading.language)}"
            )
            sums.append(f"{plain(result.value)} − {plain(target.value)} = {plain(gap)}")
            facts += [result.id, target.id]
    if not sums:
        return None
    return Finding(
        Status.ANSWERED,
        lines[0] if len(lines) == 1 else wording("computed", reading.language, sum=sums[0]),
        (*lines, *(_shown(one, reading.language) for one in sums)),
        tuple(facts),
        computed="; ".join(sums),
    )


def _names_target(catalogue: Catalogue, reading: Reading) -> bool:
    """Whether a question names what a result is measured against."""
    targets = [
        catalogue.library.observations[one.terms[1]]
        for one in catalogue.library.relations.values()
        if one.kind == "margin"
    ]
    pairs_ = {(name, value) for one in targets for name, value in (one.dimensions or {}).items()}
    results = [
        catalogue.library.observations[one.terms[0]]
        for one in catalogue.library.relations.values()
        if one.kind == "margin"
    ]
    pairs_ -= {(name, value) for one in results for name, value in (one.dimensions or {}).items()}
    return any(value in catalogue.named(name, reading.meanings) for name, value in pairs_)


def _meant(catalogue: Catalogue, result: Observation, reading: Reading, matches: list[Match]) -> bool:
    close = measures(matches)[:1]
    if not close or close[0].topic.id != result.measure or not fits_well(catalogue, close[0]):
        return False
    if reading.periods and not fits(catalogue, result, reading.periods):
        return False
    named = {name: catalogue.named(name, reading.meanings) for name in result.dimensions or {}}
    return all(
        not values or value in values or value == catalogue.default(name)
        for name, value in (result.dimensions or {}).items()
        for values in [named[name]]
    )


def compare(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """Which of two figures is the larger, or by how much where that is asked."""
    if reading.has("ask.quantity"):
        return difference(catalogue, reading, matches, remembered)
    pair = meant_pair(catalogue, reading, matches, remembered)
    if pair is None:
        return None
    high, low = sorted((pair.first, pair.second), key=catalogue.base, reverse=True)
    say, language = catalogue.say, reading.language
    key = "equal" if catalogue.base(high) == catalogue.base(low) else "higher"
    headline = wording(
        key,
        language,
        first=say.label(high, language),
        a=say.value(high, language),
        second=say.label(low, language),
        b=say.value(low, language),
    )
    return Finding(Status.ANSWERED, headline, (say.line(high, language), say.line(low, language)), (high.id, low.id))


def estimate(catalogue: Catalogue, reading: Reading, matches: list[Match], remembered: Remembered) -> Finding | None:
    """A percentage the report states, applied to the base the question names."""
    found = [
        one
        for match in measures(matches)
        for one in select(catalogue, catalogue.library.measures[match.topic.id], reading).observations
    ]
    rates = [one for one in found if catalogue.kind(one) == "percent"]
    bases = [one for one in found if catalogue.kind(one) == "person" and one.id != (rates[0].id if rates else "")]
    if not rates or not bases:
        return None
    return _applied(catalogue, rates[0], bases[0], reading.language)


def _applied(catalogue: Catalogue, rate: Observation, base: Observation, language: Language) -> Finding:
    value = rate.value * base.value / 100
    sum_ = f"{plain(base.value)} × {plain(rate.value)}% = {plain(value)}"
    return _computed(catalogue, (rate, base), amount(value, catalogue.say.unit(base), language), sum_, language)


OPERATORS: dict[str, Callable[[Catalogue, Reading, list[Match], Remembered], Finding | None]] = {
    "op.margin": margin, "op.change": change, "op.ratio": ratio, "op.average": average, "op.share": share,
    "op.per": average, "op.difference": difference, "op.sum": total, "op.compare": compare, "op.estimate": estimate,
}  # fmt: skip


def _in_one_unit(catalogue: Catalogue, one: Observation, other: Observation) -> tuple[Decimal, Decimal, Unit]:
    unit = catalogue.say.unit(one)
    if unit.id == catalogue.say.unit(other).id:
        return one.value, other.value, unit
    return catalogue.base(one), catalogue.base(other), _base_unit(catalogue, one)


def _base_unit(catalogue: Catalogue, observation: Observation) -> Unit:
    kind = catalogue.kind(observation)
    base = (unit for unit in catalogue.library.units.values() if unit.kind == kind and unit.scale == 1)
    return next(base, catalogue.say.unit(observation))


def _shown(sum_: str, language: Language) -> str:
    return f"{wording('computed', language, sum=sum_)} {wording('computed.note', language)}"


def _computed(
    catalogue: Catalogue, facts: tuple[Observation, ...], shown: str, sum_: str, language: Language
) -> Finding:
    lines = (_shown(sum_, language), *(catalogue.say.line(one, language) for one in facts))
    return Finding(Status.ANSWERED, shown, lines, tuple(one.id for one in facts), computed=sum_)
