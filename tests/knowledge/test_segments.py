"""Each figure of a claim is judged with the words that belong to it."""

import pytest

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.engine import Engine
from knowledge.segments import claimed_figures, segments


def _parts(catalogue: Catalogue, text: str) -> list[tuple[str, str]]:
    reading = catalogue.read(text)
    found = segments(reading, claimed_figures(reading))
    return [("".join(one.text for one in part.tokens if not one.quantity), figure.text) for part, figure in found]


def test_words_before_a_figure_belong_to_it(catalogue: Catalogue) -> None:
    """Children have the first, adults the second."""
    (_, first), (_, second) = parts = _parts(catalogue, "儿童到馆45000人次，成人到馆75000人次")

    assert (first, second) == ("45000", "75000")
    assert ("儿童" in parts[0][0], "成人" in parts[0][0], "成人" in parts[1][0]) == (True, False, True)


def test_words_behind_belong_to_a_figure_that_opens_the_message(catalogue: Catalogue) -> None:
    """45,000 children and 75,000 adults."""
    parts = _parts(catalogue, "45,000 kids and 75,000 adults")

    assert ("kids" in parts[0][0], "adults" in parts[1][0], "adults" in parts[0][0]) == (True, True, False)


def test_each_figure_has_its_own_date(catalogue: Catalogue) -> None:
    """As many dates as figures go in pairs."""
    parts = _parts(catalogue, "到馆2020年90000人次，2021年120000人次")

    assert ("2020年" in parts[0][0], "2021年" in parts[1][0], "2020年" in parts[1][0]) == (True, True, False)


@pytest.mark.parametrize(
    ("text", "figures"), [("三项合计 316937.09", ["316937.09"]), ("三人", ["三"]), ("12人和3人", ["12", "3"])]
)
def test_small_numerals_give_way(catalogue: Catalogue, text: str, figures: list[str]) -> None:
    """三项 counts words of the claim, not its figures."""
    assert [token.text for token in claimed_figures(catalogue.read(text))] == figures


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("2020年到馆90000人次，2021年120000人次，对吗", "confirmed"),
        ("2020年到馆120000人次，2021年90000人次，对吗", "refuted"),
    ],
)
def test_a_swapped_pair_is_refuted(harbour: Engine, claim: str, status: str) -> None:
    """Both figures stand in the report, but the other way round."""
    assert harbour.ask(claim).status == status


def test_a_figure_keeps_the_date_of_its_own_clause(engine: Engine) -> None:
    """86.1 is claimed for 2018, for which nothing is given; 2019 is only when it is said to have risen."""
    assert engine.ask("2018年大客户满意度86.1分，2019年又涨了，对吧").status == Status.DECLINED
