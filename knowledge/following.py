"""Follow-ups: a question that leans on the turn before is read together with what it leaves out."""

from collections.abc import Iterator
from dataclasses import replace

from knowledge.catalogue import Catalogue
from knowledge.lexer import Token
from knowledge.reading import Reading
from knowledge.topics import SIGNALS, UNIT, topical


def sufficient(catalogue: Catalogue, reading: Reading) -> bool:
    """Whether a question names a subject of its own, more than a unit or a date."""
    heavy = [
        topical(token) - catalogue.index.faint
        for token in reading.subjects
        if not topical(token) or topical(token) - catalogue.index.faint
    ]
    return any(not about or any(not one.startswith(UNIT) for one in about) for about in heavy)


def carried(catalogue: Catalogue, before: Reading, now: Reading) -> Reading:
    """`now` with the words of `before` that it does not replace by another date, member of a dimension or aim."""
    mine = _dimensions(catalogue, now)
    families = catalogue.families_in(now.tokens)
    units = frozenset(
        one for token in now.tokens if "op.per" not in token.meanings for one in token.meanings if one.startswith(UNIT)
    )
    aims = any(one.startswith(("ask.", "op.")) for one in now.signals)
    aims = aims or any(topical(token) & catalogue.aspects for token in now.subjects)
    kept = tuple(
        token
        for token in _replaced(catalogue, before, mine)
        if not token.quantity
        and not (topical(token) and catalogue.index.absent(token))
        and (token.period or topical(token) or not token.filler)
        and not (token.period and now.periods)
        and not (units and topical(token) and all(one.startswith(UNIT) for one in topical(token)))
        and not families.keys() & catalogue.families_in((token,)).keys()
        and not (token.meanings & catalogue.index.faint and (now.figures or now.periods))
        and not (aims and any(one.startswith(SIGNALS) for one in token.meanings))
        and not any(
            one.startswith(("mark.claim", "mark.follow", "talk.", "mark.presume", "mark.copula", "mark.tag"))
            for one in token.meanings
        )
    )
    return now.of((*now.tokens, *kept))


def _dimensions(catalogue: Catalogue, reading: Reading) -> set[str]:
    return {name for name in catalogue.members if catalogue.named(name, reading.meanings)}


def _replaced(catalogue: Catalogue, before: Reading, dimensions: set[str]) -> Iterator[Token]:
    """The tokens without the members of dimensions that the new question names otherwise."""
    phrases = (one for name in dimensions for found in catalogue.members[name].values() for one in found)
    members = {meaning for phrase in phrases if len(phrase) == 1 for meaning in phrase}
    for token in before.tokens:
        about = topical(token)
        if not about & members:
            yield token
        elif about - members - catalogue.light:
            yield replace(token, meanings=token.meanings - members)


def names_member(catalogue: Catalogue, before: Reading, measure: str, now: Reading) -> bool:
    """Whether `now` names a member of a dimension of the measure last spoken of."""
    record = catalogue.library.measures.get(measure)
    return record is not None and any(catalogue.named(name, now.meanings) for name in record.dimensions)
