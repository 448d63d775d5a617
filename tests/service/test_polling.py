"""What is confirmed to Telegram, and when."""

import asyncio

import pytest

from bot.polling import UNCONFIRMED
from tests.handlers.conftest import Serve
from tests.telegram_double.double import Double
from tests.telegram_double.people import until
from tests.telegram_double.refusal import Refused


async def test_an_update_is_confirmed_only_when_handled(telegram: Double, serve: Serve) -> None:
    """While its answer cannot be sent, the update stays with Telegram."""
    service = await serve()
    telegram.faults.refuse("sendMessage", Refused(429, "Too Many Requests", retry_after=1))
    person = telegram.person()
    await person.send("大客户满意度")
    await until(lambda: len(service.inbox) == 1)
    await asyncio.sleep(0.3)

    assert len(telegram.account.pending) == 1
    await person.sees()
    await until(lambda: not telegram.account.pending)


async def test_what_waits_does_not_keep_others_waiting(telegram: Double, serve: Serve) -> None:
    """While one is in hand, those that come after it are fetched and answered."""
    service = await serve()
    slow = telegram.person()
    telegram.faults.refuse("sendMessage", Refused(429, "Too Many Requests", retry_after=2), chat=slow.id)
    await slow.send("大客户满意度")
    await until(lambda: len(service.inbox) == 1)
    for _ in range(5):
        assert await telegram.person().asks("大客户满意度")

    assert service.inbox.oldest == 1000
    await slow.sees()


async def test_what_is_done_is_confirmed_while_more_is_in_hand(
    telegram: Double, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a few answers, not only when it is time to look again."""
    monkeypatch.setattr("bot.polling.SOON", 60.0)
    people = [telegram.person() for _ in range(20)]
    for person in people:
        await person.send("大客户满意度")
    telegram.faults.refuse("sendMessage", Refused(429, "Too Many Requests", retry_after=2), chat=people[-1].id)
    await serve()

    await until(lambda: 0 < len(telegram.account.pending) <= UNCONFIRMED + 1, 1.5)


async def test_what_cannot_be_read_is_logged_once(
    telegram: Double, serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    """Also while what came before it is in hand, so that it cannot be confirmed yet."""
    person = telegram.person()
    telegram.faults.refuse("sendMessage", Refused(429, "Too Many Requests", retry_after=1))
    await person.send("大客户满意度")
    telegram.account.push("message", {"message_id": "one", "date": "never", "chat": 5})
    await serve()
    await person.sees()
    await until(lambda: not telegram.account.pending)

    assert len([line for line in caplog.messages if "cannot be read" in line]) == 1


async def test_a_repeat_is_answered_once(telegram: Double, serve: Serve) -> None:
    """Telegram gives the same update again."""
    await serve()
    person = telegram.person()
    await person.send("大客户满意度")
    await person.sees()
    payload = person._message(1, "大客户满意度", None, {})
    telegram.account.push("message", payload, number=1000)

    await person.sees_nothing()


async def test_stopping_finishes_what_is_in_hand_and_confirms_it(telegram: Double, serve: Serve) -> None:
    """Nothing is answered twice after an orderly restart."""
    service = await serve()
    people = [telegram.person() for _ in range(20)]
    for person in people:
        await person.send("大客户满意度")
    await until(lambda: len(service.inbox) > 0)
    await service.stop()

    assert not telegram.account.pending
    assert all(len(person.chat.sent) == 1 for person in people)


async def test_another_poller_is_told_in_the_log(
    telegram: Double, serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    """A webhook that is still set, or a second process."""
    await serve()
    telegram.faults.refuse("getUpdates", Refused(409, "Conflict: terminated by other getUpdates request"))

    await telegram.person().asks("大客户满意度")
    await until(lambda: bool(telegram.account.pending) or True)
    await telegram.person().asks("大客户满意度")
    await until(lambda: "another poller or a webhook is active" in caplog.text)


async def test_hundreds_waiting_are_all_answered(telegram: Double, serve: Serve) -> None:
    """More than one batch, from many chats."""
    people = [telegram.person() for _ in range(300)]
    for person in people:
        await person.send("大客户满意度")
    await serve()
    await until(lambda: not telegram.account.pending, 20)

    assert [len(person.chat.sent) for person in people] == [1] * 300
