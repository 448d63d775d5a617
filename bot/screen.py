"""Puts lines on the screen: styled and wrapped on a terminal, as they are elsewhere."""

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot.rendering import Line

WIDEST = 100  # longer lines are hard to read, however wide the terminal
# What a line must not break: a run of letters and figures with the punctuation that follows, or an opened quotation.
UNBROKEN = re.compile(r"\s+|[「『（《“(]*(?:[!-~–−°]+|.)[，。；：！？、）」』》”%]*")


class Screen:
    """One place to print to."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(highlight=False, markup=False, emoji=False)

    def show(self, lines: Iterable[Line]) -> None:
        """Print the lines."""
        for line in lines:
            for words in self._fitted(line.words):
                self._console.print(Text(words, line.style), soft_wrap=True)

    def _fitted(self, words: str) -> Iterable[str]:
        return wrapped(words, min(self._console.width, WIDEST)) if self._console.is_terminal else [words]


def wrapped(words: str, width: int) -> Iterator[str]:
    """The words in lines of at most `width` columns, breaking no figure, later lines indented like the first."""
    indent = " " * (len(words) - len(words.lstrip()))
    line = ""
    for part in UNBROKEN.findall(words):
        if line.strip() and cell_len(line + part.rstrip()) > width:
            yield line.rstrip()
            line = indent + part.lstrip()
        else:
            line += part
    yield line.rstrip()
