"""An answer is a value: its text, its sections and its status follow from its parts."""

from knowledge.answer import Answer, Source, Status, Step

SOURCES = (Source("5.3", "公众反响", "甲"), Source("2", "基本情况", ""), Source("5.3", "公众反响", "乙"))


def test_each_section_once() -> None:
    """Best first."""
    assert Answer(Status.ANSWERED, "zh", "x", sources=SOURCES).sections == ("5.3", "2")


def test_the_text_has_every_part() -> None:
    """Headline, lines, caveats and places, one a line."""
    answer = Answer(Status.ANSWERED, "zh", "头", ("行",), ("注",), sources=SOURCES[:2])

    assert answer.text.splitlines() == ["头", "行", "注", "出处：5.3 公众反响「甲」", "出处：2 基本情况"]


def test_empty_parts_leave_no_line() -> None:
    """An answer without a place ends with its words."""
    assert Answer(Status.DECLINED, "en", "Nothing.", ("",)).text == "Nothing."


def test_the_explanation_does_not_make_another_answer() -> None:
    """The same answer found in two ways is the same."""
    assert Answer(Status.ANSWERED, "en", "x") == Answer(Status.ANSWERED, "en", "x", explanation=(Step("a", "b"),))


def test_a_status_is_its_word() -> None:
    """As the contract of JSON lines has it."""
    assert [str(one) for one in Status] == ["answered", "confirmed", "refuted", "offered", "declined"]
