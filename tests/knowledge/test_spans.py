"""A year's figure by the month, a month's by the year: only where an average or an estimate is asked for."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("2021年平均每个月到馆多少人次", "120000 ÷ 12 = 10000"),
        ("How many visits a week on average in 2021?", "120000 ÷ 52 = 2307.69"),
        ("2021年到馆人次季均多少", "120000 ÷ 4 = 30000"),
    ],
)
def test_a_years_figure_is_spread_over_its_parts(harbour: Engine, question: str, sum_: str) -> None:
    """In equal parts, with the sum shown."""
    assert harbour.ask(question).computed == sum_


@pytest.mark.parametrize("question", ["2021年到馆多少人次", "2021年平均每年到馆多少人次", "打分平均每个月多少"])
def test_nothing_else_is_spread(harbour: Engine, question: str) -> None:
    """Neither a figure nobody asked the average of, nor a year's by the year, nor points."""
    assert harbour.ask(question).computed is None


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("照每月的量推算，全年寄发帐单多少", "350 × 12 = 4200"),
        ("At that rate, how many e-bills would go out in a full year?", "200 × 12 = 2400"),
    ],
)
def test_a_months_figure_is_projected_where_that_is_asked(engine: Engine, question: str, sum_: str) -> None:
    """Were all months alike."""
    assert engine.ask(question).computed == sum_


def test_a_months_figure_is_no_years(engine: Engine) -> None:
    """What the report gives is a month's, and is answered as that."""
    assert engine.ask("How many bills are mailed in a year").computed is None
