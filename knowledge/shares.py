"""Percentages: a part of its whole, and the change from one date to another."""

from knowledge.arithmetic import percentage, plain
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.lookup import figures
from knowledge.matching import Match
from knowledge.model import Observation
from knowledge.operands import NAMED, Pair, fits_well
from knowledge.selecting import Selection
from knowledge.sums import Asked, comparable, computed, in_one_section, in_one_unit
from knowledge.topics import UNIT, Phrase, topical


def change(asked: Asked) -> Finding | None:
    """By how many per cent a figure rose or fell from the earlier date to the later."""
    pair = asked.pair
    if pair is None or pair.first.measure != pair.second.measure or pair.at_once or _stated_beside(asked, pair):
        return None
    old, new = sorted((pair.first, pair.second), key=lambda one: one.dated)
    a, b, _ = in_one_unit(asked.catalogue, new, old)
    if not b:
        return None
    shown = f"{plain(percentage(a - b, b))}%"
    return computed(asked, (old, new), shown, f"({plain(a)} − {plain(b)}) ÷ {plain(b)} = {shown}")


def share(asked: Asked) -> Finding | None:
    """A part as a percentage of its whole."""
    if asked.reading.meanings & asked.catalogue.index.faint and (changed := change(asked)):
        return changed
    if asked.reading.has("op.sum") and (together := _of_both(asked)):
        return together
    if _is_percentage(asked):
        return None
    found = _part_and_whole(asked)
    if found is None:
        return None
    part, whole = found
    stated = _stated_share(asked.catalogue, part)
    if stated:
        return figures(asked.catalogue, Selection((stated,), (part,)), asked.reading)
    a, b, _ = in_one_unit(asked.catalogue, part, whole)
    if not b or a > b:  # whatever is more than the whole is no part of it
        return None
    shown = f"{plain(percentage(a, b))}%"
    return computed(asked, (part, whole), shown, f"{plain(a)} ÷ {plain(b)} = {shown}")


def _of_both(asked: Asked) -> Finding | None:
    """The figure named last as a percentage of two of one kind taken together: e-bills of all bills."""
    pair = asked.pair
    if pair is None or pair.first.measure == pair.second.measure or asked.catalogue.kind(pair.first) == "percent":
        return None
    if not in_one_section(asked.catalogue, pair.first, pair.second) or _stated_beside(asked, pair):
        return None
    if not all(asked.catalogue.measure(one).additive for one in (pair.first, pair.second)):
        return None
    part, other = _last_first(asked, pair)
    a, b, _ = in_one_unit(asked.catalogue, part, other)
    shown = f"{plain(percentage(a, a + b))}%"
    return computed(asked, (part, other), shown, f"{plain(a)} ÷ ({plain(a)} + {plain(b)}) = {shown}")


def _last_first(asked: Asked, pair: Pair) -> tuple[Observation, Observation]:
    """Of a pair the one first that the question names last by a word the other has not."""
    words = [asked.catalogue.index.topics[one.measure].words for one in (pair.first, pair.second)]
    places = [
        max((token.start for token in asked.reading.tokens if topical(token) & (own - other)), default=-1)
        for own, other in (words, words[::-1])
    ]
    return (pair.first, pair.second) if places[0] > places[1] else (pair.second, pair.first)


def _stated_beside(asked: Asked, pair: Pair) -> bool:
    """Whether the report states a percentage of something that a question names beside the two figures."""
    own = frozenset().union(*(asked.catalogue.index.topics[one.measure].words for one in (pair.first, pair.second)))
    for match in asked.measures:
        if match.topic.unit == "percent" and match.recall >= NAMED:
            return any(not about & own for about in map(topical, match.named) if not all(map(_is_unit, about)))
    return False


def _is_unit(meaning: str) -> bool:
    return meaning.startswith(UNIT)


def _stated_share(catalogue: Catalogue, part: Observation) -> Observation | None:
    """The percentage that the report itself gives for a part, whether or not it adds up."""
    for relation in catalogue.library.relations.values():
        if relation.kind == "share" and relation.terms[0] == part.id and relation.result:
            return catalogue.library.observations[relation.result]
    return None


