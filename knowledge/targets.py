"""Judges claims that results reached, or missed, the targets set for them."""

from knowledge.finding import Finding
from knowledge.margins import margins, meant, names_target
from knowledge.reading import Reading
from knowledge.sums import Asked
from knowledge.verdicts import in_words


def judge_target(asked: Asked) -> Finding | None:
    """The verdict on a claim that a target was reached or missed, for each member named; None for other claims."""
    reading = asked.reading
    known = margins(asked)
    if not reading.has("mark.reached", "mark.missed") or not names_target(asked, known):
        return None
    found = [pair for pair in known if meant(asked, pair[0])]
    if not found:
        return None
    missed = _missed(reading)
    right = all((result.value < target.value) == missed for result, target in found)
    return in_words(asked.catalogue, [one for pair in found for one in pair], reading, right=right)


def _missed(reading: Reading) -> bool:
    """Whether a claim says that the target was missed: it fell short, did not reach it, but not none fell short."""
    short = [one.start for one in reading.tokens if "mark.missed" in one.asks]
    denials = [one.start for one in reading.tokens if "mark.negation" in one.meanings and "mark.missed" not in one.asks]
    if short:
        return not any(one < min(short) for one in denials)
    return bool(denials) and reading.has("mark.reached")
