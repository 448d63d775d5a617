"""Shares of one group in another: what the report's percentages are of is not turned round, groups are not crossed."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("志愿者里党员占多少", "100%"),
        ("志愿者中有多少是党员", "100%"),
        ("党员占志愿者多少比例", "100%"),
        ("what share of volunteers are party members?", "100%"),
        ("All volunteers are party members, right?", "100%"),
        ("30% of volunteers are staff", "30%"),
    ],
)
def test_a_share_asked_the_other_way_round_is_declined(engine: Engine, question: str, shown: str) -> None:
    """All members volunteer; how many of the volunteers are members the report does not say."""
    answer = engine.ask(question)
    assert answer.status == Status.DECLINED
    assert shown in answer.text


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("党员里志愿者占多少", "100%"),
        ("志愿者占党员的比例", "100%"),
        ("志愿者覆盖率里党员是多少", "100%"),
        ("what share of party members are volunteers?", "100%"),
        ("投诉里处理及时的占多少", "100%"),
    ],
)
def test_a_share_asked_as_the_report_gives_it_is_answered(engine: Engine, question: str, shown: str) -> None:
    """The members come first, as what the share is of; no other measure has its base declared."""
    answer = engine.ask(question)
    assert answer.status == Status.ANSWERED
    assert shown in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "大专学历的员工里合同制占多少",
        "党员里本科占比",
        "中级职称的人里党员占多少",
        "share of bachelors among party members",
        "What percentage of Party members have a bachelor's degree?",
        "100名合同制员工里有30名是共产党员，对吗",
    ],
)
def test_groups_counted_apart_are_no_shares_of_each_other(engine: Engine, question: str) -> None:
    """58 members and 72 graduates make no percentage: how many are both is not in the report."""
    answer = engine.ask(question)
    assert answer.status == Status.DECLINED
    assert answer.computed is None


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("高级职称占员工比例", "10 ÷ 105"),
        ("share of the whole staff with a senior title", "10 ÷ 105"),
        ("有职称的员工里高级占多少", "10 ÷ 14"),
        ("中级职称员工占比", "39 ÷ 105"),
        ("员工里党员占多少", "58 ÷ 105"),
    ],
)
def test_a_share_is_of_the_whole_that_is_named(engine: Engine, question: str, shown: str) -> None:
    """Of all staff where these are named, of all who hold a title where that is."""
    assert shown in engine.ask(question).text


def test_more_than_the_whole_is_no_share(engine: Engine) -> None:
    """39 of 14 is what does not add up in the report, not 278 per cent."""
    assert engine.ask("中级职称占有职称的多少").status == Status.DECLINED
