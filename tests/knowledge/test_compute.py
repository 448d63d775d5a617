"""What can be computed is, with the sum shown; what cannot sensibly be is not."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "headline", "sum_"),
    [
        ("成人到馆比儿童多多少", "30,000 人次", "75000 − 45000 = 30000"),
        ("2021年到馆比2020年多多少人次", "30,000 人次", "120000 − 90000 = 30000"),
        ("购书经费2021年比2020年多多少", "5.5 万元", "35.5 − 30 = 5.5"),
        ("how many times as many adults as kids visited", "1.67 times", "75000 ÷ 45000 = 1.67"),
        ("2020年到2021年到馆人次增长率", "33.33%", "(120000 − 90000) ÷ 90000 = 33.33%"),
        ("2021年儿童和成人到馆一共多少人次", "120,000 人次", "45000 + 75000 = 120000"),
        ("打分比目标高多少", "", "91.5 − 90 = 1.5"),
        ("2021年平均每个馆员接待多少到馆人次", "10,000", "120000 ÷ 12 = 10000"),
        ("2021年人均购书经费多少元", "29,583.33 元", "355000 ÷ 12 = 29583.33"),
    ],
)
def test_each_operation(harbour: Engine, question: str, headline: str, sum_: str) -> None:
    """Difference, ratio, change, sum, margin over a target, average."""
    answer = harbour.ask(question)

    assert sum_ in (answer.computed or answer.text)
    assert answer.headline.startswith(headline)


def test_a_share_is_of_the_total_of_the_same_year(harbour: Engine) -> None:
    """Children of 2021 are no part of the visits of 2020."""
    assert harbour.ask("儿童占到馆人次的百分之几").computed == "45000 ÷ 120000 = 37.5%"


def test_a_computed_figure_is_marked(harbour: Engine) -> None:
    """It does not stand in the report."""
    assert "计算" in harbour.ask("成人到馆比儿童多多少").text


def test_a_computed_figure_names_both_facts(harbour: Engine) -> None:
    """Whoever doubts the sum sees where its parts stand."""
    assert set(harbour.ask("成人到馆比儿童多多少").facts) == {"visits_adults", "visits_children"}


@pytest.mark.parametrize(
    "question",
    [
        "到馆人次比购书经费多多少",
        "到馆人次加购书经费一共多少",
        "馆员工资比去年多多少",
        "2018年到2020年到馆人次增长率",
        "读者打分和目标加起来多少",
    ],
)
def test_what_cannot_be_computed_is_not(harbour: Engine, question: str) -> None:
    """Visits and money, wages nobody states, a year that is not there, points that do not add up."""
    assert harbour.ask(question).computed is None


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("劳动保护费2019年比2018年多多少", "43 − 41.62 = 1.38"),
        ("大客户和公众客户满意度差多少", "87.36 − 85.04 = 2.32"),
        ("大客户满意度比目标高多少", "87.36 − 83 = 4.36"),
        ("by how much did printed paper bills fall from 2014 to 2019", "625 − 273 = 352"),
        ("平均每期培训多少人次", "760 ÷ 84 = 9.05"),
    ],
)
def test_sums_of_the_shipped_report(engine: Engine, question: str, sum_: str) -> None:
    """As a supervisor would check them."""
    assert sum_ in (engine.ask(question).computed or "")


@pytest.mark.parametrize("question", ["大客户满意度除以员工人数", "志愿者人数乘以捐款", "客户满意度加起来多少"])
def test_nonsense_is_not_computed(engine: Engine, question: str) -> None:
    """Points do not add up, and are not divided by people."""
    assert engine.ask(question).computed is None


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("What's the ratio of bachelor's to master's holders?", "6.55 times"),
        ("ratio of Party members to staff", "55.24%"),
    ],
)
def test_a_ratio_goes_the_way_it_is_asked(engine: Engine, question: str, headline: str) -> None:
    """The first by the second."""
    assert engine.ask(question).headline == headline


def test_what_is_left_of_a_whole(engine: Engine) -> None:
    """All but the Party members."""
    assert engine.ask("105个人里去掉党员还剩几个").computed == "105 − 58 = 47"


def test_why_is_no_question_of_arithmetic(engine: Engine) -> None:
    """A comparison is no reason."""
    engine.ask("商业客户满意度是多少", chat="why")

    assert engine.ask("为什么会比公众客户低", chat="why").computed is None
