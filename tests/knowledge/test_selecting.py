"""Of a measure's observations those are meant that the question's dimension values and dates name."""

import pytest

from knowledge.catalogue import Catalogue
from knowledge.selecting import Selection, fits, select


def _select(catalogue: Catalogue, measure: str, question: str) -> Selection:
    return select(catalogue, catalogue.library.measures[measure], catalogue.read(question))


def _ids(selection: Selection) -> set[str]:
    return {one.id for one in selection.observations}


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("儿童到馆", {"visits_children"}),
        ("儿童和成人到馆", {"visits_children", "visits_adults"}),
        ("2020年到馆", {"visits_all_2020"}),
        ("2021年到馆", {"visits_all_2021"}),
        ("到馆", {"visits_all_2020", "visits_all_2021"}),
        ("2021年儿童到馆", {"visits_children"}),
    ],
)
def test_values_and_dates_narrow(catalogue: Catalogue, question: str, ids: set[str]) -> None:
    """What is named is meant; where nothing is named, the default value of a dimension is."""
    assert _ids(_select(catalogue, "visits", question)) == ids


def test_a_breakdown_wants_every_member(catalogue: Catalogue) -> None:
    """各类 asks for the parts, not for the default."""
    assert {"visits_children", "visits_adults"} <= _ids(_select(catalogue, "visits", "分别列出各类到馆人次"))


def test_the_default_of_a_dimension(catalogue: Catalogue) -> None:
    """A score is the result unless the target is named."""
    assert _ids(_select(catalogue, "score", "读者打分")) == {"score_result"}
    assert _ids(_select(catalogue, "score", "读者打分的目标")) == {"score_aim"}


def test_what_stands_beside_is_kept_as_sibling(catalogue: Catalogue) -> None:
    """The target is shown beside the result."""
    assert [one.id for one in _select(catalogue, "score", "读者打分").siblings] == ["score_aim"]


@pytest.mark.parametrize(
    ("question", "gate"), [("2018年到馆", "period"), ("2020年儿童到馆", "period"), ("2021年到馆", "")]
)
def test_a_date_without_a_figure(catalogue: Catalogue, question: str, gate: str) -> None:
    """No other year's figure is taken."""
    assert _select(catalogue, "visits", question).gate == gate


@pytest.mark.parametrize(
    ("period", "fitting"), [("2022-01-31", True), ("2022-01", True), ("2022", True), ("2021", True), ("2020", False)]
)
def test_a_day_outside_the_year_counts_for_the_year(catalogue: Catalogue, period: str, fitting: bool) -> None:
    """The staff of the report's year were counted in January."""
    assert fits(catalogue, catalogue.library.observations["librarians_count"], (period,)) is fitting


@pytest.mark.parametrize(("period", "fitting"), [("2021", True), ("2021-12", True), ("2020", False), ("2022", False)])
def test_a_year_holds_its_months(catalogue: Catalogue, period: str, fitting: bool) -> None:
    """And nothing else."""
    assert fits(catalogue, catalogue.library.observations["spending_2021"], (period,)) is fitting
