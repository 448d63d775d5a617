"""The knowledge of a report in memory, by id."""

import pickle

import pytest

from knowledge.library import Library


def test_observations_of_a_measure(library: Library) -> None:
    """In the order of the files, and of no other measure."""
    found = library.of_measure("customer_satisfaction")

    assert {one.measure for one in found} == {"customer_satisfaction"}
    assert len(found) == 6


def test_a_measure_without_observations_has_none(library: Library) -> None:
    """Nor has one that does not exist."""
    assert library.of_measure("no_such_measure") == ()


def test_observations_of_all_measures(library: Library) -> None:
    """The same as those of each measure by itself."""
    grouped = library.by_measure()

    assert {one: tuple(found) for one, found in grouped.items()} == {one: library.of_measure(one) for one in grouped}
    assert sum(map(len, grouped.values())) == len(library.observations)


def test_a_library_can_be_kept(library: Library) -> None:
    """A warm start reads it back as it was."""
    assert pickle.loads(pickle.dumps(library)) == library


@pytest.mark.parametrize("name", ["sections", "measures", "observations", "statements", "relations"])
def test_ids_lead_to_their_records(library: Library, name: str) -> None:
    """Each under its own."""
    assert all(
        key in (getattr(one, "id", None), getattr(one, "number", None)) for key, one in getattr(library, name).items()
    )


def test_every_fact_has_a_section_that_exists(library: Library) -> None:
    """Nothing stands nowhere."""
    facts = (*library.observations.values(), *library.statements.values())

    assert {place.section for fact in facts for place in fact.places} <= library.sections.keys()
