"""A topic answers a special question only where it has what is asked for."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine
from tests.knowledge.reports import gate


@pytest.mark.parametrize("question", ["什么时候办朗读会", "朗读会在哪儿", "where does the reading circle meet"])
def test_what_a_statement_gives(harbour: Engine, question: str) -> None:
    """When and where are told."""
    assert "reading_circle" in harbour.ask(question).facts


@pytest.mark.parametrize(
    "question", ["谁办的朗读会", "朗读会多久一次", "朗读会多长时间", "朗读会叫什么", "朗读会几点开始", "为什么办朗读会"]
)
def test_what_it_does_not_give(harbour: Engine, question: str) -> None:
    """Who, how often, how long, its name, the hour, why."""
    answer = harbour.ask(question)

    assert (answer.status, answer.facts, gate(answer)) == ("declined", (), "attribute")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("培训总时长多少课时", "answered"),
        ("培训一共多少小时", "answered"),
        ("每次培训多长时间", "declined"),
        ("多久学习一次", "answered"),
        ("志愿者多长时间活动一次", "answered"),
        ("满意度有多少人", "declined"),
        ("培训经费有多少人", "declined"),
        ("谁打的满意度分数", "declined"),
        ("谁最满意", "answered"),
    ],
)
def test_what_figures_answer(engine: Engine, question: str, status: str) -> None:
    """Hours as the class hours they were, how often where it is counted, never people for points or money."""
    assert engine.ask(question).status == status


@pytest.mark.parametrize("question", ["朗读会占百分之几", "朗读会增长了多少", "罚款多少元", "收了多少罚款"])
def test_a_statement_is_no_figure(harbour: Engine, question: str) -> None:
    """Shares, changes and amounts are for figures."""
    assert harbour.ask(question).status == "declined"


def test_some_of_what_is_counted_are_asked_for(engine: Engine) -> None:
    """How many of them are women is not how many there are."""
    assert engine.ask("晋升的那些人里有几个是女同事").status == Status.DECLINED


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("那两名困难青少年每人拿到了多少帮扶金", "declined"),
        ("帮扶的困难青少年有几名", "answered"),
        ("几成人参加了", "declined"),
        ("党员占在岗职工几成", "answered"),
        ("业务技术类培训办了多少期", "declined"),
        ("业务技术类培训花了多少钱", "answered"),
        ("投诉下降了百分之几", "declined"),
        ("how satisfied were complainants with the handling, in percent", "answered"),
        ("How much went through Alipay?", "declined"),
    ],
)
def test_what_no_count_and_no_share_answers(engine: Engine, question: str, status: str) -> None:
    """Heads are not counted per head, a count is no share, a statement no amount."""
    assert engine.ask(question).status == status


def test_for_each_is_no_average_where_a_name_is_asked_for(engine: Engine) -> None:
    """What lies at each desk is called something; nothing is computed."""
    assert engine.ask("每个工位上逃命用的东西叫啥").facts == ("emergency_kits",)


def test_the_document_of_targets_is_no_amount(engine: Engine) -> None:
    """It is asked where the targets are laid down, not what they are."""
    assert "quality_manual" in engine.ask("In which document are the satisfaction targets laid down?").facts
