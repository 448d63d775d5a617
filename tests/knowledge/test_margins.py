"""How far results lie above their targets."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("大客户满意度比目标高多少", "87.36 − 83 = 4.36"),
        ("商业客户满意度超目标多少", "84.99 − 81 = 3.99"),
        ("how far above target was the satisfaction of public customers", "85.04 − 80 = 5.04"),
    ],
)
def test_one_member(engine: Engine, question: str, sum_: str) -> None:
    """The one that is named."""
    assert engine.ask(question).computed == sum_


def test_every_member_where_none_is_named(engine: Engine) -> None:
    """All three at once."""
    sums = (engine.ask("各类客户满意度分别超出目标多少").computed or "").split("; ")

    assert sums == ["87.36 − 83 = 4.36", "84.99 − 81 = 3.99", "85.04 − 80 = 5.04"]


def test_without_a_target_there_is_no_margin(harbour: Engine) -> None:
    """The visits were not aimed at."""
    assert harbour.ask("到馆人次超目标多少").computed is None
