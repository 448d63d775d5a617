"""What is computed is shown as a sum of the report's figures."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(("language", "mark"), [("zh", "非报告原文"), ("en", "not printed in it")])
def test_a_computed_figure_is_marked_in_both_languages(harbour: Engine, language: str, mark: str) -> None:
    """It does not stand in the report."""
    assert mark in harbour.ask("成人到馆比儿童多多少", language=language).text  # type: ignore[arg-type]


def test_the_facts_are_those_of_the_sum(harbour: Engine) -> None:
    """With a line for each."""
    answer = harbour.ask("成人到馆比儿童多多少")

    assert answer.facts == ("visits_adults", "visits_children")
    assert sum("75,000" in line or "45,000" in line for line in answer.lines) == 2


def test_units_are_converted(engine: Engine) -> None:
    """万元 and 元 are both money."""
    answer = engine.ask("自营收入比教育经费多多少")

    assert answer.computed is None or "12980000 − 316937.09 = 12663062.91" in answer.computed
