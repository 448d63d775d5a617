"""The verdicts on a claimed figure, as findings."""

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.finding import WRONG_WAY, Finding
from knowledge.lexer import Token
from knowledge.model import Observation
from knowledge.quantities import Quantity
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.wording import wording

WRONG_DATE = "wrong date"


def in_words(catalogue: Catalogue, shown: list[Observation], reading: Reading, *, right: bool) -> Finding:
    """Confirmed or refuted in so many words, with the figures that decide it."""
    status, key = (Status.CONFIRMED, "confirmed.text") if right else (Status.REFUTED, "refuted.text")
    lines = dict.fromkeys(catalogue.say.line(one, reading.language) for one in shown)
    return Finding(status, wording(key, reading.language), tuple(lines), tuple(dict.fromkeys(one.id for one in shown)))


def wrong_trend(catalogue: Catalogue, series: list[Observation], reading: Reading) -> Finding:
    """Refuted: the figures of a series, first to last, go the other way round than claimed."""
    say, language = catalogue.say, reading.language
    first, last = (say.value(one, language) for one in series)
    headline = wording("refuted.trend", language, first=first, last=last)
    lines = tuple(say.line(one, language) for one in series)
    return Finding(Status.REFUTED, headline, lines, tuple(one.id for one in series), gate=WRONG_WAY)


def confirmed(catalogue: Catalogue, observation: Observation, quantity: Quantity | None, reading: Reading) -> Finding:
    """Confirmed, exactly or after rounding, with the report's own figure."""
    value = catalogue.say.value(observation, reading.language)
    exact = quantity is not None and quantity.value in (observation.value, catalogue.base(observation))
    headline = wording("confirmed" if exact else "confirmed.rounded", reading.language, value=value)
    return Finding(Status.CONFIRMED, headline, (catalogue.say.line(observation, reading.language),), (observation.id,))


def wrong_date(catalogue: Catalogue, observation: Observation, meant: list[Observation], reading: Reading) -> Finding:
    """Refuted: the figure is right, but for another date than claimed."""
    say = catalogue.say
    period = say.when(observation, reading.language) or wording("undated", reading.language)
    headline = wording(
        "refuted.period", reading.language, value=say.value(observation, reading.language), period=period
    )
    shown = [observation, *(one for one in meant if one is not observation)]
    return Finding(
        Status.REFUTED,
        headline,
        tuple(say.line(one, reading.language) for one in shown),
        tuple(one.id for one in shown),
        gate=WRONG_DATE,
    )


def refuted(catalogue: Catalogue, meant: list[Observation], figure: Token, reading: Reading) -> Finding:
    """Refuted, with the report\'s own figures and where the claimed one stands if it stands elsewhere."""
    say, language = catalogue.say, reading.language
    headline = wording("refuted", language, value=say.value(meant[0], language))
    lines = [say.line(one, language) for one in meant[:6]]
    elsewhere = [one for one in matching(catalogue, figure, reading) if one not in meant][:3]
    if elsewhere:
        where = "；".join(say.context(one, language) for one in elsewhere)
        lines.append(wording("refuted.place", language, number=figure.text, where=where))
    return Finding(Status.REFUTED, headline, tuple(lines), tuple(one.id for one in meant[:6]), gate="wrong figure")
