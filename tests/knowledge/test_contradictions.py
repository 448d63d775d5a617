"""What the report says otherwise: another member of a family, figure, direction, place in a list; what is taken for granted."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine

CONFIRMED, REFUTED, DECLINED = Status.CONFIRMED, Status.REFUTED, Status.DECLINED


@pytest.mark.parametrize(
    "claim",
    [
        "中心是一家私营企业，对吗",
        "The QC group won second prize, right?",
        "“智慧帐务3.0”是中心正在探索的方向吧",
        "“安康杯”竞赛是团总支张罗的，好像就九成人参加",
    ],
)
def test_another_member_of_a_family_is_refuted(engine: Engine, claim: str) -> None:
    """Although the report never names it."""
    assert engine.ask(claim).status == REFUTED


@pytest.mark.parametrize("claim", ["Weekly, right?", "The centre also takes UnionPay, correct?"])
def test_a_member_is_not_refuted_where_nothing_is_said_of_it(engine: Engine, claim: str) -> None:
    """Neither a bare word nor something said to be there besides."""
    assert engine.ask(claim).status == DECLINED


@pytest.mark.parametrize(
    "claim",
    [
        "中心不是私营企业，对吧",
        "The centre did not lose its civilised unit title, right?",
        "上海市文明单位的牌子没丢，属实？",
    ],
)
def test_not_the_one_of_two_is_the_other(engine: Engine, claim: str) -> None:
    """Not lost is kept."""
    assert engine.ask(claim).status == CONFIRMED


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("建党98周年前夕表彰了优秀党员，对吧", CONFIRMED),
        ("评“两优一先”赶的是建党九十五周年，对吗", REFUTED),
        ("Is it true that nobody was promoted in 2019?", REFUTED),
        ("2019年没有人晋升，对吗", REFUTED),
        ("三步法第三步是找效果最好的做法，对吧", CONFIRMED),
        ("三步法头一步是想明白自己能做什么，对吧", REFUTED),
        ("For the environment they plan to print more paper bills, right?", REFUTED),
        ("For the environment they plan to print fewer paper bills, right?", CONFIRMED),
    ],
)
def test_figures_places_and_directions_in_words(engine: Engine, claim: str, status: Status) -> None:
    """The 98th anniversary is not the 95th, the second step not the first, fewer not more."""
    assert engine.ask(claim).status == status


@pytest.mark.parametrize(
    "question",
    [
        "Why is the centre set up as an independent accounting entity?",
        "Why did calls to human agents keep going up?",
        "How come customers' private data got out in 2019?",
        "劳保费2019年怎么比前一年还少了",
    ],
)
def test_what_is_taken_for_granted_and_is_not_so_is_refuted(engine: Engine, question: str) -> None:
    """A reason is asked of what did not happen."""
    assert engine.ask(question).status == REFUTED


@pytest.mark.parametrize(
    "claim",
    [
        "the mothers' room is up on the third floor, isn't it",
        "Each department writes up its own contract template, I gather.",
        "\"Half a Day's Wages\" - that was the title of the 2019 giving drive, wasn't it?",
        "展望里说要缩减电子帐务、多用纸质帐单，对吧",
    ],
)
def test_what_is_not_understood_is_not_confirmed(engine: Engine, claim: str) -> None:
    """A predicate, an aspect, a name in quotes, two directions at once."""
    assert engine.ask(claim).status != CONFIRMED


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("没有隐去任何数据，对吗", Status.REFUTED),
        ("报告把所有数据都公开了，对不对", Status.REFUTED),
        ("有些数据隐去了，对吗", Status.CONFIRMED),
    ],
)
def test_what_the_report_leaves_open_is_no_denial(engine: Engine, claim: str, status: Status) -> None:
    """That it does not say which data were left out does not mean that none were."""
    assert engine.ask(claim).status == status


def test_the_figure_of_one_room_does_not_refute_another_of_the_next(engine: Engine) -> None:
    """24 degrees are said of the machine rooms; for offices no figure is given at all."""
    assert engine.ask("The office air conditioning is kept at 26 degrees in summer, correct?").status == Status.DECLINED
    assert engine.ask("办公室空调是24度，对吗").status == Status.REFUTED


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("本报告数据全部公开、没有任何隐去，我可以这么写吗", Status.REFUTED),
        ("报告数据没有全部公开，对吗", Status.CONFIRMED),
    ],
)
def test_only_what_is_denied_right_there_is_denied(engine: Engine, claim: str, status: Status) -> None:
    """Nothing left out, and all made public: the "nothing" does not deny the "all"."""
    assert engine.ask(claim).status == status
