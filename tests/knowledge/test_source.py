"""A library is proved against the report's text: nothing printed is missing, and no figure was left out."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.library import Library
from knowledge.model import Place
from knowledge.source import check_source, split_sections

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
    """No statement, no list and no other observation hides it."""
    assert [one for one in library.observations if not check_source(_without(library, one), text)] == []


def _without(library: Library, fact: str) -> Library:
    return replace(library, observations={name: one for name, one in library.observations.items() if name != fact})


@needs_text
def test_the_loss_of_one_of_several_places_is_found(library: Library, text: str) -> None:
    """A figure that two sections state is accounted for in both."""
    for one in library.observations.values():
        for place in one.places if len(one.places) > 1 else ():
            less = replace(one, places=tuple(other for other in one.places if other != place))

            assert check_source(replace(library, observations={**library.observations, one.id: less}), text), place


@needs_text
def test_a_changed_figure_of_the_text_is_found(library: Library, text: str) -> None:
    """Wherever it stands, in digits and in numerals."""
    for match in re.finditer(r"\d+|[一二两三四五六八九十]", text):
        last = match[0][-1]
        wrong = str((int(last) + 1) % 10) if last.isdecimal() else "七"
        changed = text[: match.end() - 1] + wrong + text[match.end() :]

        assert check_source(library, changed), text[match.start() - 8 : match.end() + 8]


@needs_text
@pytest.mark.parametrize("added", ["另有47名员工。", "满意度99.9分", "共3,141元", "另有105人", "共六人"])
def test_a_figure_that_no_fact_has_is_found(library: Library, text: str, added: str) -> None:
    """The report may not say more than the library knows."""
    assert any("neither stated" in fault for fault in check_source(library, f"{text}\n{added}\n"))


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
