"""The chat on the console, a line at a time."""

import pytest

from bot.conversation import Conversation
from knowledge.engine import Engine


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine on the report that is shipped."""
    return Engine.open()


@pytest.fixture
def conversation(engine: Engine, quiet_settings: object) -> Conversation:
    """A conversation that has not begun."""
    engine.forget("console")
    return Conversation(engine)


def _said(conversation: Conversation, line: str) -> str:
    return "\n".join(shown.words for shown in conversation.reply(line))


def test_a_question_is_answered(conversation: Conversation) -> None:
    assert "87.36" in _said(conversation, "大客户满意度")


def test_the_headline_stands_out(conversation: Conversation) -> None:
    first = next(iter(conversation.reply("大客户满意度")))

    assert ("87.36" in first.words, first.style) == (True, "bold")


def test_a_follow_up_is_understood(conversation: Conversation) -> None:
    _said(conversation, "2018年劳动保护费是多少？")

    assert "43" in _said(conversation, "2019年呢？")


def test_the_number_of_a_suggestion_is_followed(conversation: Conversation) -> None:
    shown = _said(conversation, "2018年大客户满意度是多少")

    assert "\n  1. " in shown
    assert "87.36" in _said(conversation, "1")


def test_a_number_beyond_the_suggestions_is_a_question(conversation: Conversation) -> None:
    _said(conversation, "大客户满意度")

    assert "828" in _said(conversation, "828")


@pytest.mark.parametrize("command", ["/help", "／ＨＥＬＰ", "帮助", "help"])
def test_help_shows_examples_and_commands(conversation: Conversation, command: str) -> None:
    assert "/topics" in _said(conversation, command)


def test_topics_are_the_tree_of_sections(conversation: Conversation) -> None:
    lines = _said(conversation, "/topics").splitlines()

    assert len(lines) == 29
    assert any(line.startswith("    3.1.4 ") for line in lines)


def test_one_topic_is_its_summary(conversation: Conversation) -> None:
    assert "3.1.4" in _said(conversation, "/topics 3.1.4")


def test_an_unknown_topic_is_said_to_be_unknown(conversation: Conversation) -> None:
    assert "9.9" in _said(conversation, "/topics 9.9")


def test_explain_tells_of_the_last_answer(conversation: Conversation) -> None:
    _said(conversation, "大客户满意度")

    assert _said(conversation, "/explain")


def test_there_may_be_nothing_to_explain(conversation: Conversation) -> None:
    assert _said(conversation, "/explain") == "Nothing has been answered yet."


def test_an_unknown_command_points_to_help(conversation: Conversation) -> None:
    assert "/help" in _said(conversation, "/nonsense")


def test_the_chat_speaks_the_language_of_the_question(conversation: Conversation) -> None:
    before = _said(conversation, "/nonsense")
    _said(conversation, "大客户满意度")

    assert before.isascii() is False
    assert "没有" in _said(conversation, "/nonsense")


def test_a_fixed_language_stays(engine: Engine) -> None:
    conversation = Conversation(engine, "en")

    assert "Source" in _said(conversation, "大客户满意度")
    assert conversation.language == "en"


@pytest.mark.parametrize("command", ["/quit", "退出", "exit"])
def test_goodbye_ends_it(conversation: Conversation, command: str) -> None:
    assert _said(conversation, command) == "Goodbye!"
    assert conversation.over


def test_the_greeting_names_the_report(conversation: Conversation) -> None:
    assert "2019" in "".join(line.words for line in conversation.greeting())
