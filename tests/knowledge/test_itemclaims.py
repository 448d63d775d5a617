"""Claims of the items of a list, and of what the centre itself did."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine

CONFIRMED, REFUTED = Status.CONFIRMED, Status.REFUTED


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Alipay is the only payment app linked up, isn't it?", REFUTED),
        ("只接入了微信支付，对吗", REFUTED),
        ("接入了支付宝和微信支付，对吗", CONFIRMED),
        ("只接入了支付宝和微信支付，对吗", CONFIRMED),
    ],
)
def test_one_of_several_is_not_the_only_one(engine: Engine, claim: str, status: Status) -> None:
    """The report names two."""
    assert engine.ask(claim).status == status


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Contracts follow a template drafted by the billing centre itself, right?", REFUTED),
        ("合同模板是帐务中心自己定的，对吧", REFUTED),
        ("合同统一用中国电信的范本，对吧", CONFIRMED),
        ("帐务中心自己出台了控烟制度，对吗", CONFIRMED),
    ],
)
def test_what_another_body_did_the_centre_did_not_do_itself(engine: Engine, claim: str, status: Status) -> None:
    """The templates are the company's; the smoking rule is the centre's own."""
    assert engine.ask(claim).status == status


@pytest.mark.parametrize(
    ("claim", "status"),
    [("党总支下设五个党支部", REFUTED), ("党总支下设三个党支部", CONFIRMED)],
)
def test_a_small_numeral_that_counts_makes_a_statement(engine: Engine, claim: str, status: Status) -> None:
    """No verb of being is needed to claim it."""
    assert engine.ask(claim).status == status


def test_groups_that_are_counted_are_no_computed_result(engine: Engine) -> None:
    """The three of "all three groups" is not how far they lie above the target."""
    assert engine.ask("All three customer groups came in above target in 2019, right?").status == CONFIRMED


@pytest.mark.parametrize(
    "question",
    ["中国电信有多少员工", "How many customers does China Telecom have?", "上海移动那边的帐务中心，大客户满意度几分？"],
)
def test_another_company_is_not_the_centre(engine: Engine, question: str) -> None:
    """The publisher's name holds its parent's; by itself that is somebody else."""
    assert engine.ask(question).status == Status.DECLINED


def test_the_parent_s_name_before_the_centre_s_is_the_centre(engine: Engine) -> None:
    """中国电信帐务中心 is who published the report."""
    assert "105" in engine.ask("中国电信上海公司帐务中心有多少员工").text