def _is_percentage(asked: Asked) -> bool:
    """Whether the report itself gives a percentage for what is asked."""
    best = [one for one in asked.measures if fits_well(asked.catalogue, one)]
    if not best or best[0].topic.unit != "percent":
        return False
    spoken_of = any(one.measure == best[0].topic.id for one in asked.remembered)
    return spoken_of or not asked.catalogue.only_counted(best[0])


def _part_and_whole(asked: Asked) -> tuple[Observation, Observation] | None:
    for match in asked.measures if len(asked.reading.periods) < 2 else ():
        if fits_well(asked.catalogue, match) and _names_part(asked, match):
            chosen = _of_whole(asked, match)
            if chosen:
                return chosen
    if asked.remembered and (asked.reading.has("op.sum") or _names_heads_only(asked)):
        chosen = with_whole(asked.catalogue, asked.remembered[0])
        if chosen:
            return chosen
    pair = asked.pair
    if pair is None or asked.catalogue.kind(pair.first) in ("percent", "point") or _stated_beside(asked, pair):
        return None
    if not comparable(asked, pair):
        return None
    part, whole = sorted((pair.first, pair.second), key=asked.catalogue.base)
    return _of_all_staff(asked, part) or (part, whole)


def _names_part(asked: Asked, match: Match) -> bool:
    """Whether more names a measure than the word for all the staff, of whom the share is to be."""
    return any(topical(one) - asked.catalogue.heads for one in match.named)


def _names_heads_only(asked: Asked) -> bool:
    """Whether nothing but all the staff is named, of whom what was just spoken of is to be the share."""
    return all(topical(one) and topical(one) <= asked.catalogue.heads for one in asked.reading.subjects)


def _of_whole(asked: Asked, match: Match) -> tuple[Observation, Observation] | None:
    found = _largest_if_asked(asked, asked.selected(match))
    if len(found) != 1:
        return None
    return _of_all_staff(asked, found[0]) or with_whole(asked.catalogue, found[0])


def _of_all_staff(asked: Asked, part: Observation) -> tuple[Observation, Observation] | None:
    """A group as a part of all heads, where these are named beside it and not the group's own whole: 高级职称占员工."""
    named = frozenset().union(*map(topical, asked.reading.subjects))
    whole = _of_heads(asked.catalogue, part)
    if whole is None or whole[1].measure == part.measure or _named_whole(asked.catalogue, part, named):
        return None
    return whole if _named_whole(asked.catalogue, whole[1], named) else None


def _named_whole(catalogue: Catalogue, observation: Observation, named: Phrase) -> bool:
    """Whether a measure is named as a whole, by a name that is not one of its members': all who hold a title."""
    return any(phrase <= named for phrase in catalogue.whole_names(catalogue.measure(observation)))


def with_whole(catalogue: Catalogue, part: Observation) -> tuple[Observation, Observation] | None:
    """A part with what it is a part of: the default member of its measure, or the base a relation names."""
    for name, value in (part.dimensions or {}).items():
        default = catalogue.default(name)
        wanted = {**(part.dimensions or {}), name: default}
        same = [one for one in catalogue.of_measure[part.measure] if one.dimensions == wanted]
        whole = next((one for one in same if (one.period, one.as_of) == (part.period, part.as_of)), None)
        if default not in (None, value) and whole and catalogue.measure(part).additive:
            return part, whole
    for relation in catalogue.library.relations.values():
        if relation.kind == "share" and relation.terms[0] == part.id:
            return part, catalogue.library.observations[relation.terms[1]]
    return _of_heads(catalogue, part)


def _of_heads(catalogue: Catalogue, part: Observation) -> tuple[Observation, Observation] | None:
    """Persons counted in the section that gives the number of heads, as a part of these."""
    head = catalogue.library.report.per_head
    whole = next((one for one in catalogue.of_measure[head or ""] if len(catalogue.defaults(one)) == 1), None)
    if whole is None or catalogue.kind(part) != catalogue.kind(whole) or part.value >= whole.value:
        return None
    return (part, whole) if part.places[0].section == whole.places[0].section else None


def _largest_if_asked(asked: Asked, found: tuple[Observation, ...]) -> tuple[Observation, ...]:
    parts = [one for one in found if not asked.catalogue.defaults(one)]
    if parts and asked.reading.has("ask.extreme_high"):
        return (max(parts, key=lambda one: one.value),)
    if parts and asked.reading.has("ask.extreme_low"):
        return (min(parts, key=lambda one: one.value),)
    return found
