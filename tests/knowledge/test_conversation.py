"""A conversation is followed as a person would follow it."""

from collections.abc import Callable

import pytest

from knowledge.answer import Answer, Status
from knowledge.engine import Engine

Say = Callable[[str], Answer]


@pytest.fixture
def say(harbour: Engine) -> Say:
    """Asks in a conversation that has just begun."""
    harbour.forget("x")
    return lambda text: harbour.ask(text, chat="x")


@pytest.mark.parametrize(
    ("first", "then", "found"),
    [
        ("2021年到馆多少人次", "2020年呢", "90,000"),
        ("2021年到馆多少人次", "那儿童呢", "45,000"),
        ("儿童到馆多少人次", "成人呢？", "75,000"),
        ("how many visits by kids?", "and adults?", "75,000"),
        ("how many visits in 2021?", "what about 2020?", "90,000"),
        ("读者打分多少", "目标是多少", "90"),
        ("what was the reader score?", "and the target?", "90"),
        ("读者打分多少", "哪一节写的", "2"),
        ("读者打分多少", "原话怎么说", "平均打分91.5分"),
        ("馆员多少人", "where does it say that?", "馆员12人"),
    ],
)
def test_a_follow_up_is_understood(say: Say, first: str, then: str, found: str) -> None:
    """Ellipsis, pronouns, another date or member, place and wording."""
    say(first)

    assert found in say(then).text


@pytest.mark.parametrize(
    ("turns", "sum_"),
    [
        (("成人到馆多少人次", "儿童呢", "差多少"), "75000 − 45000 = 30000"),
        (("how many visits by adults?", "and kids?", "by how much?"), "75000 − 45000 = 30000"),
        (("读者打分多少", "目标是多少", "高出多少"), "91.5 − 90 = 1.5"),
    ],
)
def test_the_two_figures_just_named_are_computed_with(say: Say, turns: tuple[str, ...], sum_: str) -> None:
    """By how much? needs no names."""
    *before, last = turns
    for turn in before:
        say(turn)

    assert say(last).computed == sum_


@pytest.mark.parametrize(
    ("first", "then"), [("2021年到馆多少人次", "2018年呢"), ("馆员多少人", "工资呢"), ("读者打分多少", "谁打的")]
)
def test_a_follow_up_that_is_not_stated_is_declined(say: Say, first: str, then: str) -> None:
    """A context never lends a figure to what the report does not say."""
    say(first)

    assert say(then).status in ("declined", "offered")


def test_a_change_of_topic_leaves_nothing_behind(say: Say) -> None:
    """The children are not carried over to the librarians."""
    say("2020年到馆多少人次")

    assert say("馆员多少人").facts == ("librarians_count",)
    assert say("换个话题，购书经费2021年多少").facts == ("spending_2021",)


def test_without_a_conversation_nothing_is_followed(harbour: Engine) -> None:
    """Each question stands alone."""
    harbour.ask("2021年到馆多少人次")

    assert harbour.ask("2020年呢").facts == ()


def test_a_claim_in_a_conversation(say: Say) -> None:
    """It is judged on what was spoken of."""
    say("2021年到馆多少人次")

    assert say("所以2020年是90000人次，对吗").status == "confirmed"


def test_a_refusal_does_not_become_the_context(say: Say) -> None:
    """After a question that was declined the last answer is still spoken of."""
    say("2021年到馆多少人次")
    say("馆长是谁")

    assert "90,000" in say("2020年呢").text


@pytest.mark.parametrize(
    ("turns", "found"),
    [
        (("大客户满意度是多少分？", "那公众客户呢"), "85.04"),
        (("How much was donated in the one-day-wage campaign?", "Where does it say that?"), "3.3.3"),
        (("2019年组织了多少期培训", "多少人次"), "760"),
        (("2018年劳动保护费是多少", "2019年呢"), "43"),
    ],
)
def test_conversations_on_the_shipped_report(engine: Engine, turns: tuple[str, str], found: str) -> None:
    """As people really ask on."""
    engine.forget("y")
    engine.ask(turns[0], chat="y")

    assert found in engine.ask(turns[1], chat="y").text


def test_a_choice_of_the_turn_before_is_no_trap(engine: Engine) -> None:
    """Its "or", which lies beyond the end of a short next message, raises nothing."""
    first = (
        "Is energy saving at the centre in the charge of the office, the trade union, or of somebody else altogether?"
    )
    engine.ask(first, chat="choice")

    assert engine.ask("4573", chat="choice").headline


def test_whether_the_same_holds_is_asked_of_what_is_named(engine: Engine) -> None:
    """The second half is the same question of something else: its own figure, or none."""
    assert set(engine.ask("大客户满意度多少，公众客户也一样吗").facts) >= {
        "satisfaction_large_result",
        "satisfaction_public_result",
    }
    assert engine.ask("机房空调调到几度，办公室也一样吗").facts == ("machine_room_temperature",)
    engine.forget("same")
    engine.ask("机房空调调到几度", chat="same")
    assert engine.ask("办公室也一样吗", chat="same").status == Status.DECLINED
