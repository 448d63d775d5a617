"""What a message says it is not about, or denies to say what is so instead."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize("question", ["社保以外的保险有哪些", "除社保外买了什么保险", "买了哪些保险，社保那些不算"])
def test_what_is_left_out_is_not_answered(engine: Engine, question: str) -> None:
    """The other insurance is, however it is said that the first one is not meant."""
    answer = engine.ask(question)

    assert answer.facts == ("staff_insurance",)


def test_a_figure_of_what_is_left_out_is_not_the_answer(engine: Engine) -> None:
    """All but the large customers: their score by itself would be the wrong one."""
    assert set(engine.ask("大客户以外的客户满意度是多少").facts) > {"satisfaction_large_result"}


def test_the_matter_before_what_is_left_out_stays(engine: Engine) -> None:
    """Only the one document is left out, not that it is about safety."""
    assert engine.ask("安全生产方面签了责任书之外还制定了哪些文件").facts == ("safety_documents",)


@pytest.mark.parametrize(
    "claim",
    ["迎八一进军营不是偶尔一次，是每年都搞，对吧", "大客户满意度不是84.99分，而是87.36分，对吗"],
)
def test_what_is_denied_for_something_else_is_no_denial(engine: Engine, claim: str) -> None:
    """Not this but that: only that is claimed."""
    assert engine.ask(claim).status == Status.CONFIRMED


def test_a_wrong_correction_is_refuted(engine: Engine) -> None:
    """What is put in the place of the right figure is what is judged."""
    assert engine.ask("大客户满意度不是87.36分，而是84.99分，对吗").status == Status.REFUTED
