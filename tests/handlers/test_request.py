"""The way requests take to Telegram."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from telegram.error import NetworkError, TimedOut

from handlers.request import Request
from tests.telegram_double.double import Double

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@pytest.fixture
async def request_() -> AsyncIterator[Request]:
    """A request object, closed after the test."""
    request = Request(4, read_timeout=0.5)
    yield request
    await request.shutdown()


async def served(answer: Answer) -> tuple[asyncio.Server, str]:
    """A server that does just this with each connection."""
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/x"


async def test_a_kept_connection_that_was_closed_is_no_error(request_: Request) -> None:
    """The server hangs up after each answer; every request is answered all the same."""

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(OK)
        writer.close()

    server, url = await served(once)
    answers = [await request_.do_request(url, "POST") for _ in range(3)]
    server.close()

    assert answers == [(200, b"ok")] * 3


async def test_a_chunked_answer_is_read(request_: Request) -> None:
    """As a proxy in between may send it."""

    async def chunked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 502 Bad\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\n\r\n")
        writer.close()

    server, url = await served(chunked)
    answer = await request_.do_request(url, "POST")
    server.close()

    assert answer == (502, b"no")


@pytest.mark.parametrize(("said", "error"), [(b"", NetworkError), (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", NetworkError),
                                             (b"rubbish\r\n\r\n", NetworkError)])  # fmt: skip
async def test_a_broken_answer_is_a_network_error(request_: Request, said: bytes, error: type[Exception]) -> None:
    """Nothing, half of it, or no HTTP at all."""

    async def broken(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said)
        writer.close()

    server, url = await served(broken)
    with pytest.raises(error):
        await request_.do_request(url, "POST")
    server.close()


async def test_silence_is_a_time_out(request_: Request) -> None:
    """After the time given, not for ever."""
    gate = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        writer.close()

    server, url = await served(silent)
    with pytest.raises(TimedOut):
        await request_.do_request(url, "POST", read_timeout=0.1)
    gate.set()
    server.close()


async def test_a_host_that_does_not_exist_is_a_network_error(request_: Request) -> None:
    """DNS fails."""
    with pytest.raises(NetworkError):
        await request_.do_request("http://no-such-host.invalid/x", "POST")


async def test_a_proxy_is_left_to_the_library(telegram: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operator's HTTPS_PROXY or HTTP_PROXY is honoured."""
    monkeypatch.setenv("HTTP_PROXY", telegram.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    request = Request(1, read_timeout=2)
    status, _ = await request.do_request("http://api.example.invalid/bot1:a/getMe", "POST")
    await request.shutdown()

    assert status == 401, "the double answered in the proxy's place"
