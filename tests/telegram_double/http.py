"""Just enough HTTP/1.1: a server that can also misbehave, and a client that delivers webhooks."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

Headers = dict[str, str]
DISPOSITION = re.compile(rb'name="([^"]*)"(?:; filename="([^"]*)")?')


@dataclass(frozen=True)
class Reply:
    """What goes back over the wire; `drop` closes the connection without a word."""

    status: int = 200
    body: bytes = b""
    drop: bool = False

    @classmethod
    def json(cls, status: int, value: object) -> "Reply":
        """A reply with a JSON body."""
        return cls(status, json.dumps(value, ensure_ascii=False).encode())


Respond = Callable[[str, dict[str, str], dict[str, bytes]], Awaitable[Reply]]


async def serve(respond: Respond, port: int, connections: set[asyncio.StreamWriter]) -> asyncio.Server:
    """Answer every request on 127.0.0.1 with what `respond(path, fields, files)` returns."""

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.add(writer)
        try:
            while await _exchange(respond, reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the other side is gone, or the test is over
        finally:
            connections.discard(writer)
            writer.close()

    return await asyncio.start_server(connection, "127.0.0.1", port, limit=1 << 20)


async def _exchange(respond: Respond, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    first, headers = await read_head(reader)
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    fields, files = _fields(headers.get("content-type", ""), body)
    reply = await respond(urlsplit(first.split(" ")[1]).path, fields, files)
    if reply.drop:
        return False
    head = f"HTTP/1.1 {reply.status} X\r\nContent-Type: application/json\r\nContent-Length: {len(reply.body)}\r\n\r\n"
    writer.write(head.encode() + reply.body)
    await writer.drain()
    return headers.get("connection", "").lower() != "close"


async def read_head(reader: asyncio.StreamReader) -> tuple[str, Headers]:
    """The first line of a request or reply, and its headers in lower case."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    return first, {name.lower(): value.strip() for name, _, value in pairs}


def _fields(kind: str, body: bytes) -> tuple[dict[str, str], dict[str, bytes]]:
    if kind.startswith("multipart/form-data"):
        return _multipart(kind.partition("boundary=")[2].strip('"').encode(), body)
    if kind.startswith("application/json"):
        return {
            name: value if isinstance(value, str) else json.dumps(value) for name, value in json.loads(body).items()
        }, {}
    return dict(parse_qsl(body.decode(), keep_blank_values=True)), {}


def _multipart(boundary: bytes, body: bytes) -> tuple[dict[str, str], dict[str, bytes]]:
    fields, files = {}, {}
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        name = DISPOSITION.search(head)
        if name is not None and name[2] is not None:
            files[name[1].decode()] = content.removesuffix(b"\r\n")
        elif name is not None:
            fields[name[1].decode()] = content.removesuffix(b"\r\n").decode()
    return fields, files


class Client:
    """Posts to one URL over kept-alive connections."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port, self._path = parts.hostname, parts.port or 80, parts.path or "/"
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def post(self, body: bytes, headers: Headers) -> int:
        """Send the body; the HTTP status of the reply, or 0 where the connection failed."""
        try:
            connection = self._idle.pop() if self._idle else await self._connect()
        except OSError:
            return 0
        try:
            status = await self._exchange(*connection, body, headers)
        except (OSError, asyncio.IncompleteReadError):
            status = 0
        finally:
            if asyncio.current_task().cancelling():
                connection[1].close()
        if status:
            self._idle.append(connection)
        else:
            connection[1].close()
        return status

    async def _exchange(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, body: bytes, headers: Headers
    ) -> int:
        lines = {"Host": self._host, "Content-Length": str(len(body)), "Content-Type": "application/json"} | headers
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        writer.write(f"POST {self._path} HTTP/1.1\r\n{head}\r\n".encode() + body)
        first, received = await read_head(reader)
        await reader.readexactly(int(received.get("content-length", "0")))
        return int(first.split(" ")[1])

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(self._host, self._port)

    def close(self) -> None:
        """Close the idle connections."""
        for _, writer in self._idle:
            writer.close()
        self._idle.clear()
