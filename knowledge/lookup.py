"""Answers what the report states: figures, lists, statements, section summaries."""

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.matching import Match
from knowledge.model import Language, Observation, Statement
from knowledge.periods import covers
from knowledge.phrasing import said
from knowledge.reading import Reading
from knowledge.selecting import Selection, holds_years, select
from knowledge.topics import Kind
from knowledge.wording import wording

#: Sibling observations shown beside a single figure, and related measures.
SIBLINGS, RELATED = 4, 3
#: Questions that a figure given in them does not answer.
ASKED_OF = ("ask.count", "ask.quantity", "ask.list", "ask.when", "ask.day", "ask.where", "ask.who")


def look_up(catalogue: Catalogue, match: Match, reading: Reading) -> Finding:
    """What the report says on a topic, or why it does not say what was asked."""
    topic = match.topic
    if topic.kind == Kind.MEASURE:
        return _measure(catalogue, topic.id, reading)
    if topic.kind == Kind.SECTION and not _in_report(catalogue, reading):
        return Finding(Status.DECLINED, "", gate="period", topics=(topic.id,))
    if topic.kind == Kind.SECTION:
        return section(catalogue, topic.section, reading.language, parts=reading.has("ask.parts"))
    statement = catalogue.library.statements[topic.id]
    if not _dated(catalogue, statement, reading):
        return Finding(Status.DECLINED, "", gate="period", topics=(topic.id,))
    return stated(statement, reading.language)


def _in_report(catalogue: Catalogue, reading: Reading) -> bool:
    years = {day[:4] for day in catalogue.library.report.period}
    return not reading.periods or any(period[:4] in years for period in reading.periods)


def _dated(catalogue: Catalogue, statement: Statement, reading: Reading) -> bool:
    years = {day[:4] for day in catalogue.library.report.period}
    years |= {one[:4] for one in (statement.date, statement.period) if one}
    years |= {period[:4] for period in reading.periods if period[:4] in statement.answer.zh}
    return not reading.periods or any(period[:4] in years for period in reading.periods)


def stated(statement: Statement, language: Language) -> Finding:
    """A statement's answer, with its items where it is a list."""
    items = tuple(f"{n}. {said(item.label, language)}" for n, item in enumerate(statement.items, 1))
    note = (said(statement.note, language),) if statement.note else ()
    return Finding(
        Status.ANSWERED, said(statement.answer, language), (*items, *note), (statement.id,), topics=statement.related
    )


def section(catalogue: Catalogue, number: str, language: Language, *, parts: bool = False) -> Finding:
    """A section's summary with its key figures; with the headings below it where its `parts` are asked for."""
    one = catalogue.library.sections[number]
    facts = tuple(fact for fact in one.key_facts if fact in catalogue.library.observations)
    lines = tuple(f"· {catalogue.say.line(catalogue.library.observations[fact], language)}" for fact in facts)
    title = f"{number} {said(one.title, language)}"
    lines = (said(one.summary, language), *(_parts(catalogue, number, language) if parts else ()), *lines)
    return Finding(Status.ANSWERED, title, lines, one.key_facts, (number,))


def _parts(catalogue: Catalogue, number: str, language: Language) -> list[str]:
    """The headings right below a section's own."""
    below = [one for one in catalogue.library.sections.values() if one.number.rpartition(".")[0] == number]
    titles = (f"{one.number} {said(one.title, language)}" for one in below)
    stop = "；" if language == "zh" else "; "
    return [wording("parts", language, parts=stop.join(titles))] if below else []


def _measure(catalogue: Catalogue, measure: str, reading: Reading) -> Finding:
    selection = select(catalogue, catalogue.library.measures[measure], _since_base(catalogue, measure, reading))
    if (
        selection.gate
        or reading.has("mark.year_after")
        or _given(catalogue, selection, reading)
        or _misses_year(selection, reading)
    ):
        return Finding(Status.DECLINED, "", gate=selection.gate or "attribute", topics=(measure,))
    return figures(catalogue, selection, reading)


def _since_base(catalogue: Catalogue, measure: str, reading: Reading) -> Reading:
    """The question without the date that a change is counted from: how many fewer than in January 2014."""
    bases = [one.base for one in catalogue.of_measure[measure] if one.base]
    rest = (one for one in reading.tokens if not (one.period and any(covers(base, one.period.text) for base in bases)))
    return reading.of(tuple(rest)) if bases else reading


