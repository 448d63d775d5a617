"""Question words read by what stands around them."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("兼职司机的安全课多长时间上一回", "每月"),
        ("内控那套规矩多长时间改一回", "每年"),
        ("用电多少跟部门考核有没有关系", "绩效"),
        ("控烟制度照着哪里的条例来的", "上海市政府"),
    ],
)
def test_how_long_how_much_and_where_are_read_as_what_they_ask(engine: Engine, question: str, shown: str) -> None:
    """How long until the next time is how often; how much is used is a thing; the rules of where are which rules."""
    answer = engine.ask(question)
    assert answer.status == Status.ANSWERED
    assert shown in answer.text


@pytest.mark.parametrize("question", ["2019年用电多少度", "多长时间搞一次体检", "讲座在哪里办的"])
def test_what_is_asked_in_earnest_still_is(engine: Engine, question: str) -> None:
    """The report has neither how much electricity was used, nor how often the checks are, nor where the talk was."""
    assert engine.ask(question).status == Status.DECLINED


def test_this_number_may_be_what_is_spoken_of(engine: Engine) -> None:
    """Not what is asked for, where something is said of it."""
    assert engine.ask("劳动保护费43万这个数，是2018年度的吧").status == Status.REFUTED
    assert engine.ask("43万这个数，是什么").status == Status.ANSWERED
