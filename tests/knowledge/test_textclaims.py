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
