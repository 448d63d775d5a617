"""The double refuses what the real server refuses."""

import pytest

from tests.telegram_double import markup, specification
from tests.telegram_double.account import Account, Chat
from tests.telegram_double.methods import Methods
from tests.telegram_double.refusal import Refused

BUTTON = '{"inline_keyboard": [[{"text": "x", "callback_data": "%s"}]]}'
ARTICLE = '{"type": "article", "id": "%d", "title": "t", "input_message_content": {"message_text": "m"}}'

FIFTY_ONE = ", ".join(ARTICLE % number for number in range(51))


@pytest.fixture
def methods() -> Methods:
    """One bot with one chat."""
    account = Account("1:a", "bot")
    account.chats[5] = Chat(5, "private", "A")
    account.inline_answers["i"] = object()
    return Methods(account)


@pytest.mark.parametrize(("method", "raw", "told"), [
    ("sendMessage", {"chat_id": "5"}, "text is missing"),
    ("sendMessage", {"chat_id": "5", "text": "a", "colour": "red"}, "colour is unknown"),
    ("sendMessage", {"chat_id": "5", "text": " "}, "text is empty"),
    ("sendMessage", {"chat_id": "5", "text": "x" * 4097}, "too long"),
    ("sendMessage", {"chat_id": "5", "text": "🙂" * 2049}, "too long"),
    ("sendMessage", {"chat_id": "5", "text": "a", "parse_mode": "Markdown2"}, "parse_mode"),
    ("sendMessage", {"chat_id": "6", "text": "a"}, "chat not found"),
    ("sendMessage", {"chat_id": "5", "text": "a", "reply_markup": BUTTON % ("x" * 65)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"chat_id": "5", "text": "a", "reply_markup": '{"inline_keyboard": [[{"txt": "x"}]]}'}, "missing"),
    ("setMyCommands", {"commands": '[{"command": "帮助", "description": "d"}]'}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": '[{"command": "Help", "description": "d"}]'}, "BOT_COMMAND_INVALID"),
    ("answerInlineQuery", {"inline_query_id": "i", "results": f"[{FIFTY_ONE}]"}, "TOO_MUCH"),
    ("answerInlineQuery", {"inline_query_id": "i", "results": f"[{ARTICLE % 1}, {ARTICLE % 1}]"}, "DUPLICATE"),
    ("answerCallbackQuery", {"callback_query_id": "old"}, "too old"),
    ("editMessageText", {"chat_id": "5", "message_id": "9", "text": "a"}, "not found"),
    ("noSuchMethod", {}, "not found"),
])  # fmt: skip
async def test_a_bad_call_is_refused(methods: Methods, method: str, raw: dict[str, str], told: str) -> None:
    """With the words of the real server, or near them."""
    with pytest.raises(Refused, match=told):
        await methods.call(method, specification.read(method, raw), {})


async def test_a_caption_is_shorter_than_a_text(methods: Methods) -> None:
    """1,024 characters."""
    values = specification.read("sendPhoto", {"chat_id": "5", "photo": "attach://p", "caption": "x" * 1025})
    with pytest.raises(Refused, match="caption is too long"):
        await methods.call("sendPhoto", values, {"p": b"\x89PNG"})


@pytest.mark.parametrize("source", ["<b>a", "a</b>", "<p>a</p>", "<b><i>a</b></i>", "a < b"])
def test_bad_html_is_refused(source: str) -> None:
    """Unclosed, unopened, unknown, crossed, bare."""
    with pytest.raises(Refused, match="can't parse entities"):
        markup.plain(source)


def test_the_same_edit_again_is_refused() -> None:
    """ "message is not modified"."""
    account = Account("1:a", "bot")
    account.chats[5] = Chat(5, "private", "A")
    methods = Methods(account)
    methods.send_message({"chat_id": 5, "text": "a"}, {})
    with pytest.raises(Refused, match="not modified"):
        methods.edit_message_text({"chat_id": 5, "message_id": 1, "text": "a"}, {})


def test_updates_are_confirmed_by_offset() -> None:
    """Those before it are forgotten, those after it stay."""
    account = Account("1:a", "bot")
    numbers = [account.push("message", {}) for _ in range(3)]
    account.confirm(numbers[1])

    assert list(account.pending) == numbers[1:]
