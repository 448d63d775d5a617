"""Someone wants to see figures side by side."""

import asyncio
from importlib.util import find_spec

from telegram import InputFile
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from handlers.buttons import Press
from handlers.card import Line, pages
from handlers.charting import Panel, panels_of
from handlers.front import Front
from handlers.sending import reply_to
from handlers.texts import say
from handlers.turn import Turn
from knowledge.engine import Engine
from knowledge.library import Library
from knowledge.model import Language
from knowledge.phrasing import Phraser, said

LONGEST = 1024  # characters of a caption
_one_at_a_time = asyncio.Lock()


async def on_chart(front: Front, turn: Turn, press: Press) -> None:
    """Send the chart of a measure, its figures in the caption too."""
    library = front.engine.library
    panels = panels_of(library, press.id) if press.id in library.measures else []
    if not panels:
        key = "chart.none" if press.id in library.measures else "gone"
        await front.sender.notice(turn, say(key, press.language))
    elif not installed():
        await front.sender.notice(turn, say("chart.missing", press.language))
    else:
        await front.sender.notice(turn)
        await _send(front, turn, press, panels)


def installed() -> bool:
    """Whether charts can be drawn here."""
    return find_spec("matplotlib") is not None and find_spec("noto_cjk_sans_jp_regular") is not None


async def _send(front: Front, turn: Turn, press: Press, panels: list[Panel]) -> None:
    lines = caption(front.engine, panels, press.language)
    key = f"{front.engine.library.fingerprint} {press.data}"
    known = front.pictures.get(key)
    photo = known or InputFile(await drawn(front.engine.library, panels, press.language, lines), filename="chart.png")
    try:
        message = await front.bot.send_photo(
            turn.chat,
            photo,
            caption=pages(lines, LONGEST)[0],
            parse_mode=ParseMode.HTML,
            reply_parameters=reply_to(turn),
        )
    except (Forbidden, BadRequest) as error:
        if known is not None:
            del front.pictures[key]
            await _send(front, turn, press, panels)
            return
        front.sender.pass_over(error)
        return
    front.pictures[key] = message.photo[-1].file_id


async def drawn(library: Library, panels: list[Panel], language: Language, lines: list[Line]) -> bytes:
    """The chart as PNG; drawn beside the loop, one at a time, for matplotlib is not safe in threads."""
    from handlers.charts import draw  # matplotlib takes a second and 60 MB: only once a chart is asked for

    description = "\n".join(line.text for line in lines)
    async with _one_at_a_time:
        notes = [line.text for line in lines if line.tag == "i"]
        return await asyncio.to_thread(draw, library, panels, language, notes, description)


def caption(engine: Engine, panels: list[Panel], language: Language) -> list[Line]:
    """The figures of a chart in words, their caveats, and the source as the last line."""
    library, phrase = engine.library, Phraser(engine.library)
    lines = [Line(said(library.measures[panels[0].measure].label, language), "b")]
    for panel in panels:
        shown = [*([panel.total] if panel.total else []), *panel.observations]
        lines += [Line(phrase.line(one, language)) for one in shown]
    answers = [engine.show(panel.measure, language) for panel in panels]
    caveats = dict.fromkeys(text for answer in answers if answer for text in answer.caveats)
    sections = dict.fromkeys(one.places[0].section for panel in panels for one in panel.observations)
    source = say("chart.source", language, title=said(library.report.title, language), sections=", ".join(sections))
    return [*lines, *(Line(text, "i") for text in caveats), Line(source, "i")]
