"""Every fact as a plain row, for people who check and for other programs."""

from decimal import Decimal

from knowledge.engine import Engine
from knowledge.facts import facts
from knowledge.library import Library


def test_every_fact_has_a_row(library: Library) -> None:
    """Observations and statements, one row for each section they stand in."""
    ids = {row["id"] for row in facts(library)}

    assert library.observations.keys() | library.statements.keys() <= ids


def test_ids_are_unique(library: Library) -> None:
    """Also where a fact stands in two sections."""
    ids = [row["id"] for row in facts(library)]

    assert len(ids) == len(set(ids))


def test_a_second_place_is_a_row_of_its_own(harbour: Engine) -> None:
    """It names the first."""
    rows = {row["id"]: row for row in facts(harbour.library)}

    assert rows["visits_all_2021@2"]["same_as"] == "visits_all_2021"
    assert rows["visits_all_2021"]["same_as"] is None


def test_a_row_has_value_unit_period_and_place(harbour: Engine) -> None:
    """As the contract wants them, the value as decimal text."""
    row = next(one for one in facts(harbour.library) if one["id"] == "spending_2021")

    assert (row["value"], row["unit"], row["period"]) == ("35.5", "万元", "2021")
    assert (row["section"], row["printed"], row["qualifier"]) == ("1", "购书经费约35.5万元", "about")


def test_a_label_is_given_in_both_languages(harbour: Engine) -> None:
    """With its dimension values."""
    row = next(one for one in facts(harbour.library) if one["id"] == "visits_children")

    assert row["label"] == {"zh": "到馆人次（儿童）", "en": "Visits (children)"}


def test_values_are_decimals_or_dates(library: Library) -> None:
    """Another program can read them without guessing."""
    for row in facts(library):
        if row["kind"] == "observation":
            assert Decimal(row["value"]) == library.observations[row["id"].partition("@")[0]].value
        else:
            assert row["value"] is None or row["value"][:4].isdigit()
