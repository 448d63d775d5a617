"""HTTP servers inside the program's own event loop."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette

from bot.errors import UserError
from bot.settings import Address
from bot.texts import interface_language
from handlers.texts import say

GRACE = 5  # seconds for requests in hand when stopping


class Server(uvicorn.Server):
    """A server that leaves signals to the program."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the program's."""
        yield


class Listener:
    """Serves an application until it is closed."""

    def __init__(self, application: Starlette, address: Address) -> None:
        self._address = address
        config = uvicorn.Config(
            application,
            host=address.host,
            port=address.port,
            access_log=False,
            log_config=None,
            lifespan="off",
            timeout_graceful_shutdown=GRACE,
            server_header=False,
        )
        self._server = Server(config)
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Begin to listen; a `UserError` where the address cannot be had."""
        self._task = asyncio.create_task(self._serve())
        while not self._server.started:
            if self._task.done():
                await self._task
            await asyncio.sleep(0.01)  # uvicorn tells only by this flag

    async def close(self) -> None:
        """Take no more requests, and finish those in hand."""
        self._server.should_exit = True
        if self._task is not None:
            await self._task

    async def _serve(self) -> None:
        try:
            await self._server.serve()
        except (SystemExit, OSError) as error:  # uvicorn exits where it cannot bind
            shown = f"{self._address.host}:{self._address.port}"
            problem = error.strerror if isinstance(error, OSError) else "-"
            raise UserError(say("operator.listen", interface_language(), address=shown, problem=problem)) from None
