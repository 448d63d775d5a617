"""Reads the knowledge base again when told to, or when a file of it has changed."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from knowledge.engine import Engine
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)

LOOK = 2.0  # seconds between looks; a change counts once two looks see the same, for editors write in steps
Seen = dict[Path, tuple[int, int]]


class Reloader:
    """Swaps the knowledge whole, or keeps the old one and says what is wrong with the new."""

    def __init__(
        self, engine: Engine, told: Callable[[str], None] = lambda outcome: None, *, look: float = LOOK
    ) -> None:
        self._engine = engine
        self._told = told
        self._look = look
        self._lock = asyncio.Lock()

    async def reload(self) -> None:
        """Read again, beside the loop, so that questions go on being answered."""
        async with self._lock:
            try:
                await asyncio.to_thread(self._engine.reload)
            except (KnowledgeError, OSError) as error:
                self._told("refused")
                for fault in str(error).splitlines():
                    logger.error("knowledge refused, the old one serves on: %s", fault)  # noqa: TRY400
            else:
                self._told("loaded")
                logger.info("knowledge loaded: edition=%s", self._engine.library.fingerprint)

    async def watch(self) -> None:
        """Reload after each change of a file, for ever."""
        known = before = self._seen()
        while True:
            await asyncio.sleep(self._look)
            now = self._seen()
            if now == before and now != known:
                known = now
                await self.reload()
            before = now

    def _seen(self) -> Seen:
        found: Seen = {}
        for path in self._engine.folder.rglob("*.yaml"):
            try:
                status = path.stat()
            except OSError:  # gone between listing and looking: a change like any other
                continue
            found[path] = (status.st_mtime_ns, status.st_size)
        return found
