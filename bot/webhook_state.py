"""Is the webhook at Telegram still ours?"""

import asyncio
import time

from telegram.error import TelegramError
from telegram.ext import ExtBot

PATIENCE = 3.0  # seconds a probe waits; the bot itself would repeat the request until Telegram answers
FRESH = 30.0  # seconds for which Telegram's word holds: probes come more often than that


class Hook:
    """What Telegram says of the webhook, asked now and then."""

    def __init__(self, bot: ExtBot[None], url: str) -> None:
        self._bot = bot
        self._url = url
        self._known: tuple[bool, float] | None = None

    async def is_set(self) -> bool:
        """Whether Telegram delivers to our URL."""
        if self._known is None or time.monotonic() - self._known[1] > FRESH:
            self._known = (await self._ask(), time.monotonic())
        return self._known[0]

    async def _ask(self) -> bool:
        try:
            async with asyncio.timeout(PATIENCE):
                info = await self._bot.get_webhook_info()
        except (TelegramError, TimeoutError):
            return False
        return info.url == self._url
