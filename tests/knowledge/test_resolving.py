"""The routes to an answer are tried in order, and what is refused offers what is near."""

import pytest

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
