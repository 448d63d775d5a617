"""The words and units that hold for any report are whole."""

import pytest

from knowledge.library import Library

#: Signals the engine acts on; a file of language that loses one changes what is understood.
NEEDED = (
    "ask.quantity",
    "ask.who",
    "ask.when",
    "ask.list",
    "ask.overview",
    "op.difference",
    "op.sum",
    "mark.claim",
    "talk.hello",
)


def test_every_unit_has_a_kind_with_words(library: Library) -> None:
    """So that it can be asked for."""
    assert {unit.kind for unit in library.units.values()} <= {kind.id for kind in library.words.kinds}


def test_every_kind_that_is_near_exists(library: Library) -> None:
    """A participation is near a person."""
    kinds = {kind.id for kind in library.words.kinds}

    assert {near for kind in library.words.kinds for near in kind.near} <= kinds


def test_every_kind_that_scales_has_a_base_unit(library: Library) -> None:
    """Sums across units are shown in it."""
    scaled = {unit.kind for unit in library.units.values() if unit.scale > 1}
    only = {kind for kind in scaled if all(unit.scale > 1 for unit in library.units.values() if unit.kind == kind)}

    assert all(len([unit for unit in library.units.values() if unit.kind == kind]) == 1 for kind in only)


@pytest.mark.parametrize("signal", NEEDED)
def test_signals_have_words_in_both_languages(library: Library, signal: str) -> None:
    """What is asked in one can be asked in the other."""
    found = [one for one in library.words.signals if one.id == signal]

    assert found
    assert all(one.zh and one.en for one in found)


def test_a_unit_shows_itself_in_both_languages(library: Library) -> None:
    """Only pieces go without a word in English."""
    assert {unit.id for unit in library.units.values() if not (unit.label.zh and unit.label.en)} <= {"个"}
