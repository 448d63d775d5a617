"""Of the figures that a question may mean the two are found that it computes with."""

import pytest

from knowledge.catalogue import Catalogue
from knowledge.operands import explained, measures, pairs


def _pair(catalogue: Catalogue, question: str) -> tuple[str, str]:
    reading = catalogue.read(question)
    best = pairs(catalogue, reading, catalogue.match(reading))[0]
    return best.first.id, best.second.id


@pytest.mark.parametrize(
    ("question", "pair"),
    [
        ("成人到馆比儿童多多少", ("visits_adults", "visits_children")),
        ("儿童到馆比成人少多少", ("visits_children", "visits_adults")),
        ("2020年和2021年的购书经费", ("spending_2020", "spending_2021")),
    ],
)
def test_a_pair_in_the_order_in_which_it_is_named(catalogue: Catalogue, question: str, pair: tuple[str, str]) -> None:
    """Two members, or two dates, of one measure."""
    assert _pair(catalogue, question) == pair


def test_no_pair_without_two_figures(catalogue: Catalogue) -> None:
    """One librarian count is all there is."""
    reading = catalogue.read("馆员比去年多多少")

    assert [one for one in pairs(catalogue, reading, catalogue.match(reading)) if one.first == one.second] == []


def test_only_measures_are_computed_with(catalogue: Catalogue) -> None:
    """Statements have no value."""
    found = measures(catalogue.match(catalogue.read("朗读会到馆人次")))

    assert {one.topic.id for one in found} <= catalogue.library.measures.keys()


@pytest.mark.parametrize(("question", "well"), [("成人到馆比儿童多多少", True), ("成人到馆比儿童工资多多少", False)])
def test_what_a_pair_leaves_over(catalogue: Catalogue, question: str, well: bool) -> None:
    """A word that the report does not speak of is never passed over."""
    reading = catalogue.read(question)

    assert explained(catalogue, pairs(catalogue, reading, catalogue.match(reading))[0], reading) is well
