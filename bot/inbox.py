"""What came in and is not yet done: in order within a chat, at once across chats, each number only once."""

import asyncio
import logging
import sys
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)
Update = TypeVar("Update")

AT_ONCE = 64  # chats handled side by side; their time goes by in waiting for Telegram
REMEMBERED = 10_000  # numbers of updates done; Telegram repeats only the latest few hundred


class Inbox(Generic[Update]):
    """Handles every update that is put in, and says up to which number all are done."""

    def __init__(self, handle: Callable[[Update], Awaitable[None]], *, at_once: int = AT_ONCE) -> None:
        self._handle = handle
        self._places = asyncio.Semaphore(at_once)
        self._in_hand: dict[int, asyncio.Future[None]] = {}
        self._chats: dict[int, deque[tuple[int, Update]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._done: dict[int, None] = {}
        self._moved = asyncio.Event()
        self._gate = asyncio.Lock()

    def __len__(self) -> int:
        """How many updates are in hand."""
        return len(self._in_hand)

    def knows(self, number: int) -> bool:
        """Whether this update is in hand or done."""
        return number in self._in_hand or number in self._done

    def put(self, number: int, chat: int, update: Update) -> asyncio.Future[None]:
        """Take an update in, unless it is a repeat; the result is there once it is done."""
        future = self._in_hand.get(number)
        if future is not None:
            return future
        future = asyncio.get_running_loop().create_future()
        if number in self._done:
            future.set_result(None)
            return future
        self._in_hand[number] = future
        self._queue(chat, (number, update))
        return future

    def pass_over(self, number: int) -> None:
        """Remember as done, handled or not."""
        self._done[number] = None
        if len(self._done) > REMEMBERED:
            del self._done[next(iter(self._done))]

    @property
    def oldest(self) -> int:
        """The lowest number in hand; where there is none, one above all others."""
        return min(self._in_hand, default=sys.maxsize)

    async def wait_for_room(self, most: int, seconds: float) -> None:
        """Wait until at most so many are in hand, but not longer than so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                while len(self._in_hand) > most:
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            pass

    async def finish(self, seconds: float) -> None:
        """Let what is in hand come to its end, then stop what has not."""
        if self._workers:
            await asyncio.wait(self._workers, timeout=seconds)
        for worker in self._workers:
            worker.cancel()
        if self._workers:
            await asyncio.wait(self._workers)
        for future in self._in_hand.values():
            future.cancel()

    def _queue(self, chat: int, entry: tuple[int, Update]) -> None:
        waiting = self._chats.get(chat)
        if waiting is not None:
            waiting.append(entry)
            return
        self._chats[chat] = deque([entry])
        worker = asyncio.get_running_loop().create_task(self._work(chat))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, chat: int) -> None:
        waiting = self._chats[chat]
        try:
            while waiting:
                number, update = waiting.popleft()
                async with self._places:
                    await self._begin()
                    await self._do(number, update)
                self._tick_off(number)
        finally:
            del self._chats[chat]

    async def _begin(self) -> None:
        # One begins at a turn of the loop. Were many to begin at once, their answers would all be out before the first
        # of them is ticked off, and all would be given again after a crash.
        async with self._gate:
            await asyncio.sleep(0)

    async def _do(self, number: int, update: Update) -> None:
        try:
            await self._handle(update)
        except Exception:  # one update must not take its chat's worker along
            logger.exception("update %d could not be handled", number)

    def _tick_off(self, number: int) -> None:
        self.pass_over(number)
        self._in_hand.pop(number).set_result(None)
        self._moved.set()
