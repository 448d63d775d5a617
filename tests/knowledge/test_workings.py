"""Claims that show their own sum."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine

CONFIRMED, REFUTED = Status.CONFIRMED, Status.REFUTED


@pytest.mark.parametrize(
    ("claim", "status", "shown"),
    [
        ("大客户 target ≥83，actual 87.36，超出 4.36 分，没算错吧？", CONFIRMED, "87.36 − 83 = 4.36"),
        ("大客户 target ≥83，actual 87.36，超出 5.36 分，没算错吧？", REFUTED, "87.36"),
        ("48 participations over 3 activities, so 16 a time on average - does that hold?", CONFIRMED, "48 ÷ 3 = 16"),
        ("纸单现在273万，原来625万，减少352万，对吗", CONFIRMED, "625 − 273 = 352"),
        ("100 on contract plus 5 dispatched makes 105. Agreed?", CONFIRMED, "100 + 5 = 105"),
        ("合同制105人、派遣制5人，合计110人，对吗？", REFUTED, "105"),
        ("公众客户实际85.04，比目标80高5.04分，对吧", CONFIRMED, "5.04"),
        ("公众客户实际85.04，比目标80低5.04分，对吧", REFUTED, "5.04"),
    ],
)
def test_the_sum_of_a_claim_is_checked_and_shown(engine: Engine, claim: str, status: Status, shown: str) -> None:
    """Right figures with a right result; a wrong result, figure or direction refutes it."""
    answer = engine.ask(claim)

    assert (answer.status, shown in answer.text) == (status, True)


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("劳保费涨到43万，原来是41.62万，对吧", CONFIRMED),
        ("Labour protection rose to 430,000 yuan, up from 416,200 - right?", CONFIRMED),
        ("劳保费由43万涨到41.62万，对吧", REFUTED),
        ("劳保费43万，去年41.62万，多了1.38万，对吧", CONFIRMED),
    ],
)
def test_what_a_figure_came_from_may_stand_behind_it(engine: Engine, claim: str, status: Status) -> None:
    """Up from, 原来, 去年: the second figure is the earlier one."""
    assert engine.ask(claim).status == status
