"""A claim without a figure is judged by dates, names, and what is and is not."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("朗读会在阁楼举办，对吗", "confirmed"),
        ("2021年没有收过罚款，对吗", "confirmed"),
        ("2021年收了罚款，对吗", "refuted"),
        ("图书馆有三间阅览室，对吗", "confirmed"),
        ("图书馆有五间阅览室，对吗", "refuted"),
        ("No fines were charged in 2021, right?", "confirmed"),
    ],
)
def test_what_is_and_what_is_not(harbour: Engine, claim: str, status: str) -> None:
    """Also of a negative statement, and of the number of a list's items."""
    assert harbour.ask(claim).status == status


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("QC小组拿的是一等奖，对吗", "confirmed"),
        ("报告说办公大楼内的吸烟点都撤了，是吗", "confirmed"),
        ("员工人数的统计日期是2019年12月31日，对吗", "refuted"),
        ("员工人数的统计截至2020年3月31日，对吗", "confirmed"),
    ],
)
def test_claims_on_the_shipped_report(engine: Engine, claim: str, status: str) -> None:
    """Dates, names, rules."""
    assert engine.ask(claim).status == status


def test_a_verdict_shows_what_the_report_says(harbour: Engine) -> None:
    """So that nobody has to take it on trust."""
    assert "没有收过罚款" in harbour.ask("2021年收了罚款，对吗").text


@pytest.mark.parametrize("claim", ["图书馆的食堂很好吃，对吗", "The library has a swimming pool, correct?"])
def test_what_nothing_speaks_of_is_not_judged(harbour: Engine, claim: str) -> None:
    """Declined, neither confirmed nor refuted."""
    assert harbour.ask(claim).status == "declined"


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("《质量/信息安全手册》编号是ZWZX/F/SC/F-2017，对吗", "refuted"),
        ("《质量/信息安全手册》编号是ZWZX/F/SC/F-2016，对吗", "confirmed"),
        ("报告说“帐务闪电QC小组”拿了一等奖，对吗", "refuted"),
        ("大客户最满意，对吗", "confirmed"),
        ("公众客户最满意，对吗", "refuted"),
    ],
)
def test_names_numbers_and_superlatives(engine: Engine, claim: str, status: str) -> None:
    """Another document number, another name, another first."""
    assert engine.ask(claim).status == status


@pytest.mark.xfail(strict=True, reason="words that nothing explains are passed over")
@pytest.mark.parametrize("claim", ["朗读会每周日举办，对吗", "朗读会在地下室举办，对吗"])
def test_a_claim_is_not_confirmed_over_words_not_understood(harbour: Engine, claim: str) -> None:
    """Sunday is not Saturday, and a cellar is no attic."""
    assert harbour.ask(claim).status != "confirmed"


@pytest.mark.parametrize("claim", ["办公楼里可以抽烟，对吗", "纸质帐单打印量上升了，对吗"])
def test_the_contrary_is_never_confirmed(engine: Engine, claim: str) -> None:
    """No smoking, fewer bills."""
    assert engine.ask(claim).status != "confirmed"


def test_what_is_only_a_subject_is_not_confirmed(engine: Engine) -> None:
    """That there are rules for information security does not say that there were incidents."""
    assert engine.ask("发生了信息安全事件，对吗").status != "confirmed"
