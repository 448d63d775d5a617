"""A page to draw on, in inches from the top left; the only module that knows matplotlib."""

import io
import unicodedata
from importlib.resources import as_file, files
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyBboxPatch, Rectangle

Point = tuple[float, float]

WIDTH = 6.0
DOTS = 180  # an inch: 1,080 pixels wide, what a phone shows without enlarging
MARGIN = 0.4
# One opaque light page: it looks the same on a light and on a dark screen, and so keeps its contrast on both.
PAPER, INK, FAINT, EMPTY = "#FAFAF7", "#1B1F24", "#5B6470", "#DDE1E6"
COLOURS = ("#1D5FD1", "#C2570C", "#0F766E", "#7C3AED", "#9D174D", "#4D7C0F")
FONT = ("noto_cjk_sans_jp_regular", "NotoSansCJKjp-Regular.otf")
#: The font draws Japanese forms unless told which Chinese it is for.
SCRIPT = {"zh": "zh-Hans", "en": "en"}


class Canvas:
    """A page of fixed width that is as high as it is asked to be."""

    def __init__(self, height: float, language: str) -> None:
        self._figure = Figure(figsize=(WIDTH, height), dpi=DOTS, facecolor=PAPER)
        self._axes: Axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(height, 0)
        self._axes.set_axis_off()
        self._script = SCRIPT[language]
        self._font = FontProperties(fname=str(font()))

    def text(  # noqa: PLR0913
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        colour: str = INK,
        *,
        align: str = "left",
        backed: bool = False,
    ) -> None:
        """Words beginning (or centred, or ending) at x, their middle at y; `backed` where lines run behind them."""
        drawn = self._axes.text(
            x,
            y,
            words.replace("$", r"\$"),
            color=colour,
            ha=align,
            va="center",
            fontproperties=self._font,
            fontsize=size,
        )
        drawn.set_language(self._script)
        if backed:
            drawn.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 1.5})

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled bar."""
        self._axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, edgecolor="none"))

    def pill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A bar with round ends."""
        style = f"round,pad=0,rounding_size={min(height, width) / 2}"
        self._axes.add_patch(FancyBboxPatch((x, y), width, height, boxstyle=style, facecolor=colour, edgecolor="none"))

    def line(self, start: Point, end: Point, colour: str, *, width: float = 1.0) -> None:
        """A straight line."""
        self._axes.plot(
            [start[0], end[0]], [start[1], end[1]], color=colour, linewidth=width, solid_capstyle="round", zorder=1
        )

    def mark(self, x: float, y: float, colour: str, *, hollow: bool) -> None:
        """A point: a disc, or a hollow diamond."""
        marker, inside, size = ("D", PAPER, 12) if hollow else ("o", colour, 15)
        self._axes.plot([x], [y], color=colour, marker=marker, mfc=inside, markersize=size, mec=colour, mew=3, zorder=2)

    def png(self, title: str, description: str) -> bytes:
        """The page as PNG, with the figures in its description for readers that cannot see it."""
        out = io.BytesIO()
        FigureCanvasAgg(self._figure)
        self._figure.savefig(out, format="png", metadata={"Title": title, "Description": description})
        return out.getvalue()


def font() -> Path:
    """The file of the font, which comes with a package of its own."""
    with as_file(files(FONT[0]).joinpath(FONT[1])) as path:
        return path


def columns(text: str) -> int:
    """How wide a text is, in Latin letters."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def wrapped(text: str, widest: int) -> list[str]:
    """The text in lines of at most so many columns, broken at spaces, or anywhere in Chinese."""
    lines = [""]
    for piece in _pieces(text):
        if columns(lines[-1] + piece.rstrip()) > widest and lines[-1]:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for letter in text:
        pieces[-1] += letter
        if letter == " " or columns(letter) > 1:
            pieces.append("")
    return [piece for piece in pieces if piece]
