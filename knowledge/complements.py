"""The rest of a whole: staff who are not Party members, the percentage that is not."""

from decimal import Decimal

from knowledge.arithmetic import plain
from knowledge.finding import Finding
from knowledge.model import Observation
from knowledge.operands import fits_well
from knowledge.phrasing import amount
from knowledge.shares import with_whole
from knowledge.sums import Asked, computed


def complement(asked: Asked) -> Finding | None:
    """What is left of a whole when the part that a question denies is taken away."""
    if not asked.reading.has("ask.quantity", "op.share") or asked.reading.has("mark.claim", "op.difference"):
        return None
    for match in asked.measures[:1]:
        found = asked.selected(match)
        change = match.topic.words & asked.catalogue.index.faint
        if len(found) == 1 and not change and fits_well(asked.catalogue, match):
            return _rest(asked, found[0])
    return None


def _rest(asked: Asked, part: Observation) -> Finding | None:
    found = (part,) if asked.catalogue.kind(part) == "percent" else with_whole(asked.catalogue, part)
    if found is None or part.qualifier:
        return None
    whole = found[1].value if len(found) > 1 else Decimal(100)
    rest = amount(whole - part.value, asked.catalogue.say.unit(part), asked.language)
    return computed(asked, found[::-1], rest, f"{plain(whole)} − {plain(part.value)} = {plain(whole - part.value)}")
