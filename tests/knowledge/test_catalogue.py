"""A report made ready to be asked: what is looked up for every question."""

from decimal import Decimal

import pytest

from knowledge.catalogue import Catalogue


@pytest.mark.parametrize(
    ("text", "values"),
    [("儿童到馆", {"children"}), ("kids and adults", {"children", "adults"}), ("到馆", set())],
)
def test_the_values_of_a_dimension_that_are_named(catalogue: Catalogue, text: str, values: set[str]) -> None:
    """By label or alias, in either language."""
    assert set(catalogue.named("reader_group", catalogue.read(text).meanings)) == values


@pytest.mark.parametrize(("dimension", "default"), [("score_kind", "result"), ("reader_group", "everyone")])
def test_the_value_that_is_meant_where_none_is_named(catalogue: Catalogue, dimension: str, default: str) -> None:
    """As the report's data says."""
    assert catalogue.default(dimension) == default


def test_a_value_in_the_base_unit(catalogue: Catalogue) -> None:
    """万元 in 元."""
    assert catalogue.base(catalogue.library.observations["spending_2020"]) == 300_000


@pytest.mark.parametrize("value", ["30", "300000"])
def test_observations_by_value(catalogue: Catalogue, value: str) -> None:
    """In their own unit and in the base unit: 30 万元 are 300,000 元."""
    assert "spending_2020" in [one.id for one in catalogue.by_value[Decimal(value)]]


def test_an_observation_stands_once_under_a_value(catalogue: Catalogue) -> None:
    """Where its own unit is the base unit."""
    assert all(len(found) == len({one.id for one in found}) for found in catalogue.by_value.values())


def test_caveats_by_fact(catalogue: Catalogue) -> None:
    """Those of every relation that touches it."""
    assert {fact: len(found) for fact, found in catalogue.caveats.items()} == {"librarians_count": 1}


def test_relations_by_fact(catalogue: Catalogue) -> None:
    """As term, as result, as what is touched."""
    assert [one.id for one in catalogue.relations_of["visits_all_2021"]] == ["visits_sum"]
    assert [one.id for one in catalogue.relations_of["librarians_count"]] == ["librarians_doubt"]


@pytest.mark.parametrize(
    ("fact", "sections"), [("visits_all_2021", ["1", "2"]), ("rooms", ["2"]), ("no_such_fact", [])]
)
def test_where_a_fact_stands(catalogue: Catalogue, fact: str, sections: list[str]) -> None:
    """Every place of it."""
    assert [place.section for place in catalogue.places(fact)] == sections


def test_members_of_exclusive_families(catalogue: Catalogue) -> None:
    """Which a question names."""
    assert catalogue.families_in(catalogue.read("儿童到馆增加").tokens) == {
        "age_group": {"child"},
        "direction": {"rise"},
    }
