"""Fetches updates from Telegram, and confirms one only once it has been handled."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.inbox import Inbox
from bot.updates import KINDS, read, where
from handlers.outgoing import Pauses

logger = logging.getLogger(__name__)

BATCH = 100  # the most that Telegram gives at a time
LONG, SHORT = 30, 0  # seconds Telegram waits for news: with nothing in hand, and with something
SLACK = 10.0  # seconds an answer may come late before the connection counts as dead
ENOUGH = 40  # with so many in hand, fetching more only waits
SOON, LATER = 0.05, 0.5  # seconds between looks while something in hand keeps the rest from being confirmed


class Poller:
    """The loop: fetch, hand over, confirm what is done, fetch again."""

    def __init__(self, bot: Bot, inbox: Inbox[Update], finished: Callable[[], None]) -> None:
        self._bot = bot
        self._inbox = inbox
        self._finished = finished
        self._next = 0
        self._look = SOON

    async def run(self) -> None:
        """Poll until cancelled; only a token that Telegram does not know ends it."""
        pauses = Pauses()
        while True:
            try:
                await self._round()
                pauses = Pauses()
            except InvalidToken:
                raise
            except TelegramError as error:
                seconds = pauses.after(error)
                logger.warning("getUpdates failed (%s), again in %.1f s", _named(error), seconds)
                await asyncio.sleep(seconds)

    async def confirm(self) -> None:
        """Tell Telegram once more what is done, so that it is not given again at the next start."""
        try:
            await self._fetch(SHORT, limit=1)
        except TelegramError as error:
            logger.warning("the last updates could not be confirmed (%s): they will be answered again", _named(error))

    async def _round(self) -> None:
        updates = await self._fetch(SHORT if len(self._inbox) else LONG, limit=BATCH)
        self._finished()
        fresh = [raw for raw in updates if not self._inbox.knows(raw["update_id"])]
        for raw in fresh:
            self._take(raw)
        self._look = SOON if fresh else min(2 * self._look, LATER)
        if len(self._inbox):
            await self._inbox.wait_for_room(ENOUGH if fresh else 0, self._look)

    async def _fetch(self, seconds: int, *, limit: int) -> list[dict[str, Any]]:
        # Raw: PTB's own get_updates fails on the whole batch where one update does not parse, and logs its words.
        arguments = {"offset": self._offset, "limit": limit, "timeout": seconds, "allowed_updates": KINDS}
        try:
            async with asyncio.timeout(seconds + 2 * SLACK):
                answer = await self._bot.do_api_request("getUpdates", arguments, read_timeout=seconds + SLACK)
        except TimeoutError:
            raise NetworkError("getUpdates hung") from None
        return [raw for raw in answer if isinstance(raw, dict)]

    def _take(self, raw: dict[str, Any]) -> None:
        number: int = raw["update_id"]
        self._next = max(self._next, number + 1)
        update = read(raw, self._bot)
        if update is not None:
            self._inbox.put(number, where(update), update)

    @property
    def _offset(self) -> int:
        return int(min(self._next, self._inbox.oldest))


def _named(error: TelegramError) -> str:
    hints = {Conflict: "another poller or a webhook is active", RetryAfter: "flood control"}
    return hints.get(type(error), f"{type(error).__name__}: {error.message}")
