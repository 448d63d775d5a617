"""The HTTP side of the service: health pages where they are asked for, the webhook in webhook mode."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.pulse import Pulse
from bot.settings import Address
from handlers.front import Record

if TYPE_CHECKING:  # a web server and Prometheus take memory and time to import: only where they are asked for
    from bot.health import Checks
    from bot.metrics import Metrics
    from bot.serving import Listener
    from bot.webhook import Webhook


class Servers:
    """What listens, and what is counted for it."""

    def __init__(self, in_hand: Callable[[], float]) -> None:
        self._in_hand = in_hand
        self._metrics: Metrics | None = None
        self._webhook: Webhook | None = None
        self._listeners: list[Listener] = []

    async def open_health(self, address: Address, pulse: Pulse, ready: Checks) -> None:
        """Show `/healthz`, `/readyz` and `/metrics`."""
        from bot.health import health_application
        from bot.metrics import Metrics
        from bot.serving import Listener

        self._metrics = Metrics(self._in_hand)
        listener = Listener(health_application(pulse, ready, self._metrics), address)
        await listener.open()
        self._listeners.append(listener)

    async def open_webhook(self, address: Address, webhook: Webhook, url: str) -> None:
        """Take deliveries."""
        from bot.serving import Listener

        self._webhook = webhook
        listener = Listener(webhook.application(url), address)
        await listener.open()
        self._listeners.append(listener)

    def refuse_deliveries(self) -> None:
        """Leave new deliveries to another replica, or to the next start."""
        if self._webhook is not None:
            self._webhook.closing = True

    async def close(self) -> None:
        """Stop listening."""
        for listener in self._listeners:
            await listener.close()
        self._listeners.clear()

    def asked(self, record: Record) -> None:
        """Count a question."""
        if self._metrics is not None:
            self._metrics.asked(record)

    def failed(self, kind: str) -> None:
        """Count a request to Telegram that failed."""
        if self._metrics is not None:
            self._metrics.failed(kind)

    def reloaded(self, outcome: str) -> None:
        """Count a reload of the knowledge."""
        if self._metrics is not None:
            self._metrics.reloaded(outcome)
