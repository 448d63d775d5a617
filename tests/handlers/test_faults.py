"""Telegram's faults: what is refused, what breaks, what is slow, and who is gone."""

import time

import pytest

from bot.errors import UserError
from tests.handlers.conftest import Serve
from tests.telegram_double.double import Double
from tests.telegram_double.people import Person, until
from tests.telegram_double.refusal import Refused

BLOCKED = Refused(403, "Forbidden: bot was blocked by the user")
GONE = Refused(400, "Bad Request: chat not found")


async def test_flood_control_is_obeyed_to_the_second_and_only_there(telegram: Double, serve: Serve) -> None:
    """One chat waits as long as Telegram says; everyone else is answered at once."""
    await serve()
    slow, quick = telegram.person("慢"), telegram.person("快")
    telegram.faults.refuse("sendMessage", Refused(429, "Too Many Requests", retry_after=2), chat=slow.id)
    began = time.monotonic()
    await slow.send("大客户满意度")
    for _ in range(3):
        await quick.asks("大客户满意度")
    others = time.monotonic() - began
    await slow.sees()
    waited = time.monotonic() - began

    assert others < 1.0
    assert 2.0 <= waited < 2.6


@pytest.mark.parametrize("method", ["sendMessage", "getUpdates", "getMe", "getMyCommands"])
async def test_what_breaks_is_tried_again(telegram: Double, serve: Serve, method: str) -> None:
    """A bad gateway, then a lost connection, then the answer; at start-up too."""
    telegram.faults.break_down(method)
    telegram.faults.drop(method)
    await serve()
    person = telegram.person()
    await person.send("大客户满意度")
    await until(lambda: not person.chat.seen.empty(), 8)

    assert (await person.sees()).text.startswith("87.36")


async def test_an_outage_loses_nothing(telegram: Double, serve: Serve) -> None:
    """The server is away when the answer is due; it comes once the server is back."""
    service = await serve()
    person = telegram.person()
    telegram.faults.stall("sendMessage", 0.2)
    await person.send("大客户满意度")
    await until(lambda: len(service.inbox) == 1)
    await telegram.go_down()
    await until(lambda: True)
    await telegram.come_up()
    await until(lambda: not person.chat.seen.empty(), 8)

    assert (await person.sees()).text.startswith("87.36")


async def test_one_hopeless_request_does_not_hold_up_the_bot(
    telegram: Double, serve: Serve, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where Telegram fails on one message for ever while others get through, that one is given up, and logged."""
    monkeypatch.setattr("handlers.outgoing.FIRST_PAUSE", 0.01)
    monkeypatch.setattr("handlers.outgoing.LONGEST_PAUSE", 0.05)
    await serve()
    poison, other = telegram.person(), telegram.person()
    telegram.faults.refuse("sendMessage", Refused(500, "Internal Server Error"), times=10, chat=poison.id)
    await poison.send("大客户满意度")
    for _ in range(10):
        await other.asks("大客户满意度")

    await until(lambda: any(line.startswith("update ") and line.endswith("failed") for line in caplog.messages), 8)
    assert await poison.asks("公众客户满意度")


@pytest.mark.parametrize("refused", [Refused(429, "Too Many Requests", retry_after=60), Refused(500, "Internal")])
async def test_an_answer_does_not_wait_long_for_its_language(
    telegram: Double, serve: Serve, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    """Where Telegram does not tell whether one is fixed, the answer goes out in that of the question."""
    monkeypatch.setattr("handlers.languages.PATIENCE", 0.2)
    await serve()
    telegram.faults.refuse("getMyCommands", refused, times=20)
    began = time.monotonic()
    for _ in range(2):
        assert (await telegram.person().asks("大客户满意度")).text.startswith("87.36")

    assert time.monotonic() - began < 2


async def test_a_known_language_holds_while_telegram_does_not_tell(
    telegram: Double, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not forgotten for a fault of Telegram's."""
    monkeypatch.setattr("handlers.languages.FRESH", 0.0)
    await serve()
    person = telegram.person()
    await person.asks("/language en")
    telegram.faults.refuse("getMyCommands", Refused(429, "Too Many Requests", retry_after=60), times=20)

    assert (await person.asks("大客户满意度")).text.startswith("87.36 points")


@pytest.mark.parametrize("refused", [BLOCKED, GONE])
async def test_a_person_who_is_gone_is_one_line_in_the_log(
    telegram: Double, serve: Serve, caplog: pytest.LogCaptureFixture, refused: Refused
) -> None:
    """A blocked bot or a deleted chat: logged once, no traceback, and others are served."""
    caplog.set_level("INFO")
    await serve()
    person, other = telegram.person(), telegram.person()
    person.blocks_the_bot(refused)
    await person.send("大客户满意度")
    await other.asks("大客户满意度")
    await until(lambda: any("not delivered" in line for line in caplog.messages))

    assert sum("not delivered" in line for line in caplog.messages) == 1
    assert "Traceback" not in caplog.text


async def test_a_group_that_became_a_supergroup_is_followed(telegram: Double, serve: Serve) -> None:
    """Telegram names the new chat; the answer goes there."""
    await serve()
    wang, _ = telegram.group("小王", "小李")
    new, _ = telegram.group("小王", "小李")
    moved = Refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=new.chat.id)
    telegram.faults.refuse("sendMessage", moved, chat=wang.chat.id)
    await wang.send("@wenbao_bot 大客户满意度")

    assert (await new.sees()).text.startswith("87.36")


async def test_a_bug_is_told_in_one_calm_sentence(
    wang: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The traceback goes to the log, a sentence to the person, and the words to neither."""

    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("knowledge.engine.Engine.ask", broken)
    card = await wang.asks("大客户满意度")

    assert "抱歉" in card.text
    assert "RuntimeError: a bug" in caplog.text
    assert "大客户满意度" not in caplog.text


async def test_a_token_that_telegram_does_not_know_ends_the_start(telegram: Double, serve: Serve) -> None:
    """One clear line instead of retries for ever."""
    telegram.account.token = "987654321:other-token-other-token-other-token"

    with pytest.raises(UserError, match="WENBAO_TELEGRAM_TOKEN"):
        await serve()


async def test_a_token_that_is_revoked_ends_the_service(telegram: Double, serve: Serve) -> None:
    """Polling does not die silently."""
    service = await serve()
    telegram.account.token = "987654321:other-token-other-token-other-token"
    telegram.account.push("message", {})

    with pytest.raises(UserError, match="WENBAO_TELEGRAM_TOKEN"):
        await service.wait()
    telegram.account.token = service.bot.token


async def test_menus_that_fail_do_not_matter(telegram: Double, serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    """Answers come without menus too."""
    telegram.faults.refuse("setMyCommands", Refused(400, "Bad Request: no"))
    await serve()

    assert await telegram.person().asks("大客户满意度")
    await until(lambda: "menus could not be set" in caplog.text)
