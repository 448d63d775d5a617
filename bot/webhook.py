"""Takes updates that Telegram delivers, and says 2xx only once they are handled."""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update

from bot.inbox import Inbox
from handlers.updates import WenbaoBot, where

logger = logging.getLogger(__name__)

LARGEST = 1 << 20  # bytes; an update is a few kilobytes
SECRET = b"x-telegram-bot-api-secret-token"
DONE, JUNK, FORBIDDEN, TOO_LARGE, LATER = 200, 400, 403, 413, 503


class Webhook:
    """The address at which Telegram delivers."""

    def __init__(self, bot: WenbaoBot, inbox: Inbox[Update], secret: str, finished: Callable[[], None]) -> None:
        self._bot = bot
        self._inbox = inbox
        self._secret = secret.encode()
        self._finished = finished
        self.closing = False

    def application(self, url: str) -> Starlette:
        """The web application that listens at the URL's path."""
        return Starlette(routes=[Route(urlsplit(url).path or "/", self.receive, methods=["POST"])])

    async def receive(self, request: Request) -> Response:
        """One delivery."""
        if not self._is_telegram(request):
            return Response(status_code=FORBIDDEN)
        if self.closing:
            return Response(status_code=LATER)
        body = await _body(request)
        if body is None:
            return Response(status_code=TOO_LARGE)
        raw = _parsed(body)
        if raw is None:
            return Response(status_code=JUNK)
        return Response(status_code=await self._handle(raw))

    async def _handle(self, raw: dict[str, Any]) -> int:
        update = self._bot.read(raw)
        if update is None:  # logged; Telegram would only deliver it again and again
            return DONE
        try:
            # Shielded: where Telegram hangs up, the update is handled all the same, and its next delivery joins in.
            await asyncio.shield(self._inbox.put(update.update_id, where(update), update))
        except asyncio.CancelledError:
            return LATER
        self._finished()
        return DONE

    def _is_telegram(self, request: Request) -> bool:
        given = next((value for name, value in request.headers.raw if name == SECRET), b"")
        return hmac.compare_digest(given, self._secret)


async def _body(request: Request) -> bytes | None:
    """The body; None where it is too large, whether the sender says so or not."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > LARGEST:
        return None
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)


def _parsed(body: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None
