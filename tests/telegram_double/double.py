"""The server: `async with Double() as telegram`, then people send and see."""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.telegram_double import specification
from tests.telegram_double.account import Account, Chat
from tests.telegram_double.delivery import Delivery
from tests.telegram_double.faults import Faults
from tests.telegram_double.http import Reply, serve
from tests.telegram_double.methods import Methods
from tests.telegram_double.people import Person
from tests.telegram_double.refusal import Refused

TOKEN = "123456789:AAHdouble-double-double-double-double"
USERNAME = "wenbao_bot"


class Double:
    """A Bot API server for one bot on a port of 127.0.0.1."""

    def __init__(self, port: int = 0) -> None:
        self.account = Account(TOKEN, USERNAME)
        self.faults = Faults()
        self.port = port
        self._methods = Methods(self.account)
        self._server: asyncio.Server | None = None
        self._delivery = Delivery(self.account)
        self._deliverer: asyncio.Task[None] | None = None
        self._connections: set[asyncio.StreamWriter] = set()
        self._groups = 0

    @property
    def url(self) -> str:
        """Where the bot finds the server."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        """Begin to listen and to deliver."""
        await self.come_up()
        self._deliverer = asyncio.create_task(self._delivery.run())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        """Stop both."""
        await self.pause_deliveries()
        await self.go_down()

    async def pause_deliveries(self) -> None:
        """Deliver nothing any more, webhook or not."""
        if self._deliverer is not None:
            self._deliverer.cancel()
            with suppress(asyncio.CancelledError):
                await self._deliverer
        await self._delivery.close()

    async def come_up(self) -> None:
        """Listen, on the same port as before."""
        self._server = await serve(self._respond, self.port, self._connections)
        self.port = self._server.sockets[0].getsockname()[1]

    async def go_down(self) -> None:
        """Refuse connections from now on."""
        if self._server is not None:
            self._server.close()
            self._server = None
            for writer in list(self._connections):
                writer.close()
            await asyncio.sleep(0)

    def person(self, name: str = "小王", language: str = "zh-hans") -> Person:
        """Someone who opens a private chat with the bot."""
        return Person(self.account, name, language)

    def group(self, *names: str, language: str = "zh-hans") -> list[Person]:
        """People in one group, the bot among them."""
        self._groups += 1
        chat = Chat(-100_000 - self._groups, "supergroup", "质量小组")
        return [Person(self.account, name, language, chat) for name in names]

    async def _respond(self, path: str, fields: dict[str, str], files: dict[str, bytes]) -> Reply:
        token, _, method = path.removeprefix("/bot").partition("/")
        self.account.note(method, dict(fields))
        chat = fields.get("chat_id", "")
        fault = await self.faults.strike(method, int(chat) if chat.lstrip("-").isdigit() else None)
        if fault is not None:
            return fault
        try:
            self._admit(token)
            uploads = {name: f"attach://{name}" for name in files if name in specification.METHODS.get(method, {})}
            values = specification.read(method, fields | uploads)
            return Reply.json(200, {"ok": True, "result": await self._methods.call(method, values, files)})
        except Refused as refused:
            return Reply.json(refused.code, refused.body)

    def _admit(self, token: str) -> None:
        if token != self.account.token:
            raise Refused(401, "Unauthorized")
