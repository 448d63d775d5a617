"""Claims about the members of a measure: their order, the highest, all of them."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine

CONFIRMED, REFUTED, DECLINED = Status.CONFIRMED, Status.REFUTED, Status.DECLINED


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("满意度从高到低是大客户、公众客户、商业客户，对吗", CONFIRMED),
        ("三类客户满意度由高到低依次为大客户、商业客户、公众客户，是吧", REFUTED),
        ("满意度从低到高是商业客户、公众客户、大客户，对吗", CONFIRMED),
        ("培训费从高到低排：骨干员工、业务技术、管理人员，没错吧", CONFIRMED),
    ],
)
def test_members_are_named_in_order(engine: Engine, claim: str, status: Status) -> None:
    """From the highest down, or from the lowest up."""
    assert engine.ask(claim).status == status


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("为什么业务技术类培训花的钱最多？", REFUTED),
        ("why were commercial customers the most satisfied?", REFUTED),
        ("为什么骨干员工培训花的钱最多", DECLINED),
        ("why is the commercial score the lowest?", DECLINED),
    ],
)
def test_why_something_is_the_highest_presumes_that_it_is(engine: Engine, question: str, status: Status) -> None:
    """What is not so is refuted; why it is so the report does not say."""
    assert engine.ask(question).status == status


@pytest.mark.parametrize(
    ("question", "status", "figure"),
    [
        ("所有在岗党员都是志愿者，对吗", CONFIRMED, "100"),
        ("所有员工都实名注册了志愿者吗", REFUTED, "30"),
        ("have all staff registered as volunteers?", REFUTED, "30"),
        ("Not all contracts were honoured, right?", REFUTED, "100"),
        ("并非所有员工都实名注册了志愿者，对吗", CONFIRMED, "30"),
        ("Did all employees take part in training?", CONFIRMED, "100"),
        ("所有付款都是网上付的吧", REFUTED, "82"),
        ("是不是所有员工都参加了培训？", CONFIRMED, "100"),
        ("Are all customers satisfied?", None, ""),
    ],
)
def test_what_is_said_of_all_is_judged_by_the_percentage(
    engine: Engine, question: str, status: Status | None, figure: str
) -> None:
    """Only where the percentage is of just that, not of something near it."""
    answer = engine.ask(question)

    assert figure in answer.text
    assert answer.status == status if status else answer.status not in (CONFIRMED, REFUTED)
