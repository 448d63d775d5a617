"""What whoever watches the service sees."""

import httpx
import pytest

from bot.pulse import Pulse
from bot.settings import Address
from tests.handlers.conftest import Serve
from tests.service.ports import free_port
from tests.telegram_double.double import Double
from tests.telegram_double.people import until
from tests.telegram_double.refusal import Refused


async def page(port: int, path: str) -> httpx.Response:
    """One page."""
    async with httpx.AsyncClient() as client:
        return await client.get(f"http://127.0.0.1:{port}{path}")


async def test_a_polling_service_is_healthy_ready_and_counted(telegram: Double, serve: Serve) -> None:
    """All three pages after a question and a failed request."""
    port = free_port()
    service = await serve(health_listen=Address("127.0.0.1", port))
    telegram.faults.refuse("sendMessage", Refused(500, "Internal Server Error"))
    await telegram.person().asks("大客户满意度")
    await until(lambda: service.pulse.last_update is not None)
    health = (await page(port, "/healthz")).json()
    metrics = (await page(port, "/metrics")).text

    assert health["healthy"] is True
    assert (await page(port, "/readyz")).status_code == 200
    assert 'wenbao_questions_total{kind="question",language="zh",status="answered"} 1.0' in metrics
    assert 'wenbao_send_errors_total{kind="NetworkError"} 1.0' in metrics
    assert "wenbao_answer_seconds_count 1.0" in metrics
    assert "wenbao_updates_in_hand 0.0" in metrics


async def test_a_webhook_that_is_not_ours_is_not_ready(telegram: Double, serve: Serve) -> None:
    """Ready once Telegram delivers here."""
    port, hook = free_port(), free_port()
    url = f"http://127.0.0.1:{hook}/hook"
    service = await serve(
        webhook=True, webhook_url=url, webhook_secret="s" * 20, webhook_listen=Address("127.0.0.1", hook),
        health_listen=Address("127.0.0.1", port),
    )  # fmt: skip
    before = await page(port, "/readyz")
    telegram.account.webhook = {"url": url}
    service._hook._known = None
    after = await page(port, "/readyz")

    assert (before.status_code, before.json()["webhook"]) == (503, False)
    assert after.status_code == 200


@pytest.mark.parametrize(("polling", "silence", "lag", "healthy"), [
    (True, 10, 0, True), (True, 500, 0, False), (False, 500, 0, True), (True, 10, 30, False),
])  # fmt: skip
def test_health_is_the_loops_and_the_polls(
    monkeypatch: pytest.MonkeyPatch, *, polling: bool, silence: float, lag: float, healthy: bool
) -> None:
    """A poll that never comes back, or a loop that hangs; deliveries may be rare."""
    pulse = Pulse(polling=polling, started=0.0, last_beat=1000.0 - lag, last_update=1000.0 - silence)
    monkeypatch.setattr("bot.pulse.time.monotonic", lambda: 1000.0)

    assert pulse.report["healthy"] is healthy
