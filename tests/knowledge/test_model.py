"""The records of the YAML are closed, frozen and exact."""

import dataclasses
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from knowledge import model
from knowledge.model import Aliases, Observation, Place, Text

RECORDS = [one for one in vars(model).values() if dataclasses.is_dataclass(one) and "__pydantic_config__" in vars(one)]


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.__name__)
def test_no_record_takes_an_unknown_key(record: type) -> None:
    """A slip in a key is a fault, never a silent default."""
    with pytest.raises(ValidationError, match="unexpected"):
        TypeAdapter(record).validate_python({"no_such_key": "1"})


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.__name__)
def test_every_record_is_frozen(record: type) -> None:
    """Nobody changes what was read."""
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]


@pytest.mark.parametrize("length", [1, 30])
def test_printed_may_have_thirty_characters(length: int) -> None:
    """A reader finds it with the search of a browser."""
    assert TypeAdapter(Place).validate_python({"section": "1", "printed": "字" * length}).section == "1"


@pytest.mark.parametrize("length", [0, 31])
def test_printed_may_not_be_empty_or_longer(length: int) -> None:
    """Whole sentences of the report are not copied."""
    with pytest.raises(ValidationError):
        TypeAdapter(Place).validate_python({"section": "1", "printed": "字" * length})


@pytest.mark.parametrize("written", ["87.36", "0.1", "1298", "-3", "316937.09", "5.0"])
def test_a_value_keeps_every_digit(written: str) -> None:
    """Figures are decimals, as printed."""
    fact = {"id": "ab", "measure": "cd", "value": written, "places": [{"section": "1", "printed": written}]}

    assert str(TypeAdapter(Observation).validate_python(fact).value) == written


@pytest.mark.parametrize("written", ["many", "1,298", "NaN", "Infinity", "", "12a", "１２万"])
def test_a_value_that_is_no_figure_is_refused(written: str) -> None:
    """A figure is plain digits."""
    with pytest.raises(ValidationError):
        TypeAdapter(Decimal).validate_python(written)


def test_a_text_has_both_languages() -> None:
    """Nothing can be said in one language only."""
    with pytest.raises(ValidationError):
        TypeAdapter(Text).validate_python({"zh": "甲"})


def test_aliases_may_be_left_out() -> None:
    """Not every thing has other names."""
    assert TypeAdapter(Aliases).validate_python({}) == Aliases((), ())
