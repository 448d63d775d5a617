"""A question that leans on the one before is read together with what it leaves out."""

import pytest

from knowledge.catalogue import Catalogue
from knowledge.following import carried, names_member, sufficient


def _carried(catalogue: Catalogue, before: str, now: str) -> set[str]:
    return {token.text for token in carried(catalogue, catalogue.read(before), catalogue.read(now)).tokens}


@pytest.mark.parametrize(
    ("text", "enough"),
    [("儿童到馆多少", True), ("多少人次", False), ("2020年呢", False), ("那目标呢", True), ("呢", False)],
)
def test_what_has_a_subject_of_its_own(catalogue: Catalogue, text: str, enough: bool) -> None:
    """A unit or a date alone is not enough."""
    assert sufficient(catalogue, catalogue.read(text)) is enough


def test_a_date_takes_the_place_of_a_date(catalogue: Catalogue) -> None:
    """And all else stays."""
    assert {"2020年", "到馆"} <= _carried(catalogue, "2021年到馆多少人次", "2020年呢")
    assert "2021年" not in _carried(catalogue, "2021年到馆多少人次", "2020年呢")


def test_a_member_takes_the_place_of_a_member(catalogue: Catalogue) -> None:
    """Adults instead of children, in the same year."""
    words = _carried(catalogue, "2021年儿童到馆多少人次", "成人呢")

    assert {"成人", "到馆", "2021年"} <= words
    assert "儿童" not in words


def test_a_figure_is_not_carried_on(catalogue: Catalogue) -> None:
    """What was claimed before is not claimed again."""
    assert not {"120000", "对吗"} & _carried(catalogue, "到馆120000人次，对吗", "2020年呢")


def test_another_aim_takes_the_place_of_the_aim(catalogue: Catalogue) -> None:
    """Who instead of how many."""
    assert not {"多少", "多少人次"} & _carried(catalogue, "到馆多少人次", "谁统计的")


@pytest.mark.parametrize(("now", "names"), [("成人呢", True), ("2020年呢", False)])
def test_a_member_of_the_measure_just_spoken_of(catalogue: Catalogue, now: str, names: bool) -> None:
    """Adults are a member of the visits."""
    assert names_member(catalogue, catalogue.read("到馆"), "visits", catalogue.read(now)) is names


def test_a_long_conversation_does_not_grow(catalogue: Catalogue) -> None:
    """What is carried on is bounded, however often somebody asks on."""
    reading = catalogue.read("2021年到馆多少人次")
    for _ in range(50):
        reading = carried(catalogue, reading, catalogue.read("那么请问2020年的呢"))

    assert len(reading.tokens) < 20
