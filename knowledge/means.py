"""The plain mean of a measure's members: the three satisfaction scores taken together."""

from decimal import Decimal

from knowledge.arithmetic import plain, rounded
from knowledge.finding import Finding
from knowledge.operands import fits_well
from knowledge.phrasing import amount
from knowledge.sums import Asked, computed


def mean(asked: Asked) -> Finding | None:
    """The mean of the members a question is about, each counted once; None where there are not several."""
    for match in asked.measures[:1]:
        found = asked.selected(match)
        if len(found) < 2 or not fits_well(asked.catalogue, match) or len({one.period for one in found}) > 1:
            return None
        total = sum((one.value for one in found), Decimal(0))
        sum_ = (
            f"({' + '.join(plain(one.value) for one in found)}) ÷ {len(found)} = {plain(rounded(total / len(found)))}"
        )
        shown = amount(rounded(total / len(found)), asked.catalogue.say.unit(found[0]), asked.language)
        return computed(asked, found, shown, sum_)
    return None