def _misses_year(selection: Selection, reading: Reading) -> bool:
    """Whether years are to be compared of which the report gives the figure for one only."""
    return reading.has("op.") and not holds_years(selection.observations, reading)


def _given(catalogue: Catalogue, selection: Selection, reading: Reading) -> bool:
    """Whether something is asked of the figure itself that the question gives: how many of the 23, when were the 3."""
    values = {one.quantity.value for one in reading.figures if one.quantity and not one.quantity.percent}
    found = selection.observations
    return reading.has(*ASKED_OF) and len(found) == 1 and bool(catalogue.values(found) & values)


def figures(catalogue: Catalogue, selection: Selection, reading: Reading) -> Finding:
    """One figure with what stands beside it, or several as a list."""
    language = reading.language
    found = selection.observations
    if len(found) > 1:
        return _list(catalogue, found, reading)
    lines = [catalogue.say.context(found[0], language)]
    lines += [catalogue.say.line(one, language) for one in selection.siblings[:SIBLINGS]]
    lines += _related(catalogue, found[0], language)
    lines += [said(found[0].note, language)] if found[0].note else []
    return Finding(Status.ANSWERED, catalogue.say.value(found[0], language), tuple(lines), (found[0].id,))


def _related(catalogue: Catalogue, observation: Observation, language: Language) -> list[str]:
    measures = [one for one in catalogue.measure(observation).related if one in catalogue.library.measures]
    found = [one for name in measures[:RELATED] for one in catalogue.of_measure[name] if _speaks_alone(catalogue, one)]
    lines = [catalogue.say.line(one, language) for one in found]
    stop = "；" if language == "zh" else "; "
    return [wording("also", language, facts=stop.join(lines))] if lines else []


def _speaks_alone(catalogue: Catalogue, observation: Observation) -> bool:
    """Whether an observation is what its measure means by itself, not one part of several."""
    return len(catalogue.defaults(observation)) == len(observation.dimensions or {})


def _list(catalogue: Catalogue, found: tuple[Observation, ...], reading: Reading) -> Finding:
    language = reading.language
    lines = [catalogue.say.line(one, language) for one in _ordered(found, reading)]
    extremes = _extremes(catalogue, found, reading)
    first, *others = [_named_extreme(catalogue, *one, language) for one in extremes.items()] or [
        said(catalogue.measure(found[0]).label, language)
    ]
    # What the headline says leads, so that its source is never left out.
    facts = tuple(dict.fromkeys(one.id for one in (*extremes.values(), *found)))
    return Finding(Status.ANSWERED, first, (*others, *lines), facts)


def _ordered(found: tuple[Observation, ...], reading: Reading) -> list[Observation]:
    if reading.has("ask.extreme_low"):
        return sorted(found, key=lambda one: one.value)
    if reading.has("ask.extreme_high", "ask.order"):
        return sorted(found, key=lambda one: -one.value)
    return list(found)


def _extremes(catalogue: Catalogue, found: tuple[Observation, ...], reading: Reading) -> dict[str, Observation]:
    """The observations asked for, by the wording that says which they are."""
    parts = [one for one in found if not _is_whole(catalogue, one, found)]
    parts = [one for one in parts if one.qualifier not in ("at_least", "at_most")] or parts
    named = {"highest": ("ask.extreme_high", max), "lowest": ("ask.extreme_low", min)}
    return {
        key: pick(parts, key=lambda each: each.value)
        for key, (signal, pick) in named.items()
        if reading.has(signal) and parts
    }


def _named_extreme(catalogue: Catalogue, key: str, observation: Observation, language: Language) -> str:
    label, value = catalogue.say.label(observation, language), catalogue.say.value(observation, language)
    return wording(key, language, label=label, value=value)


def _is_whole(catalogue: Catalogue, observation: Observation, found: tuple[Observation, ...]) -> bool:
    """Whether an observation is the total of the others rather than one of them."""
    dimensions = observation.dimensions or {}
    whole = [name for name, value in dimensions.items() if value == catalogue.default(name)]
    others = [one for one in found if one is not observation and one.period == observation.period]
    return bool(whole) and observation.value >= sum(one.value for one in others)
