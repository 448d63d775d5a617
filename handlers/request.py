"""Requests to the Bot API over plain connections: a tenth of the work that the library's own client takes for one.

Uploads and proxies, which are rare and intricate, are left to the library's own client.
"""

import asyncio
import os
import ssl
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode, urlsplit

import h11
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

PIECE: Final = 1 << 16
CONNECTING: Final = 10.0
PROXIES: Final = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY")
FORM: Final = "application/x-www-form-urlencoded"


class Stale(Exception):
    """A kept connection turned out closed before it gave any answer."""


@dataclass(slots=True)
class Connection:
    """One connection to a server, kept for the next request."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    state: h11.Connection = field(default_factory=lambda: h11.Connection(h11.CLIENT))
    used: bool = False

    async def exchange(self, request: h11.Request, body: bytes) -> tuple[int, bytes]:
        """Send a request; the status and content of the answer."""
        head = self.state.send(request) or b""
        content = self.state.send(h11.Data(body)) or b""
        self.writer.write(head + content + (self.state.send(h11.EndOfMessage()) or b""))
        status, pieces = 0, []
        while not isinstance(event := await self._event(status), h11.EndOfMessage):
            if isinstance(event, h11.Response):
                status = event.status_code
            elif isinstance(event, h11.Data):
                pieces.append(bytes(event.data))
        return status, b"".join(pieces)

    async def _event(self, status: int) -> h11.Event:
        while True:
            event = self.state.next_event()
            if isinstance(event, h11.ConnectionClosed):
                raise ConnectionResetError("closed before the answer was complete")
            if isinstance(event, h11.Event):
                return event
            data = await self.reader.read(PIECE)
            if not data and not status and self.used:
                raise Stale
            self.state.receive_data(data)

    def rest(self) -> bool:
        """Make ready for the next request; False where the server wants the connection closed."""
        if self.state.our_state is not h11.DONE or self.state.their_state is not h11.DONE:
            return False
        self.state.start_next_cycle()
        self.used = True
        return True


class Request(BaseRequest):
    """What the bot sends its requests with."""

    def __init__(self, connections: int, read_timeout: float) -> None:
        self._places = asyncio.Semaphore(connections)
        self._read_timeout = read_timeout
        self._idle: dict[str, list[Connection]] = {}
        self._trust: ssl.SSLContext | None = None
        self._connections = connections
        self._library: HTTPXRequest | None = None
        self._by_proxy = any(os.environ.get(name) or os.environ.get(name.lower()) for name in PROXIES)

    @property
    def read_timeout(self) -> float | None:
        """Seconds an answer may take."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Connections are made when they are needed."""

    async def shutdown(self) -> None:
        """Close every connection."""
        for connection in (each for idle in self._idle.values() for each in idle):
            connection.writer.close()
        self._idle.clear()
        if self._library is not None:
            await self._library.shutdown()
            self._library = None

    async def do_request(  # noqa: PLR0913 - the signature is PTB's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send a request, wait for the answer."""
        if self._by_proxy or (request_data is not None and request_data.contains_files):
            return await self._by_library(url, method, request_data)
        seconds = float(read_timeout) if isinstance(read_timeout, int | float) else self._read_timeout
        form = urlencode(request_data.json_parameters).encode() if request_data is not None else b""
        try:
            async with self._places, asyncio.timeout(seconds):
                return await self._send(url, method, form)
        except TimeoutError:
            raise TimedOut from None
        except (OSError, h11.ProtocolError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error

    async def _by_library(self, url: str, method: str, request_data: RequestData | None) -> tuple[int, bytes]:
        if self._library is None:  # its certificates alone take megabytes
            seconds = self._read_timeout
            self._library = HTTPXRequest(self._connections, read_timeout=seconds, pool_timeout=seconds)
        return await self._library.do_request(url, method, request_data)

    async def _send(self, url: str, method: str, form: bytes) -> tuple[int, bytes]:
        parts = urlsplit(url)
        idle = self._idle.setdefault(parts.netloc, [])
        headers = [("Host", parts.netloc), ("Content-Type", FORM), ("Content-Length", str(len(form)))]
        request = h11.Request(method=method, target=parts.path, headers=headers)
        while True:
            connection = idle.pop() if idle else await self._connect(parts.scheme, parts.hostname or "", parts.port)
            kept = False
            try:
                answer = await connection.exchange(request, form)
                kept = connection.rest()
            except (Stale, ConnectionResetError, BrokenPipeError):
                if connection.used:  # closed while it lay idle: not this request's fault
                    continue
                raise
            else:
                return answer
            finally:
                if kept:
                    idle.append(connection)
                else:
                    connection.writer.close()

    async def _connect(self, scheme: str, host: str, port: int | None) -> Connection:
        secure = scheme == "https"
        if secure and self._trust is None:
            self._trust = httpx.create_ssl_context()
        trust = self._trust if secure else None
        async with asyncio.timeout(CONNECTING):
            streams = await asyncio.open_connection(host, port or (443 if secure else 80), ssl=trust)
        return Connection(*streams)
