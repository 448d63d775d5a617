"""The routes to an answer are tried in order, and what is refused offers what is near."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "status", "fact"),
    [
        ("2021年儿童到馆多少人次", "answered", "visits_children"),
        ("儿童到馆45000人次，对吗", "confirmed", "visits_children"),
        ("45000是什么数", "answered", "visits_children"),
        ("成人到馆比儿童多多少", "answered", "visits_children"),
        ("到馆人次加起来对得上吗", "answered", "visits_children"),
    ],
)
def test_each_route_leads_to_the_fact(harbour: Engine, question: str, status: str, fact: str) -> None:
    """Looked up, judged, traced, computed with, doubted."""
    answer = harbour.ask(question)

    assert answer.status == status
    assert fact in answer.facts


@pytest.mark.parametrize(
    ("question", "topic"),
    [("2018年到馆多少人次", "visits"), ("谁办的朗读会", "reading_circle"), ("馆员工资多少", "librarians")],
)
def test_a_refusal_offers_what_is_near(harbour: Engine, question: str, topic: str) -> None:
    """What the report does state on the matter."""
    answer = harbour.ask(question)

    assert answer.status == "declined"
    assert topic in [one.topic for one in answer.suggestions]


def test_suggestions_can_be_followed(harbour: Engine) -> None:
    """Each leads to an answer, and says what it is."""
    for one in harbour.ask("2018年到馆多少人次").suggestions:
        assert one.label
        assert harbour.show(one.topic, "zh") is not None


def test_no_more_than_three_are_suggested(engine: Engine) -> None:
    """Nobody reads a list of ten."""
    questions = ("员工", "客户", "费用多少", "2018年的培训", "环保花了多少钱", "谁负责服务")

    assert all(len(engine.ask(question).suggestions) <= 3 for question in questions)


@pytest.mark.parametrize(
    ("question", "section"), [("第二章讲了什么", "2"), ("5.3", "5.3"), ("section 3.4.2", "3.4.2"), ("第三章第4节", "3")]
)
def test_a_section_by_its_number(engine: Engine, question: str, section: str) -> None:
    """In figures and in Chinese numerals."""
    assert engine.ask(question).sections[0].startswith(section)


def test_a_true_difference_is_confirmed(engine: Engine) -> None:
    """The sum is done again."""
    assert engine.ask("大客户满意度比公众客户高2.32分，对吗").status == "confirmed"


def test_a_wrong_difference_is_refuted(engine: Engine) -> None:
    """Whatever else is right."""
    assert engine.ask("大客户满意度比公众客户高3.32分，对吗").status == "refuted"


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("summarise 3.1", "3.1"),
        ("what is in 3.4.3", "3.4.3"),
        ("第四章第二节讲了啥", "4.2"),
        ("第三章第二部分概括一下", "3.2"),
        ("what does the section on profit say", "3.2.3"),
    ],
)
def test_a_section_by_its_number_alone(engine: Engine, question: str, section: str) -> None:
    """Dotted, or as a part of its chapter; or by what it is on."""
    assert section in engine.ask(question).sections


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Since no health check was held in 2019, what is planned?", "refuted"),
        ("Why did the monthly print run rise by 3.52 million?", "refuted"),
        ("The target for commercial customer satisfaction was set at 83 points or above. Agreed?", "refuted"),
        ("None of the three customer groups fell short of its satisfaction target, did it?", "confirmed"),
        ("100 contract staff and 5 agency staff make 105 in total, don't they?", "confirmed"),
        ("100 contract staff and 15 agency staff make 115 in total, don't they?", "refuted"),
        ("寄的帐单比电子的多150万份一个月，对吗", "confirmed"),
        ("寄的帐单比电子的少150万份，对吗", "refuted"),
        ("机房有6个，对吗", "declined"),
        ("有40人参加了消防演练，对吗", "declined"),
        ("监督员每月来一次，对吗", "declined"),
        ("2018年发生过一起交通责任事故，是否属实", "declined"),
        ("2019年发生过一起交通责任事故，是否属实", "refuted"),
        ("2019年度A级纳税信用等级是评给帐务中心自己的，对吗？", "refuted"),
    ],
)
def test_a_verdict_only_on_what_is_told(engine: Engine, question: str, status: str) -> None:
    """What is given as known, denied, summed up, compared or counted is judged by what the report says of it alone."""
    assert engine.ask(question).status == status


def test_what_a_number_means_is_traced(engine: Engine) -> None:
    """Whatever stands around it."""
    assert "具有专业技术职称的人数（中级）" in engine.ask("人员那一段里有个39，这个数是什么意思").text


def test_a_section_by_its_number_needs_no_turn_before(engine: Engine) -> None:
    """Whatever was spoken of."""
    engine.ask("Did everyone get a health check?", chat="numbered")

    assert engine.ask("summarise 3.4", chat="numbered").sections == ("3.4",)


@pytest.mark.parametrize(
    "question", ["既然2019年出过一起交通责任事故，整改报告在哪儿？", "2019年被环保部门处罚过一回，罚金入了哪个科目？"]
)
def test_what_never_happened_is_not_asked_on(engine: Engine, question: str) -> None:
    """What the question takes for granted is refuted before anything else is looked for."""
    assert engine.ask(question).status == Status.REFUTED


def test_what_the_asker_tells_of_themselves_is_not_refuted(engine: Engine) -> None:
    """It is no claim about the report."""
    assert engine.ask("My chest hurts when I climb stairs, what pills should I take?").status == Status.DECLINED
