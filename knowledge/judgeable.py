"""Which measures may judge a claimed figure: those that the claim is about, in what they are counted in."""

from knowledge.attributes import UNCOUNTED
from knowledge.catalogue import Catalogue
from knowledge.gates import refusals
from knowledge.lexer import Token
from knowledge.matching import Match
from knowledge.reading import Reading
from knowledge.segments import reached, small
from knowledge.topics import UNIT, topical

#: A figure is judged by so many topics, and by those that score at least this share of the best.
JUDGES, NEAR = 5, 0.9
#: Weight of words the measure does not explain, beside the weight of those that name it, up to which it judges a claim.
BESIDE = 0.55
#: Kinds of figure that a bare small numeral may count.
COUNTS = {"person", "piece", "time", "session"}
#: Digits from which a figure tells by itself which measure is meant, where a member of it is named besides.
TELLING = 4
#: No percentage is claimed beyond this.
FAR = 100
#: Weight of a word that few topics share.
RARE = 0.75
#: Gates that do not keep a topic from judging a claim: the unit is looked at by itself, "why" presumes a figure.
LENIENT = ("unit", "attribute", "change", "count")


def judges(catalogue: Catalogue, matches: list[Match], reading: Reading, figure: Token) -> list[Match]:
    """The first matches that can judge a figure; those far below the best are not looked at."""
    found: list[Match] = []
    for match in matches:
        if found and (len(found) == JUDGES or match.score < NEAR * found[0].score):
            break
        if _judgeable(catalogue, match, reading, figure):
            found.append(match)
    return found


def _about(catalogue: Catalogue, match: Match) -> bool:
    """Whether a claim is about the measure, not about something beside it that the report speaks of elsewhere."""
    weigh = catalogue.index.token_weight
    beside = sum(weigh(token) for token in match.unexplained if token.meanings)
    return beside <= BESIDE * sum(map(weigh, match.named))


def _judgeable(catalogue: Catalogue, match: Match, reading: Reading, figure: Token) -> bool:
    if not _counted_in(catalogue, match, reading, figure):
        return False
    if catalogue.by_shared_unit(match) or _of_change(catalogue, match, reading, figure):
        return False
    shared = catalogue.index.units[match.topic.unit] > 1
    if shared and all(all(one.startswith(UNIT) for one in topical(token)) for token in match.named):
        return False
    if match.topic.unit == "percent" and catalogue.only_counted(match):
        return False
    member = any(phrase <= reading.meanings for phrase in match.topic.members)
    exact, digits = states(catalogue, match, figure), _digits(figure)
    tells = digits >= TELLING and (member or exact)
    rare = digits > 1 and exact and _named_rarely(catalogue, match)
    lenient = (*LENIENT, *(("recall",) if member or tells or rare else ()), *(("coverage",) if tells or rare else ()))
    if not _about(catalogue, match) and "coverage" not in lenient:
        return False
    return all(gate in lenient for gate, _ in refusals(catalogue, match, reading))


def _of_change(catalogue: Catalogue, match: Match, reading: Reading, figure: Token) -> bool:
    """Whether so many per cent are claimed by which something rose or fell, not the rate that the measure gives."""
    turned = bool(reading.meanings & catalogue.index.faint) and not match.topic.words & catalogue.index.faint
    return match.topic.unit == "percent" and turned and not reached(reading, figure)


def _named_rarely(catalogue: Catalogue, match: Match) -> bool:
    """Whether a measure is named by a word that few topics share."""
    return any(catalogue.index.token_weight(token) >= RARE for token in match.named)


def states(catalogue: Catalogue, match: Match, figure: Token) -> bool:
    """Whether a figure is, to the last digit, one of the measure's."""
    values = catalogue.values(catalogue.of_measure[match.topic.id])
    return figure.quantity is not None and figure.quantity.value in values


def _counted_in(catalogue: Catalogue, match: Match, reading: Reading, figure: Token) -> bool:
    """Whether the measure is given in what the figure is claimed in."""
    unit, units = match.topic.unit, reading.own_unit(figure)
    if figure.quantity is None or (small(figure) and not units and unit not in COUNTS):
        return False
    if any(topical(one) and catalogue.index.absent(one) for one in reading.behind(figure)):
        return False
    if reading.is_percent(figure.quantity):
        return unit == "percent"
    pieces = bool(reading.unit_of(figure)) and not units
    if pieces and (unit in UNCOUNTED or unit == "percent"):
        return False
    if unit == "percent" and figure.quantity.value > FAR:
        return False
    return not units or unit in (*units, "piece") or bool({f"unit.{one}" for one in units} & match.topic.words)


def _digits(figure: Token) -> int:
    """How many digits of a figure tell, the zeros at its end left aside."""
    return len(figure.quantity.value.normalize().as_tuple().digits) if figure.quantity else 0
