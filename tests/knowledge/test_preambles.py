"""A question told at length: who asks, what for, politeness, and the question somewhere near the end."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine

STORY = (
    "您好您好，打扰了，我是隔壁小区的老住户，退休前在出版社上班，眼睛花了，材料看不太清楚，儿子又出差了，只好厚着脸皮来问您。{}"
    "您忙您的，不着急，祝您天天开心！"
)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("就是想问2019年全年的开帐准确率，究竟是百分之多少呀？", "100%"),
        ("到2019年12月那会儿，你们一个月还打印多少份纸帐单呐？", "273"),
        ("业务技术类培训那一笔费用，具体是多少元来着？", "88,189.06"),
    ],
)
def test_the_question_of_a_story_is_answered(engine: Engine, question: str, shown: str) -> None:
    """What stands around it neither asks nor narrows; the date right before it does."""
    assert shown in engine.ask(STORY.format(question)).text


@pytest.mark.parametrize(
    "question", ["就想问马主任的手机号是多少呀？", "到2016年12月那会儿，一个月打印多少份纸帐单呐？"]
)
def test_a_story_around_what_the_report_does_not_say_is_declined(engine: Engine, question: str) -> None:
    """No other clause of it is answered instead."""
    assert engine.ask(STORY.format(question)).status == Status.DECLINED


def test_a_clause_on_another_company_is_no_preamble(engine: Engine) -> None:
    """Whose figure it is, is part of the question."""
    assert engine.ask("上海移动那边的帐务中心，大客户满意度打了几分？").status == Status.DECLINED


@pytest.mark.parametrize(
    "question", ["What did running the staff canteen cost in 2019?", "What proportion of the workforce is under 35?"]
)
def test_the_staff_alone_name_no_figure(engine: Engine, question: str) -> None:
    """Whose figure is asked for says nothing of which; what is asked is not in the report."""
    assert engine.ask(question).status == Status.DECLINED
