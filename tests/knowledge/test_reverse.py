"""From a figure back to all that it is a figure of."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("75000是什么数", "成人"),
        ("what is 75,000?", "adults"),
        ("35.5万是哪来的", "购书经费"),
        ("355000元花在哪了", "购书经费"),
        ("91.5", "打分"),
        ("where does 120000 come from", "Visits"),
        ("十二万是什么数字", "到馆人次"),
    ],
)
def test_a_figure_leads_home(harbour: Engine, question: str, found: str) -> None:
    """In its own unit, in the base unit, in words."""
    answer = harbour.ask(question)

    assert answer.status == "answered"
    assert found in answer.text


@pytest.mark.parametrize("question", ["4711是什么数", "where does 99 come from", "八万是哪来的"])
def test_a_figure_that_is_not_there(harbour: Engine, question: str) -> None:
    """Is declined with a word that it does not stand in the report."""
    answer = harbour.ask(question)

    assert (answer.status, answer.facts) == ("declined", ())


def test_a_figure_with_several_homes_lists_them_all(engine: Engine) -> None:
    """97 or 14 may be more than one thing."""
    values = [one.value for one in engine.library.observations.values()]
    value = next(one for one in sorted(values) if values.count(one) > 1 and one > 10)
    homes = {one.id for one in engine.library.observations.values() if one.value == value}

    assert homes <= set(engine.ask(f"{value}是什么数").facts)


@pytest.mark.parametrize(
    ("question", "found"), [("828是哪来的", "828"), ("the 65 % in the report", "65"), ("87.36是什么", "大客户")]
)
def test_figures_of_the_shipped_report(engine: Engine, question: str, found: str) -> None:
    """As a supervisor asks."""
    assert found in engine.ask(question).text


def test_part_of_a_figure_is_another_figure(engine: Engine) -> None:
    """A number stands in the report only as a whole number."""
    assert engine.ask("202是什么数").status == "declined"


def test_a_figure_is_named_only_where_it_is_found(harbour: Engine) -> None:
    """Of two figures the one that stands nowhere is not said to stand there."""
    assert "4711 在报告里是" not in harbour.ask("4711和75000是什么数").text


def test_of_whom_a_share_is_a_share(engine: Engine) -> None:
    """A word for persons is no name of the figure that is traced."""
    assert "education_share" in engine.ask("90.65%说的是什么人的占比").facts
