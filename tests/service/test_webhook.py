"""Deliveries: who may, what is refused, and that 2xx goes out only after handling."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from bot import webhook_admin
from bot.errors import UserError
from bot.settings import Address, Settings
from tests.handlers.conftest import Serve
from tests.service.ports import free_port
from tests.telegram_double.double import TOKEN, Double
from tests.telegram_double.people import until
from tests.telegram_double.refusal import Refused

SECRET = "a-secret-that-nobody-else-knows"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@pytest.fixture
async def hook(telegram: Double, serve: Serve) -> str:
    """The service in webhook mode, and its address; Telegram does not know it yet."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    address = Address("127.0.0.1", port)
    await serve(webhook=True, webhook_url=url, webhook_secret=SECRET, webhook_listen=address)
    return url


async def post(url: str, content: bytes, headers: dict[str, str] | dict[str, bytes]) -> int:
    """The status of a delivery."""
    async with httpx.AsyncClient() as client:
        return (await client.post(url, content=content, headers=headers)).status_code


async def deliver_from_now_on(telegram: Double, url: str) -> None:
    """What `wenbao webhook set` does."""
    telegram.account.webhook = {"url": url, "secret_token": SECRET}
    telegram.account.news.set()


async def test_a_question_is_answered(telegram: Double, hook: str) -> None:
    """Delivered, answered, then accepted."""
    await deliver_from_now_on(telegram, hook)
    person = telegram.person()

    assert (await person.asks("大客户满意度")).text.startswith("87.36")
    await until(lambda: not telegram.account.pending)


async def test_it_is_accepted_only_after_handling(telegram: Double, hook: str) -> None:
    """While the answer cannot be sent, there is no 2xx."""
    telegram.faults.refuse("sendMessage", Refused(429, "Too Many Requests", retry_after=1))
    await deliver_from_now_on(telegram, hook)
    person = telegram.person()
    await person.send("大客户满意度")
    await until(lambda: telegram.account.counts["sendMessage"] == 1)

    assert telegram.account.pending
    await person.sees()
    await until(lambda: not telegram.account.pending)


@pytest.mark.parametrize("secret", [None, b"wrong", "密".encode()])
async def test_a_wrong_secret_is_forbidden(hook: str, secret: bytes | None) -> None:
    """Missing, wrong, not even ASCII."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}

    assert await post(hook, b'{"update_id": 1}', headers) == 403


@pytest.mark.parametrize(("content", "status"), [
    (b"x" * (1 << 20 | 1), 413), (b"not json", 400), (b"[]", 400), (b'{"update_id": "one"}', 400), (b"\xff\xfe", 400),
    (b"[" * 100_000, 400), (b'{"update_id": 5}', 200), (b'{"update_id": 6, "message": {"chat": 7}}', 200),
])  # fmt: skip
async def test_junk_is_refused(hook: str, content: bytes, status: int) -> None:
    """Too large, no JSON, no update; an update of a kind unknown is accepted, or it would come for ever."""
    assert await post(hook, content, HEADER) == status


async def test_an_oversized_stream_is_refused(hook: str) -> None:
    """Without a declared length too."""

    async def stream() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * (1 << 15)

    async with httpx.AsyncClient() as client:
        answer = await client.post(hook, content=stream(), headers=HEADER)

    assert answer.status_code == 413


async def test_other_paths_and_methods_are_not_served(hook: str) -> None:
    """Only POST to the one path."""
    async with httpx.AsyncClient() as client:
        assert (await client.get(hook)).status_code == 405
        assert (await client.post(hook + "/other", headers=HEADER)).status_code == 404


async def test_the_same_delivery_twice_is_answered_once(telegram: Double, hook: str) -> None:
    """A repeat by update_id is accepted without a second answer."""
    person = telegram.person()
    body = json.dumps({"update_id": 5, "message": person._message(1, "大客户满意度", None, {})}).encode()

    assert await post(hook, body, HEADER) == 200
    assert await post(hook, body, HEADER) == 200
    await person.sees()
    await person.sees_nothing()


async def test_the_webhook_needs_its_settings(serve: Serve) -> None:
    """One line that names what is missing."""
    with pytest.raises(UserError, match="WENBAO_WEBHOOK_URL"):
        await serve(webhook=True)


async def test_an_address_in_use_is_one_clear_line(hook: str, serve: Serve) -> None:
    """The second process on a port says so."""
    port = int(hook.rsplit(":", 1)[1].partition("/")[0])
    with pytest.raises(UserError, match=str(port)):
        await serve(webhook=True, webhook_url=hook, webhook_secret=SECRET, webhook_listen=Address("127.0.0.1", port))


def settings_for(telegram: Double, **more: object) -> Settings:
    """Settings for the webhook's own command."""
    return Settings(_env_file=None, telegram_token=TOKEN, telegram_api_url=telegram.url, **more)


async def test_set_info_and_delete(telegram: Double, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A step of its own: set with secret and kinds, shown, deleted with what waits kept."""
    settings = settings_for(telegram, webhook_url="http://127.0.0.1:9/hook", webhook_secret=SECRET)
    await telegram.pause_deliveries()
    for line in await webhook_admin.do(settings, "set"):
        assert "http://127.0.0.1:9/hook" in line
    assert telegram.account.webhook["secret_token"] == SECRET
    telegram.account.allowed = None
    telegram.account.push("message", {"chat": {"id": 1}})
    telegram.account.webhook |= {"last_error_date": 1_600_000_000, "last_error_message": "Connection refused"}
    shown = "\n".join(await webhook_admin.do(settings, "info"))

    assert "Connection refused" in shown
    assert "1" in shown
    await webhook_admin.do(settings, "delete")
    assert telegram.account.webhook == {}
    assert telegram.account.pending


async def test_setting_without_secret_is_refused(telegram: Double) -> None:
    """Always a secret."""
    with pytest.raises(UserError, match="WENBAO_WEBHOOK_SECRET"):
        await webhook_admin.do(settings_for(telegram, webhook_url="http://127.0.0.1:9/hook"), "set")
