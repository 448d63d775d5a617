"""Someone asks which report this is."""

from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.turn import Turn
from knowledge.phrasing import date_text, said


async def on_about(front: Front, turn: Turn) -> None:
    """Tell the report, its period, and the edition of the knowledge base."""
    language = await front.languages.speak(turn)
    library = front.engine.library
    report = library.report
    first, last = (date_text(day, language) for day in report.period)
    counts = {name: len(getattr(library, name)) for name in ("sections", "observations", "statements")}
    lines = [
        Line(said(report.title, language), "b"),
        Line(say("about.publisher", language, publisher=said(report.publisher.name, language))),
        Line(say("about.period", language, first=first, last=last)),
        Line(said(report.withheld, language)),
        Line(""),
        Line(say("about.holds", language, **counts)),
        Line(say("about.edition", language, edition=report.edition, fingerprint=library.fingerprint)),
        Line(say("about.own", language)),
    ]
    await front.sender.send(turn, pages(lines))
