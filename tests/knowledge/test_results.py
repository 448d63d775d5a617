"""Claims of what only follows from stated figures: gaps, margins, ratios, shares."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine

CONFIRMED, REFUTED = Status.CONFIRMED, Status.REFUTED


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("购书经费2021年比2020年多了5.5万元，对吗", CONFIRMED),
        ("购书经费2021年比2020年多了八万，对吗", REFUTED),
        ("购书经费2021年比2020年涨了不到十万，对吗", CONFIRMED),
        ("Visits rose by 30,000 from 2020 to 2021, right?", CONFIRMED),
        ("Visits rose by a little over 29 thousand from 2020 to 2021, right?", CONFIRMED),
        ("Visits rose by a third from 2020 to 2021, right?", CONFIRMED),
        ("Visits rose by half from 2020 to 2021, right?", REFUTED),
        ("打分比目标高出1.5分，对吗", CONFIRMED),
        ("打分比目标高出三分多，对吗", REFUTED),
        ("成人到馆是儿童的1.67倍，对吗", CONFIRMED),
        ("成人到馆是儿童的两倍多，对吗", REFUTED),
        ("儿童不到到馆人次的四成，对吗", CONFIRMED),
        ("儿童占到馆人次的一半以上，对吗", REFUTED),
    ],
)
def test_a_claimed_result_is_judged_by_the_sum(harbour: Engine, claim: str, status: Status) -> None:
    """Exact, rounded as it is claimed, or within the claimed bound."""
    assert harbour.ask(claim).status == status


def test_the_verdict_shows_the_sum(harbour: Engine) -> None:
    """The reader can follow it."""
    assert "35.5 − 30 = 5.5" in harbour.ask("购书经费2021年比2020年多了八万，对吗").text


def test_what_a_figure_rose_to_is_no_gap(engine: Engine) -> None:
    """352 is by how much they fell; they fell to 273. Nor is it what a series rose from."""
    assert engine.ask("纸质帐单到2019年12月降到了352万份，对吧").status == REFUTED
    assert engine.ask("劳保费涨到了41.62万，对吧").status == REFUTED
    assert engine.ask("劳保费涨到了43万，对吧").status == CONFIRMED


def test_a_third_is_held_against_the_stated_share(engine: Engine) -> None:
    """The report gives 30 %."""
    answer = engine.ask("三分之一的员工是志愿者，对吗")

    assert (answer.status, answer.facts) == (REFUTED, ("volunteers_staff_share",))


@pytest.mark.parametrize("claim", ["党员占职工一半以上，对吧", "More than half of the staff are Party members, right?"])
def test_a_share_is_no_other_percentage_of_the_same_people(engine: Engine, claim: str) -> None:
    """All Party members volunteer; that says nothing of how many of the staff are Party members."""
    answer = engine.ask(claim)

    assert (answer.status, answer.computed) == (CONFIRMED, "58 ÷ 105 = 55.24%")


def test_people_of_two_counts_are_no_share_of_each_other(engine: Engine) -> None:
    """How many of the Party members hold a degree is not stated."""
    assert engine.ask("58名党员里有一半是研究生学历，核对一下").status == Status.DECLINED


def test_a_margin_in_per_cent_is_of_the_target(engine: Engine) -> None:
    """What a result lies above its target is measured by the target."""
    assert engine.ask("公众客户目标是80分，实际85.04，超了6.3%，对吗").status == Status.CONFIRMED
