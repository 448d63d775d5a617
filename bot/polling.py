"""Fetches updates from Telegram, and confirms one only once it has been handled."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.inbox import Inbox
from handlers.outgoing import Pauses
from handlers.updates import WenbaoBot, where

logger = logging.getLogger(__name__)

BATCH = 100  # the most that Telegram gives at a time
LONG, SHORT = 30, 0  # seconds Telegram waits for news: with nothing in hand, and with something
SLACK = 10.0  # seconds an answer may come late before the connection counts as dead
PARTING = 2.0  # seconds for the last confirmation when stopping
ENOUGH = 40  # with so many in hand, fetching more only waits
UNCONFIRMED = 3  # so many done are worth a request of their own: after a crash they would be answered again
SOON, LATER = 0.05, 0.5  # seconds between looks while something in hand keeps the rest from being confirmed
FULL = 0.02  # seconds to work on a full batch: it is confirmed in pieces, but never answer by answer


class Poller:
    """The loop: fetch, hand over, confirm what is done, fetch again."""

    def __init__(self, bot: WenbaoBot, inbox: Inbox[Update], finished: Callable[[], None]) -> None:
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
            async with asyncio.timeout(PARTING):
                await self._fetch(SHORT, limit=1)
        except (TelegramError, TimeoutError) as error:
            logger.warning("the last updates are not confirmed (%s): they come again", type(error).__name__)

    async def _round(self) -> None:
        updates = await self._fetch(SHORT if len(self._inbox) else LONG, limit=BATCH)
        self._finished()
        fresh = [raw for raw in updates if not self._inbox.knows(raw["update_id"])]
        for raw in fresh:
            self._take(raw)
        self._look = SOON if fresh else min(2 * self._look, LATER)
        if fresh and len(updates) == BATCH:
            await self._inbox.wait_for_room(ENOUGH, FULL)
        elif len(self._inbox):
            await self._inbox.wait_for_room(max(0, len(self._inbox) - UNCONFIRMED), self._look)

    async def _fetch(self, wait: int, *, limit: int) -> list[dict[str, Any]]:
        offset = min(self._next, self._inbox.oldest)
        try:
            async with asyncio.timeout(wait + 2 * SLACK):
                return await self._bot.fetch(offset, limit=limit, wait=wait, slack=SLACK)
        except TimeoutError:
            raise NetworkError("no end") from None

    def _take(self, raw: dict[str, Any]) -> None:
        number: int = raw["update_id"]
        self._next = max(self._next, number + 1)
        update = self._bot.read(raw)
        if update is None:
            self._inbox.pass_over(number)  # else each look would read and log it again
        else:
            self._inbox.put(number, where(update), update)


def _named(error: TelegramError) -> str:
    return "another poller or a webhook is active" if isinstance(error, Conflict) else type(error).__name__
