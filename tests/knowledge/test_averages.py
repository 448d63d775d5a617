"""One figure per unit of another."""

from pathlib import Path

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine
from tests.knowledge.reports import add


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("人均培训费是多少", "316937.09 ÷ 105 = 3018.45"),
        ("每期培训多少课时", "3171.5 ÷ 84 = 37.76"),
        ("平均每次志愿者活动多少人次", "48 ÷ 3 = 16"),
        ("average training cost per participation", "316937.09 ÷ 760 = 417.02"),
        ("平均每人捐款多少", "15372 ÷ 105 = 146.4"),
    ],
)
def test_per_head_per_session_per_participation(engine: Engine, question: str, sum_: str) -> None:
    """With the sum shown."""
    assert (engine.ask(question).computed or "").startswith(sum_)


@pytest.mark.parametrize("question", ["人均满意度", "平均每棵树多少员工"])
def test_what_has_no_average(engine: Engine, question: str) -> None:
    """Scores and degrees are not shared out."""
    assert engine.ask(question).computed is None


@pytest.mark.parametrize(
    "question", ["每次事故多少到馆人次", "事故增长率", "事故2021年是2020年的几倍", "2020年事故占2021年的百分之几"]
)
def test_nothing_is_divided_by_zero(folder: Path, question: str) -> None:
    """A year without accidents is a figure like any other."""
    add(folder, ACCIDENTS)
    answer = Engine.open(folder).ask(question)

    assert answer.computed is None
    assert answer.text


@pytest.mark.parametrize("question", ["事故增长率", "2020年事故占2021年的百分之几"])
def test_no_share_is_of_nothing(folder: Path, question: str) -> None:
    """Nor does anything grow from nothing by per cents."""
    add(folder, ACCIDENTS)

    assert Engine.open(folder).ask(question).computed is None


@pytest.mark.parametrize("question", ["average temperature per employee", "每期培训的满意度", "派遣员工的平均年龄"])
def test_only_what_is_spread_is_averaged(engine: Engine, question: str) -> None:
    """A temperature is not shared out among people, and a score is not a cost."""
    assert engine.ask(question).computed is None


ACCIDENTS = """
measures:
  - {id: accidents, label: {zh: 事故, en: Accidents}, unit: 次}
observations:
  - {id: accidents_2020, measure: accidents, period: "2020", value: "0", places: [{section: "1", printed: 2020年0次}]}
  - {id: accidents_2021, measure: accidents, period: "2021", value: "0", places: [{section: "1", printed: 事故0次}]}
concepts:
  - {id: accident, zh: [事故], en: [accident]}
"""


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("If you spread the self-operated income over all 105 staff, how much is that each?", "12980000 ÷ 105"),
        ("照你们的说法，省一吨纸等于保住几棵树", "16300 ÷ 828"),
        ("一期培训平均多少人次参加", "760 ÷ 84"),
    ],
)
def test_by_what_the_question_gives(engine: Engine, question: str, sum_: str) -> None:
    """The heads it counts, or the one unit of which it asks how many of another."""
    assert (engine.ask(question).computed or "").startswith(sum_)


@pytest.mark.parametrize("question", ["What does an average employee earn there per month?", "职工人均年收入是多少"])
def test_earnings_are_not_the_own_income_by_the_head(engine: Engine, question: str) -> None:
    """What the centre took in, shared out among its staff, is nobody's pay."""
    assert engine.ask(question).status == Status.DECLINED


def test_one_of_something_is_what_is_divided_by(engine: Engine) -> None:
    """Not the hours that are asked for right behind "on average"."""
    assert "37.76" in engine.ask("On average, how many class hours did one training session have?").text
