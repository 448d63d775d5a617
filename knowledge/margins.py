"""Margins: how far results lie above what they are measured against."""

from knowledge.answer import Status
from knowledge.arithmetic import plain
from knowledge.finding import Finding
from knowledge.model import Observation
from knowledge.operands import fits_well
from knowledge.phrasing import amount
from knowledge.selecting import fits
from knowledge.sums import Asked, shown_sum
from knowledge.wording import wording

Margin = tuple[Observation, Observation]


def margin(asked: Asked) -> Finding | None:
    """How far results lie above their targets, for each member named."""
    known = margins(asked)
    if "op.margin" not in asked.reading.signals and not names_target(asked, known):
        return None
    found = [(result, target) for result, target in known if meant(asked, result)]
    if not found:
        return None
    found = _extreme(asked, found)
    sums = [f"{plain(one.value)} − {plain(two.value)} = {plain(one.value - two.value)}" for one, two in found]
    lines = [_line(asked, one, two) for one, two in found]
    headline = lines[0] if len(lines) == 1 else wording("computed", asked.language, sum=sums[0])
    facts = tuple(fact.id for pair in found for fact in pair)
    shown = (*lines[len(lines) == 1 :], *(shown_sum(one, asked.language) for one in sums))
    return Finding(Status.ANSWERED, headline, shown, facts, computed="; ".join(sums))


def _extreme(asked: Asked, found: list[Margin]) -> list[Margin]:
    """The widest or the narrowest margin first where that is asked for."""
    widest = asked.reading.has("ask.extreme_high")
    if not widest and not asked.reading.has("ask.extreme_low"):
        return found
    return sorted(found, key=lambda one: one[0].value - one[1].value, reverse=widest)


def margins(asked: Asked) -> list[Margin]:
    """The results that the report sets targets for, each with its target."""
    library = asked.catalogue.library
    relations = [one for one in library.relations.values() if one.kind == "margin"]
    return [(library.observations[one.terms[0]], library.observations[one.terms[1]]) for one in relations]


def _line(asked: Asked, result: Observation, target: Observation) -> str:
    say, colon = asked.catalogue.say, "：" if asked.language == "zh" else ": "
    gap = amount(result.value - target.value, say.unit(result), asked.language)
    return f"{say.label(result, asked.language)}{colon}{gap}"


def names_target(asked: Asked, known: list[Margin]) -> bool:
    """Whether a question names what a result is measured against."""
    targets = {member for _, target in known for member in (target.dimensions or {}).items()}
    targets -= {member for result, _ in known for member in (result.dimensions or {}).items()}
    return any(value in asked.catalogue.named(name, asked.reading.meanings) for name, value in targets)


def meant(asked: Asked, result: Observation) -> bool:
    """Whether a question is about this result."""
    close = [one for one in asked.measures if one.score >= asked.measures[0].score and fits_well(asked.catalogue, one)]
    if all(one.topic.id != result.measure for one in close):
        return False
    if asked.reading.periods and not fits(asked.catalogue, result, asked.reading.periods):
        return False
    return all(_membermeant(asked, name, value) for name, value in (result.dimensions or {}).items())


def _membermeant(asked: Asked, name: str, value: str) -> bool:
    named = asked.catalogue.named(name, asked.reading.meanings)
    return not named or value in named or value == asked.catalogue.default(name)
