"""A library is proved against the report's text: nothing printed is missing, and no figure was left out."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.library import Library
from knowledge.model import Place
from knowledge.source import carries, check_source, split_sections

TEXT = Path(__file__).parents[3] / "shared" / "report" / "report.txt"
needs_text = pytest.mark.skipif(not TEXT.exists(), reason="the report's text is not at hand")


@pytest.fixture(scope="module")
def text() -> str:
    """The text of the report that is shipped."""
    return TEXT.read_text(encoding="utf-8")


@needs_text
def test_the_shipped_report_is_proved(library: Library, text: str) -> None:
    """Not one fault."""
    assert check_source(library, text) == []


@needs_text
def test_every_section_has_its_text(library: Library, text: str) -> None:
    """Each heading is found once, in order."""
    sections = split_sections(library, text)

    assert [number for number, found in sections.items() if not found] == []


@needs_text
def test_a_change_of_any_value_is_found(library: Library, text: str) -> None:
    """A figure that is not what is printed."""
    for one in library.observations.values():
        wrong = replace(one, value=one.value + Decimal("0.01"))
        changed = replace(library, observations={**library.observations, one.id: wrong})

        assert check_source(changed, text), one.id


@needs_text
def test_a_changed_digit_of_any_value_is_found(library: Library, text: str) -> None:
    """Also where the wrong figure looks much like the right one."""
    for one in library.observations.values():
        for wrong in _misread(one.value):
            changed = replace(library, observations={**library.observations, one.id: replace(one, value=wrong)})

            assert check_source(changed, text), (one.id, wrong)


def _misread(value: Decimal) -> set[Decimal]:
    """The value with each digit another one, the point moved, and a digit lost."""
    digits = str(value)
    wrong = {digits[:n] + str((int(one) + 3) % 10) + digits[n + 1 :] for n, one in enumerate(digits) if one.isdigit()}
    return {Decimal(one) for one in wrong} | {value * 10, value / 10}


@needs_text
def test_the_loss_of_any_observation_is_found(library: Library, text: str) -> None:
    """Unless another fact, printed in the same words, carries the figure."""
    silent = [one for one in library.observations if not check_source(_without(library, one), text)]

    assert all(_carried_by_another(library, one) for one in silent)


def _without(library: Library, fact: str) -> Library:
    return replace(library, observations={name: one for name, one in library.observations.items() if name != fact})


def _carried_by_another(library: Library, fact: str) -> bool:
    """Whether other facts, or what is listed as no datum, cover every figure of the places of a fact."""
    others = [one for one in (*library.observations.values(), *library.statements.values()) if one.id != fact]
    shown = {(place.section, place.printed) for one in others for place in one.places}
    shown |= {(one.section, one.text) for one in library.uncounted}
    return all(
        any(section == place.section and _overlap(place.printed, printed) for section, printed in shown)
        for place in library.observations[fact].places
    )


def _overlap(one: str, other: str) -> bool:
    figures = set(re.findall(r"\d[\d.,]*|[一二三四五六七八九十两首]", one))
    return bool(figures & set(re.findall(r"\d[\d.,]*|[一二三四五六七八九十两首]", other)))


@needs_text
def test_a_changed_digit_of_the_text_is_found(library: Library, text: str) -> None:
    """Wherever it stands."""
    for match in re.finditer(r"\d+", text):
        wrong = str((int(match[0][-1]) + 1) % 10)
        changed = text[: match.end() - 1] + wrong + text[match.end() :]

        assert check_source(library, changed), text[match.start() - 8 : match.end() + 8]


@needs_text
@pytest.mark.parametrize("added", ["另有47名员工。", "满意度99.9分", "共3,141元"])
def test_a_figure_that_no_fact_has_is_found(library: Library, text: str, added: str) -> None:
    """The report may not say more than the library knows."""
    assert any("neither a fact" in fault for fault in check_source(library, f"{text}\n{added}\n"))


@needs_text
def test_a_figure_filed_under_a_wrong_section_is_found(library: Library, text: str) -> None:
    """The place is part of the fact."""
    one = library.observations["satisfaction_large_result"]
    moved = replace(one, places=(Place("4.3", one.places[0].printed),))
    faults = check_source(replace(library, observations={**library.observations, one.id: moved}), text)

    assert any("does not stand in section 4.3" in fault for fault in faults)


@needs_text
def test_a_missing_heading_is_found(library: Library, text: str) -> None:
    """A section without its heading has no text."""
    assert any("section 5.3" in fault for fault in check_source(library, text.replace("公众反响", "")))


def test_of_an_empty_text_everything_is_missing(library: Library) -> None:
    """Nothing is proved by silence."""
    assert len(check_source(library, "")) > len(library.observations)


@pytest.mark.parametrize(
    ("value", "printed", "carried"),
    [
        ("87.36", "大客户平均满意度＝87.36分", True),
        ("87.63", "大客户平均满意度＝87.36分", False),
        ("1298", "收入1,298万元", True),
        ("1298", "一千二百九十八万元", True),
        ("3", "三项", True),
        ("2", "两个", True),
        ("12", "2019年12月", True),
        ("65", "占65％", True),
        ("6", "占65％", False),
    ],
)
def test_what_carries_a_value(library: Library, value: str, printed: str, carried: bool) -> None:
    """In digits of any width, with commas, in numerals, with a scale."""
    one = replace(next(iter(library.observations.values())), value=Decimal(value))

    assert carries(one, printed) is carried
