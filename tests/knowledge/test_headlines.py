"""The first line of an answer is the figure that was asked for, not one that is only shown beside it."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("志愿活动参与人次", "48 人次"),
        ("How many attendances did the training courses have in total?", "760 participations"),
        ("纸质帐单到2019年末降到了多少", "273 万份"),
        ("请问入党的同事总共多少位", "58 人"),
        ("How many employees hold a professional or technical title?", "14 people"),
        ("What share of staff was reached by training? My last employer trained nobody.", "100%"),
        ("Did training reach every employee? What was the coverage?", "100%"),
        ("How many staff had their letter of appointment changed to a different post?", "5 people"),
        ("三类培训费加起来是多少", "316,937.09 元"),
        ("% of workforce promoted in 2019", "21.9%"),
        ("每月寄的比电子的多出多少份", "150 万份"),
    ],
)
def test_the_figure_asked_for_comes_first(engine: Engine, question: str, headline: str) -> None:
    """In the unit it was asked for in, and computed only where that was asked."""
    assert engine.ask(question).headline == headline


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("合同制100人、派遣5人，统计时点是2020年6月30日，是吧？", Status.REFUTED),
        (
            "My editor wants to print that your self-run business took 1.298 billion yuan in 2019. OK to print?",
            Status.REFUTED,
        ),
        ("The QC prize was just a Shanghai-level prize, wasn't it?", Status.REFUTED),
        ("The one-day pay campaign raised just under 15,000 yuan, didn't it?", Status.REFUTED),
        ("员工全都参加了，对吧？", Status.DECLINED),
        ("马主任是山东人吗", Status.DECLINED),
        ("Who are the 14 people with professional titles?", Status.DECLINED),
        ("係咪有12個監督員", Status.CONFIRMED),
        ("I may apply for a job there. What help do newcomers get when they start?", Status.ANSWERED),
        ("咱单位平均几岁啦 感觉都是老面孔", Status.ANSWERED),
    ],
)
def test_what_is_said_beside_a_question_changes_no_verdict(engine: Engine, question: str, status: Status) -> None:
    """Who says it, where the date stands, what else is told."""
    assert engine.ask(question).status == status


@pytest.mark.parametrize(
    ("turns", "headline"),
    [
        (("How many bills are mailed a month?", "And electronic ones?"), "about 2 million bills (200万份)"),
        (("每月电子帐单多少份", "比寄出去的少多少？"), "150 万份"),
        (("大专多少人", "比本科多吗", "多多少"), "25 人"),
        (("骨干员工培训花了多少", "管理人员那块呢", "三块合起来多少？"), "316,937.09 元"),
    ],
)
def test_a_follow_up_is_about_what_it_names(engine: Engine, turns: tuple[str, ...], headline: str) -> None:
    """Or about the figures just spoken of."""
    found = [engine.ask(turn, chat=headline).headline for turn in turns]

    assert found[-1] == headline
