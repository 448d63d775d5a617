"""Lines on the screen: wide characters counted, figures whole, punctuation where it belongs."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from bot.rendering import Line
from bot.screen import Screen, wrapped

SENTENCE = "大客户平均满意度为87.36分，比目标值85.04分高出2.32分；劳动保护费由41.62万元增长至43万元。"


@pytest.mark.parametrize("width", range(16, 90))
def test_no_line_is_wider_than_asked(width: int) -> None:
    assert all(cell_len(line) <= width for line in wrapped(SENTENCE, width))


@pytest.mark.parametrize("width", range(16, 90))
def test_no_figure_is_broken(width: int) -> None:
    lines = list(wrapped(SENTENCE, width))

    assert all(any(figure in line for line in lines) for figure in ("87.36", "85.04", "2.32", "41.62"))


@pytest.mark.parametrize("width", range(16, 90))
def test_no_line_begins_with_closing_punctuation(width: int) -> None:
    assert not any(line[0] in "，。；" for line in wrapped(SENTENCE, width))


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=60), st.integers(10, 80))
def test_nothing_is_lost_or_added(words: str, width: int) -> None:
    assert "".join(wrapped(words, width)) == words


def test_later_lines_are_indented_like_the_first() -> None:
    assert list(wrapped("  1. one two", 9)) == ["  1. one", "  two"]


def test_an_empty_line_stays() -> None:
    assert list(wrapped("", 80)) == [""]


@pytest.fixture(autouse=True)
def _ordinary_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def _shown(*, terminal: bool) -> str:
    output = io.StringIO()
    console = Console(file=output, force_terminal=terminal, width=40, highlight=False, markup=False)
    Screen(console).show([Line(SENTENCE, "bold"), Line("[not markup]")])
    return output.getvalue()


def test_a_pipe_gets_the_words_as_they_are() -> None:
    assert _shown(terminal=False) == f"{SENTENCE}\n[not markup]\n"


def test_a_terminal_gets_style_and_short_lines() -> None:
    first = _shown(terminal=True).splitlines()[0]

    assert first.startswith("\x1b[1m")
    assert cell_len(first.removeprefix("\x1b[1m").removesuffix("\x1b[0m")) <= 40
