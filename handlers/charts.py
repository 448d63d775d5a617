"""Draws the panels of a chart: bars for parts, columns for time, marks for targets and results, a gauge for a share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handlers.canvas import COLOURS, EMPTY, FAINT, INK, MARGIN, WIDTH, Canvas, wrapped
from handlers.charting import WHEN, Panel, groups, place
from handlers.texts import say
from knowledge.library import Library
from knowledge.model import Language, Observation
from knowledge.phrasing import Phraser, date_text, said

TITLE, LABEL, VALUE, SMALL = 20.0, 15.0, 16.0, 12.5  # points
WIDEST = 40  # columns of a title line; labels are smaller and get more
ROOM = WIDTH - 2 * MARGIN
ROW = 0.86  # inches for a label with its bar
AXIS = 0.5
TALL = 2.7  # columns of a time panel
GAUGE = 1.15


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a chart in one language."""

    library: Library
    language: Language

    def title(self, panel: Panel) -> list[str]:
        """The measure, in lines."""
        return wrapped(said(self.library.measures[panel.measure].label, self.language), WIDEST)

    def place(self, panel: Panel, name: str) -> str:
        """A place on the axis."""
        if panel.axis == WHEN:
            return date_text(name, self.language) if name else ""
        return self.member(panel.axis, name)

    def member(self, dimension: str, id: str) -> str:
        """A dimension's value."""
        return next(said(one.label, self.language) for one in self.library.dimensions[dimension].values if one.id == id)

    def value(self, observation: Observation) -> str:
        """A figure with its unit."""
        return Phraser(self.library).value(observation, self.language)

    def under(self, panel: Panel) -> str:
        """The line below the title: total and date."""
        total = [say("chart.total", self.language, figure=self.value(panel.total))] if panel.total else []
        dates = {Phraser(self.library).when(one, self.language) for one in panel.observations}
        when = list(dates) if len(dates) == 1 and (panel.axis != WHEN or panel.share) else []
        unit = [said(self.library.units[self.library.measures[panel.measure].unit].label, self.language)]
        return " · ".join(one for one in (*total, *when, *(unit if panel.series else [])) if one)


def draw(library: Library, panels: list[Panel], language: Language, notes: list[str], description: str) -> bytes:
    """The panels one below the other, then caveats and source in small print."""
    words = Words(library, language)
    note = [line for each in notes for line in wrapped(each, 58)]
    height = 0.3 + sum(_height(words, panel) for panel in panels) + 0.26 * len(note) + 0.25
    canvas, y = Canvas(height, language), 0.3
    for panel in panels:
        y = _draw(canvas, words, panel, y)
    for number, line in enumerate(note):
        canvas.text(MARGIN, y + 0.26 * number + 0.13, line, SMALL, FAINT)
    return canvas.png(" ".join(words.title(panels[0])), description)


def _height(words: Words, panel: Panel) -> float:
    return _head(words, panel) + _form(panel)[1](panel) + 0.35


def _head(words: Words, panel: Panel) -> float:
    return 0.4 * len(words.title(panel)) + (0.36 if words.under(panel) else 0.05) + (0.4 if panel.series else 0)


def _draw(canvas: Canvas, words: Words, panel: Panel, y: float) -> float:
    top = y
    for line in words.title(panel):
        canvas.text(MARGIN, top + 0.2, line, TITLE)
        top += 0.4
    if words.under(panel):
        canvas.text(MARGIN, top + 0.14, words.under(panel), LABEL, FAINT)
    _form(panel)[0](canvas, words, panel, y + _head(words, panel))
    return y + _height(words, panel)


Drawn = Callable[[Canvas, Words, Panel, float], None]


def _form(panel: Panel) -> tuple[Drawn, Callable[[Panel], float]]:
    if panel.share:
        return _gauge, lambda _: GAUGE
    if panel.series:
        return _marks, lambda each: ROW * len(list(groups(each))) + AXIS
    if panel.axis == WHEN:
        return _columns, lambda _: TALL
    return _bars, lambda each: ROW * len(list(groups(each)))


def _bars(canvas: Canvas, words: Words, panel: Panel, y: float) -> None:
    most = float(max(one.value for one in panel.observations)) or 1.0
    for row, (name, members) in enumerate(groups(panel)):
        top = y + ROW * row
        canvas.text(MARGIN, top + 0.17, words.place(panel, name), LABEL, FAINT)
        canvas.text(WIDTH - MARGIN, top + 0.17, words.value(members[0]), VALUE, INK, align="right")
        canvas.pill(MARGIN, top + 0.36, ROOM, 0.3, EMPTY)
        if members[0].value > 0:
            canvas.pill(MARGIN, top + 0.36, max(ROOM * float(members[0].value) / most, 0.2), 0.3, COLOURS[0])


