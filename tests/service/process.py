"""The program as an operator starts it: a process of its own."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.telegram_double.double import TOKEN, Double

ROOT = Path(__file__).resolve().parents[2]


class Bot:
    """`wenbao telegram`, started and ended by the test; its log in a file."""

    def __init__(self, telegram: Double, folder: Path, **settings: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WENBAO_")}
        self._environment = kept | {
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(folder),
            "PYTHONPATH": str(ROOT),
            "WENBAO_TELEGRAM_TOKEN": TOKEN,
            "WENBAO_TELEGRAM_API_URL": telegram.url,
            **settings,
        }
        self._folder = folder
        self.log = folder / "log"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, *options: str) -> None:
        """Begin a life."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "telegram", *options,
                env=self._environment, cwd=self._folder, stdout=log, stderr=log,
            )  # fmt: skip

    async def run(self, *arguments: str) -> int:
        """Run another command to its end; its exit code."""
        with self.log.open("ab") as log:
            done = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", *arguments,
                env=self._environment, cwd=self._folder, stdout=log, stderr=log,
            )  # fmt: skip
        return await done.wait()

    async def end(self, number: signal.Signals) -> int:
        """Send this process a signal and wait for its end; the exit code."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(number)
        return await self._process.wait()

    async def wait(self) -> int:
        """Wait until it ends by itself; the exit code."""
        assert self._process is not None
        return await self._process.wait()

    def tell(self, number: signal.Signals) -> None:
        """Send this process a signal."""
        assert self._process is not None
        self._process.send_signal(number)
