"""Percentages: a part of its whole, and the change from one date to another."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("派遣制员工占在岗职工的百分之几", "5 ÷ 105 = 4.76%"),
        ("派遣制员工比例", "5 ÷ 105 = 4.76%"),
        ("技术类培训费占教育经费的百分之几", "88189.06 ÷ 316937.09 = 27.83%"),
        ("what share of the training cost went to managers", "61320.76 ÷ 316937.09 = 19.35%"),
        ("高级职称占百分之几", "10 ÷ 14 = 71.43%"),
    ],
)
def test_a_part_of_its_whole(engine: Engine, question: str, sum_: str) -> None:
    """The default member of a measure, or the base that a relation names."""
    assert engine.ask(question).computed == sum_


def test_the_part_is_of_the_same_year(harbour: Engine) -> None:
    """As the whole."""
    assert harbour.ask("儿童占2021年到馆人次的百分之几").computed == "45000 ÷ 120000 = 37.5%"


def test_a_share_that_the_report_states_is_not_computed(engine: Engine) -> None:
    """Whether or not it adds up; the doubt travels with it."""
    answer = engine.ask("大专学历占职工总数的百分之几")

    assert (answer.computed, answer.headline) == (None, "90.65%")
    assert answer.caveats


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("劳动保护费增长了百分之几", "(43 − 41.62) ÷ 41.62 = 3.32%"),
        ("纸质帐单下降了百分之几", "(273 − 625) ÷ 625 = -56.32%"),
        ("by what percentage did labour protection spending grow", "(43 − 41.62) ÷ 41.62 = 3.32%"),
    ],
)
def test_a_change_over_time(engine: Engine, question: str, sum_: str) -> None:
    """From the earlier date to the later."""
    assert engine.ask(question).computed == sum_


@pytest.mark.parametrize("question", ["打分增长了百分之几", "馆员增长了百分之几"])
def test_one_date_has_no_change(harbour: Engine, question: str) -> None:
    """There is nothing to compare with."""
    assert harbour.ask(question).computed is None


def test_an_extreme_and_its_share(engine: Engine) -> None:
    """The dearest training, as a part of the training cost."""
    assert "15372" not in engine.ask("哪类培训花得最多，占教育经费百分之几").text


def test_a_share_of_two_taken_together(engine: Engine) -> None:
    """The one named last, of both."""
    assert engine.ask("电子的加寄出去的一共，电子占几成").computed == "200 ÷ (200 + 350) = 36.36%"