def _columns(canvas: Canvas, words: Words, panel: Panel, y: float) -> None:
    found = list(groups(panel))
    most = float(max(one.value for one in panel.observations)) or 1.0
    step = ROOM / len(found)
    base, tallest = y + TALL - 0.4, TALL - 1.05
    for number, (name, members) in enumerate(found):
        middle, high = MARGIN + step * (number + 0.5), tallest * float(members[0].value) / most
        canvas.bar(middle - min(step * 0.3, 0.7), base - high, min(step * 0.6, 1.4), high, COLOURS[0])
        # In English the report's own unit follows in brackets: it goes to a line of its own.
        for line, text in enumerate(reversed(words.value(members[0]).replace(" (", "\n(").split("\n"))):
            canvas.text(middle, base - high - 0.18 - 0.26 * line, text, VALUE, align="center")
        canvas.text(middle, base + 0.22, words.place(panel, name), LABEL, FAINT, align="center")
    canvas.line((MARGIN, base), (WIDTH - MARGIN, base), FAINT)


def _marks(canvas: Canvas, words: Words, panel: Panel, y: float) -> None:
    low, high = _range(panel)
    left, right = MARGIN + 0.15, WIDTH - MARGIN - 0.75

    def across(value: float) -> float:
        return left + (right - left) * (value - low) / (high - low)

    _legend(canvas, words, panel, y - 0.22)
    bottom = y + ROW * len(list(groups(panel)))
    for tick in _ticks(low, high):
        canvas.line((across(tick), y), (across(tick), bottom), EMPTY)
        canvas.text(across(tick), bottom + 0.2, f"{tick:g}", SMALL, FAINT, align="center")
    for row, (name, members) in enumerate(groups(panel)):
        top = y + ROW * row
        canvas.text(MARGIN, top + 0.19, words.place(panel, name), LABEL, FAINT, backed=True)
        _pair(canvas, words, panel, members, [across(float(one.value)) for one in members], top + 0.56)


def _pair(canvas: Canvas, words: Words, panel: Panel, members: list[Observation], at: list[float], y: float) -> None:  # noqa: PLR0913
    canvas.line((min(at), y), (max(at), y), FAINT, width=3)
    kinds = _kinds(panel)
    for one, x in zip(members, at, strict=True):
        kind = kinds.index(place(one, panel.series or ""))
        canvas.mark(x, y, COLOURS[kind % len(COLOURS)], hollow=kind > 0)
        side = 0.2 if x == max(at) else -0.2
        text = f"{one.value:f}" if len(members) > 1 else words.value(one)
        canvas.text(x + side, y, text, VALUE, COLOURS[kind % len(COLOURS)], align="left" if side > 0 else "right")


def _legend(canvas: Canvas, words: Words, panel: Panel, y: float) -> None:
    x = MARGIN + 0.1
    for kind, name in enumerate(_kinds(panel)):
        label = words.member(panel.series or "", name)
        canvas.mark(x, y, COLOURS[kind % len(COLOURS)], hollow=kind > 0)
        canvas.text(x + 0.2, y, label, LABEL, COLOURS[kind % len(COLOURS)])
        x += 0.75 + 0.13 * sum(2 if letter > "\u2e80" else 1 for letter in label)


def _kinds(panel: Panel) -> list[str]:
    """The series, the one of higher values first: it is the one that gets the filled mark."""
    values: dict[str, list[float]] = {}
    for one in panel.observations:
        values.setdefault(place(one, panel.series or ""), []).append(float(one.value))
    return sorted(values, key=lambda name: -sum(values[name]) / len(values[name]))


def _range(panel: Panel) -> tuple[float, float]:
    values = [float(one.value) for one in panel.observations]
    slack = max((max(values) - min(values)) * 0.25, 1.0)
    low = min(values) - slack
    return (0.0 if low < 0 or low < max(values) * 0.3 else low), max(values) + slack * 0.6


def _ticks(low: float, high: float) -> Iterator[float]:
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 10**9) if (high - low) / each <= 6)
    first = int(low // step + 1) * step
    while first <= high:
        yield float(first)
        first += step


def _gauge(canvas: Canvas, words: Words, panel: Panel, y: float) -> None:
    one = panel.observations[0]
    canvas.text(MARGIN, y + 0.22, words.value(one), TITLE + 6, COLOURS[0])
    canvas.pill(MARGIN, y + 0.52, ROOM, 0.34, EMPTY)
    canvas.pill(MARGIN, y + 0.52, ROOM * float(one.value) / 100, 0.34, COLOURS[0])
    canvas.text(MARGIN, y + 1.03, "0%", SMALL, FAINT)
    canvas.text(WIDTH - MARGIN, y + 1.03, "100%", SMALL, FAINT, align="right")
