"""Outgoing requests: within Telegram's limits, and again until Telegram has taken them."""

import asyncio
import logging
import random
from collections.abc import Callable, Coroutine
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

logger = logging.getLogger(__name__)

Answer = bool | dict[str, Any] | list[dict[str, Any]]
Request = Callable[..., Coroutine[Any, Any, Answer]]

PER_SECOND = 30  # messages in all, https://core.telegram.org/bots/faq
PER_GROUP_MINUTE = 20
GROUPS_KEPT = 1_000
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
# An error of Telegram's own that comes back so often while other requests get through is about this one request.
HOPELESS = 9


class Pauses:
    """Growing pauses between tries, a little uneven so that many processes do not come back at once."""

    def __init__(self) -> None:
        self.tries = 0

    def after(self, error: TelegramError) -> float:
        """Seconds to wait after this error; what Telegram itself asks for is kept to."""
        self.tries += 1
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        pause = min(FIRST_PAUSE * float(2 ** min(self.tries - 1, 10)), LONGEST_PAUSE)
        return pause * random.uniform(0.8, 1.2)  # noqa: S311


class Outgoing(BaseRateLimiter[None]):
    """Better than PTB's own limiter: a 429 holds up only the chat it is about, and failed requests are repeated."""

    def __init__(self, per_second: float = PER_SECOND, failed: Callable[[str], None] = lambda kind: None) -> None:
        self._overall = AsyncLimiter(per_second, 1)
        self._groups: dict[int, AsyncLimiter] = {}
        self._held: dict[object, float] = {}
        self._failed = failed
        self._last_success = 0.0

    async def initialize(self) -> None:
        """Nothing to set up."""

    async def shutdown(self) -> None:
        """Nothing to clear up."""

    async def process_request(  # noqa: PLR0913 - the signature is PTB's
        self,
        callback: Request,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Answer:
        """Send the request, in its time and as often as it needs."""
        chat, pauses, began = data.get("chat_id"), Pauses(), asyncio.get_running_loop().time()
        key = chat if chat is not None else endpoint
        while True:
            await self._wait(key, chat)
            try:
                answer = await callback(*args, **kwargs)
            except BadRequest:
                raise
            except (RetryAfter, NetworkError) as error:
                await self._pause(endpoint, key, error, pauses)
                if pauses.tries >= HOPELESS and self._last_success > began and not isinstance(error, RetryAfter):
                    raise
            else:
                self._last_success = asyncio.get_running_loop().time()
                return answer

    async def _wait(self, key: object, chat: object) -> None:
        now = asyncio.get_running_loop().time()
        while (until := self._held.get(key, 0.0)) > now:
            await asyncio.sleep(until - now)
            now = asyncio.get_running_loop().time()
        self._held.pop(key, None)
        if chat is None:
            return
        if isinstance(chat, int) and chat < 0:
            await self._group(chat).acquire()
        await self._overall.acquire()

    async def _pause(self, endpoint: str, key: object, error: TelegramError, pauses: Pauses) -> None:
        self._failed(type(error).__name__)
        seconds = pauses.after(error)
        logger.warning("%s failed (%s), again in %.1f s", endpoint, type(error).__name__, seconds)
        if isinstance(error, RetryAfter):
            self._held[key] = asyncio.get_running_loop().time() + seconds
        else:
            await asyncio.sleep(seconds)

    def _group(self, chat: int) -> AsyncLimiter:
        if len(self._groups) > GROUPS_KEPT:
            self._groups = {one: each for one, each in self._groups.items() if not each.has_capacity(PER_GROUP_MINUTE)}
        return self._groups.setdefault(chat, AsyncLimiter(PER_GROUP_MINUTE, 60))


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return float(after if isinstance(after, int) else after.total_seconds())
