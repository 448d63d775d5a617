"""An answer is right where it has the wanted status, all that it must have and nothing it must not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.answer import Answer, Status
from knowledge.judging import LONGEST_OTHER, Label, judge, read_labels, right_section

LABEL = Label("a", "a", "?", "zh", "figure", "answer", (), (), "5.3")


def _judged(text: str, *must: str, never: tuple[str, ...] = ()) -> str:
    return judge(replace(LABEL, must=(must,) if must else (), never=never), Answer(Status.ANSWERED, "zh", text))


@pytest.mark.parametrize(
    ("expect", "right"),
    [
        ("answer", {"answered", "confirmed", "refuted"}),
        ("confirm", {"confirmed"}),
        ("refute", {"refuted"}),
        ("decline", {"declined", "offered"}),
    ],
)
def test_the_status_that_is_wanted(expect: str, right: set[str]) -> None:
    """Only these are right."""
    label = replace(LABEL, expect=expect)

    assert {str(one) for one in Status if not judge(label, Answer(one, "zh", "x"))} == right


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("87.36 分", "87.36"),
        ("316,937.09 元", "316937.09"),
        ("ＲＭＢ １２．９８ million", "12.98million"),
        ("12.98 million", "12.98million"),
        ("Ma Yongping", "mayongping"),
        ("2020 年 3 月 31 日", "2020年3月31"),
        ("56.32%", "56.3%"),
        ("56.38%", "56.4"),
        ("316937.09", "316937"),
        ("31 March 2020", "31 march"),
    ],
)
def test_what_stands_in_a_text(text: str, wanted: str) -> None:
    """Whatever its width, case, blanks and commas, and more exact figures that round to it."""
    assert _judged(text, wanted) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("187.36", "87.36"),
        ("87.365", "87.2"),
        ("105", "5"),
        ("5.5", "5"),
        ("2019", "201"),
        ("87.4", "87.36"),
        ("4.36", "4"),
        ("", "5"),
    ],
)
def test_what_does_not(text: str, wanted: str) -> None:
    """Part of a number is another number."""
    assert _judged(text, wanted).startswith("lacks")


def test_any_string_of_a_group_will_do() -> None:
    """An answer may be in either language."""
    assert _judged("Chenjiazhai", "陈家宅", "chenjiazhai") == ""


def test_what_must_not_be_said() -> None:
    """The neighbour's figure is wrong."""
    assert _judged("85.04", never=("85.04",)) == "says 85.04"


@pytest.mark.parametrize(("size", "right"), [(LONGEST_OTHER, True), (LONGEST_OTHER + 1, False)])
def test_a_dump_is_no_answer(size: int, right: bool) -> None:
    """However much is in it."""
    assert (_judged("字" * size) == "") is right


def test_small_talk_only_has_to_be_answered() -> None:
    """With any words."""
    label = replace(LABEL, kind="smalltalk")

    assert [judge(label, Answer(Status.DECLINED, "zh", text)) for text in ("哦", " ")] == ["", "empty"]


@pytest.mark.parametrize(
    ("sections", "right"), [(("5.3",), True), (("5",), True), (("2", "5.3.1"), True), (("5.1",), False), ((), False)]
)
def test_the_section_its_parent_or_its_child(sections: tuple[str, ...], right: bool) -> None:
    """Any of those shows the place."""
    assert right_section(LABEL, sections) is right


def test_labels_are_read_turn_by_turn(tmp_path: Path) -> None:
    """A dialogue is one conversation of several labels."""
    turns = [{"q": "a", "expect": "answer"}, {"q": "b", "expect": "decline", "section": ""}]
    (tmp_path / "x.jsonl").write_text(json.dumps({"id": "d", "turns": turns}) + "\n\n", encoding="utf-8")
    first, second = read_labels([tmp_path / "x.jsonl"])

    assert (first.id, first.chat, second.id, second.expect, second.kind) == ("d.1", "d", "d.2", "decline", "dialogue")
