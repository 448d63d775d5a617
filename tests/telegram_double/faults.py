"""Faults on demand: what the next calls of a method get instead of an answer."""

import asyncio
from dataclasses import dataclass

from tests.telegram_double.http import Reply
from tests.telegram_double.refusal import Refused


@dataclass
class Fault:
    """One fault: for which method ("" for all) and chat, how often, and what happens."""

    method: str
    reply: Reply | None
    times: int = 1
    chat: int | None = None
    stall: float = 0


class Faults:
    """The faults waiting to happen, in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def refuse(self, method: str, refused: Refused, *, times: int = 1, chat: int | None = None) -> None:
        """The next calls get this error."""
        self._waiting.append(Fault(method, Reply.json(refused.code, refused.body), times, chat))

    def break_down(self, method: str, *, status: int = 502, times: int = 1) -> None:
        """The next calls get a server error with a page that is not JSON."""
        self._waiting.append(Fault(method, Reply(status, b"<html>Bad Gateway</html>"), times))

    def drop(self, method: str, *, times: int = 1) -> None:
        """The next calls lose their connection."""
        self._waiting.append(Fault(method, Reply(drop=True), times))

    def stall(self, method: str, seconds: float, *, times: int = 1) -> None:
        """The next calls get no answer for so long, then a lost connection."""
        self._waiting.append(Fault(method, Reply(drop=True), times, stall=seconds))

    async def strike(self, method: str, chat: object) -> Reply | None:
        """The fault for this call, or None."""
        for fault in self._waiting:
            if fault.method in ("", method) and fault.chat in (None, chat):
                self._use(fault)
                await asyncio.sleep(fault.stall)
                return fault.reply
        return None

    def _use(self, fault: Fault) -> None:
        fault.times -= 1
        if not fault.times:
            self._waiting.remove(fault)
