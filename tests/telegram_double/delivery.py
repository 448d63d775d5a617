"""Webhook delivery: one update of a chat at a time, many chats at once, again until it is accepted."""

import asyncio
import json
import time
from collections import defaultdict, deque

from tests.telegram_double.account import Account, Update
from tests.telegram_double.http import Client

FIRST_PAUSE, LONGEST_PAUSE = 0.05, 0.5  # the real server starts at about a second and goes to a minute or two
PATIENCE = 60


class Delivery:
    """Posts what is pending to the webhook, as long as there is one."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._queues: dict[object, deque[Update]] = defaultdict(deque)
        self._known: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._at_once = asyncio.Semaphore(40)
        self._client: Client | None = None

    async def run(self) -> None:
        """Deliver for ever."""
        while True:
            await self._account.news.wait()
            if not self._account.webhook.get("url"):
                await asyncio.sleep(0.02)
                continue
            self._account.news.clear()
            self._take_up()

    async def close(self) -> None:
        """Stop delivering."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client is not None:
            self._client.close()

    def _take_up(self) -> None:
        self._client = self._client or Client(str(self._account.webhook["url"]))
        for number, update in self._account.pending.items():
            if number in self._known:
                continue
            self._known.add(number)
            key = _queue(update)
            self._queues[key].append(update)
            if len(self._queues[key]) == 1:
                self._start(key)

    def _start(self, key: object) -> None:
        task = asyncio.create_task(self._deliver_queue(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver_queue(self, key: object) -> None:
        queue = self._queues[key]
        while queue:
            await self._deliver(queue[0])
            self._account.pending.pop(int(str(queue[0]["update_id"])), None)
            queue.popleft()

    async def _deliver(self, update: Update) -> None:
        pause, body = FIRST_PAUSE, json.dumps(update, ensure_ascii=False).encode()
        while not 200 <= await self._post(body) < 300:
            self._account.webhook |= {"last_error_date": int(time.time()), "last_error_message": "Wrong response"}
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _post(self, body: bytes) -> int:
        secret = self._account.webhook.get("secret_token")
        headers = {"X-Telegram-Bot-Api-Secret-Token": str(secret)} if secret else {}
        try:
            async with self._at_once, asyncio.timeout(PATIENCE):
                return await self._client.post(body, headers) if self._client else 0
        except TimeoutError:
            return 0


def _queue(update: Update) -> object:
    kind = next(name for name in update if name != "update_id")
    payload = update[kind]
    return payload["chat"]["id"] if "chat" in payload else payload["from"]["id"]
