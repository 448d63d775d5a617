"""The arithmetic of relations and computed answers, in exact decimals."""

from decimal import ROUND_HALF_UP, Context, Decimal

from knowledge.model import Relation

#: Room for a value counted in the last digit of a figure that fills a whole message of 1,000 characters.
LONG = Context(prec=4096)


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """`value` to `places` decimals, halves away from zero, as a reader would round."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, LONG)


def places_of(value: Decimal) -> int:
    """How many decimals a value is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def plain(value: Decimal) -> str:
    """Digits without exponent or trailing zeros: 43, 87.36."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """`part` as a percentage of `whole`, two decimals."""
    return rounded(part * 100 / whole)


def outcome(relation: Relation, terms: list[Decimal]) -> Decimal | None:
    """What the terms of a relation come to; None where there is nothing to compute."""
    if relation.kind == "sum" and terms:
        return sum(terms, Decimal(0))
    if relation.kind in ("difference", "margin") and len(terms) == 2:
        return terms[0] - terms[1]
    if relation.kind == "share" and len(terms) == 2 and terms[1]:
        return percentage(terms[0], terms[1])
    return None


def finding(relation: Relation, terms: list[Decimal], result: Decimal | None) -> str | None:
    """`holds` or `fails` by the sums; None where the sums decide nothing."""
    value = outcome(relation, terms)
    if value is None:
        return None
    if relation.kind == "margin" and result is None:
        return "holds" if value >= 0 else "fails"
    if result is None:
        return None
    return "holds" if rounded(value, places_of(result)) == result else "fails"
