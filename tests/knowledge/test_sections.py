"""Section numbers: what is asked for, and what only says where something stands."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("3.2.3节写的自营收入是1298万，对吗", Status.CONFIRMED),
        ("3.2.3节写的自营收入是1289万，对吗", Status.REFUTED),
        ("第5章说公众客户满意度85.04分，对吗", Status.CONFIRMED),
        ("第五章说公众客户满意度是85.40分，对吗", Status.REFUTED),
        ("Section 5 describes the workforce as stable with fairly high morale. Please confirm.", Status.CONFIRMED),
    ],
)
def test_the_number_of_a_section_is_no_figure_of_a_claim(engine: Engine, claim: str, status: Status) -> None:
    """It says where something is written, and is neither confirmed nor refuted."""
    assert engine.ask(claim).status == status


@pytest.mark.parametrize(
    ("question", "section"), [("3.4.2", "3.4.2"), ("第四章第二节讲什么", "4.2"), ("sum up section 5.3", "5.3")]
)
def test_a_number_alone_asks_for_the_section(engine: Engine, question: str, section: str) -> None:
    """Dotted, nested or behind a word for it."""
    assert engine.ask(question).sections == (section,)


def test_a_question_that_is_a_title_gets_the_section(engine: Engine) -> None:
    """Both what it expects of its staff and of its suppliers, not the one statement that names the suppliers."""
    answer = engine.ask("What does the report hope for from its own people and its suppliers?")

    assert [one.section for one in answer.sources] == ["4.4"]


def test_a_fall_in_a_title_is_asked_for_as_a_figure(engine: Engine) -> None:
    """The section on low carbon is not what is wanted."""
    assert "65%" in engine.ask("What reduction in carbon emissions is claimed?").text
