"""Several measures named side by side are answered together; one that is not there keeps all from being answered."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("党员和支部各多少", {"party_members", "party_branches"}),
        ("续签劳动合同、变更聘任书，两项人数分别填几", {"contract_renewals", "appointment_changes"}),
        ("How many staff and how many Party members?", {"staff_total", "party_members"}),
    ],
)
def test_measures_side_by_side_are_answered_together(engine: Engine, question: str, facts: set[str]) -> None:
    """Each in full, each with its place."""
    answer = engine.ask(question)

    assert answer.status == Status.ANSWERED
    assert facts <= set(answer.facts)


@pytest.mark.parametrize("question", ["党员平均年龄多大", "硕士里有几个党员", "安全培训花了多少钱"])
def test_one_thing_of_another_is_no_list(engine: Engine, question: str) -> None:
    """The age of Party members is neither their number nor the age of the staff."""
    assert engine.ask(question).status == Status.DECLINED
