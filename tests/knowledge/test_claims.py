"""A claimed figure is confirmed or refuted, and the report's own figure is given."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    "claim",
    [
        "2021年到馆120000人次，对吗",
        "2021年到馆十二万人次，对吗",
        "2021年到馆12万人次，是吧",
        "There were 120,000 visits in 2021, right?",
        "2020年到馆9万人次，属实吗",
        "儿童到馆45000人次，成人到馆75000人次，对吗",
        "2021年购书花了35.5万元，对吗",
        "2021年购书花了355000元，对吗",
        "读者打分91.5分，没错吧",
        "is it true that the readers gave a score of 91.5 points",
    ],
)
def test_a_true_claim_is_confirmed(harbour: Engine, claim: str) -> None:
    """In other units, numerals and languages, several at once."""
    assert harbour.ask(claim).status == "confirmed"


@pytest.mark.parametrize(
    ("claim", "own"),
    [
        ("2021年到馆130000人次，对吗", "120,000"),
        ("There were 125,000 visits in 2021, right?", "120,000"),
        ("儿童到馆75000人次，对吗", "45,000"),
        ("儿童到馆75000人次，成人到馆45000人次，对吗", "45,000"),
        ("2020年到馆120000人次，对吗", "90,000"),
        ("读者打分90分，对吗", "91.5"),
        ("2021年购书花了35.5元，对吗", "35.5 万元"),
        ("馆员有13个人，是吧", "12"),
    ],
)
def test_a_false_claim_is_refuted_with_the_true_figure(harbour: Engine, claim: str, own: str) -> None:
    """Wrong number, member, year, unit, or two figures swapped."""
    answer = harbour.ask(claim)

    assert answer.status == "refuted"
    assert own in answer.text


def test_a_refuted_figure_is_told_where_it_stands(harbour: Engine) -> None:
    """75,000 are the adults."""
    assert "成人" in harbour.ask("儿童到馆75000人次，对吗").text


@pytest.mark.parametrize(
    ("claim", "status"), [("91.5", "confirmed"), ("92", "confirmed"), ("91", "refuted"), ("91.4", "refuted")]
)
def test_a_claim_is_judged_by_its_own_precision(harbour: Engine, claim: str, status: str) -> None:
    """Rounded to as many digits as are claimed."""
    assert harbour.ask(f"读者打分大约{claim}分，对吗").status == status


@pytest.mark.parametrize(
    "claim", ["馆员工资5000元，对吗", "市图书馆到馆120000人次，对吗", "the librarians earn 5,000 yuan, right?"]
)
def test_what_the_report_does_not_state_cannot_be_judged(harbour: Engine, claim: str) -> None:
    """Neither confirmed nor refuted, even where the figure stands somewhere."""
    answer = harbour.ask(claim)

    assert (answer.status, answer.facts) == ("declined", ())


@pytest.mark.parametrize(
    ("claim", "status"), [("成人到馆比儿童多，对吗", "confirmed"), ("儿童到馆比成人多，对吗", "refuted")]
)
def test_a_comparison_is_judged(harbour: Engine, claim: str, status: str) -> None:
    """Which of the two is the larger."""
    assert harbour.ask(claim).status == status


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("公众客户满意度是87.36分，对吗", "refuted"),
        ("大客户满意度87.36，对吧", "confirmed"),
        ("纸质帐单从每月273万份上升到625万份，对吗", "refuted"),
        ("为什么纸质账单上升到了625万份", "refuted"),
        ("The satisfaction of large customers was 87.4 points, correct?", "confirmed"),
        ("劳动保护费2019年是四十三万元，对不对", "confirmed"),
        ("捐款15732元，对吗", "refuted"),
    ],
)
def test_claims_on_the_shipped_report(engine: Engine, claim: str, status: str) -> None:
    """As a supervisor would put them."""
    assert engine.ask(claim).status == status


@pytest.mark.parametrize("digits", [30, 300, 900])
def test_a_figure_of_many_decimals_is_refuted(harbour: Engine, digits: int) -> None:
    """It is survived, and not taken for another."""
    assert harbour.ask(f"2021年到馆0.{'0' * digits}1人次，对吗").status == "refuted"


@pytest.mark.parametrize(("count", "said"), [(8, False), (9, True)])
def test_figures_that_are_not_judged_are_named(harbour: Engine, count: int, *, said: bool) -> None:
    """The verdict on the first eight is none on the ninth."""
    answer = harbour.ask("，".join(["2021年到馆120000人次"] * (count - 1) + ["2021年到馆99999人次"]) + "，对吗")

    assert answer.status == ("confirmed" if said else "refuted")
    assert ("99999”起的数字没有核对" in answer.text) == said


def test_a_message_full_of_figures_is_no_claim(harbour: Engine) -> None:
    """It is asked for less at a time."""
    assert "太多" in harbour.ask("，".join(["2021年到馆120000人次"] * 17) + "，对吗").text


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("每月寄发帐单350万份，对吗", Status.CONFIRMED),
        ("每年寄发帐单350万份，对吗", Status.REFUTED),
        ("每个月办84期培训，对吧", Status.REFUTED),
        ("About 828 kilograms of paper saved over a full year, correct?", Status.REFUTED),
        ("普通客户打分最高，大客户垫底，对吧", Status.REFUTED),
        ("Public-customer satisfaction was 83.2 in 2018, so it rose by two points - correct?", Status.DECLINED),
        ("无偿献血总共献了四万毫升，有没有这回事", Status.DECLINED),
        ("So thirty extra parking spaces came out of those talks with the residents' committee?", Status.DECLINED),
    ],
)
def test_spans_units_and_figures_nobody_gives(engine: Engine, claim: str, status: Status) -> None:
    """A month's figure is not a year's, kilograms are not tonnes; what nothing judges is declined."""
    assert engine.ask(claim).status == status


def test_each_of_two_swapped_counts_is_put_right(engine: Engine) -> None:
    """The one verdict does not hide the other."""
    answer = engine.ask("续签劳动合同的五个、换聘书的三个，我记得是这样")

    assert set(answer.facts) >= {"contract_renewals", "appointment_changes"}


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("在岗105人是2019年底的数，对吗", Status.REFUTED),
        ("员工平均年龄42岁，是2019年底的数吗", Status.REFUTED),
        ("在岗105人是2020年3月31日的数，对吗", Status.CONFIRMED),
        ("273万份/月是2018年12月的数，没错吧", Status.REFUTED),
        ("273万份/月是2019年12月的数，没错吧", Status.CONFIRMED),
    ],
)
def test_the_date_of_a_figure_is_claimed(engine: Engine, claim: str, status: Status) -> None:
    """The end of a year is a day, not the whole of it."""
    assert engine.ask(claim).status == status


def test_more_of_one_thing_is_no_comparison_of_two_dates(engine: Engine) -> None:
    """That there once were more paper bills does not mean that more are planned."""
    assert engine.ask("The outlook calls for printing more paper bills, is that so?").status != Status.CONFIRMED
