"""Wenbao beside a bare PTB echo bot, through the local Bot API server: speed, memory, start to first answer.

Each bot is a process of its own; the server is this one. Runs take turns, and the median of the turns counts.
"""

import asyncio
import os
import signal
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.service.ports import free_port  # noqa: E402
from tests.telegram_double import delivery  # noqa: E402
from tests.telegram_double.double import TOKEN, Double  # noqa: E402

PEOPLE, EACH, TURNS = 50, 40, 3
QUESTIONS = (
    "帐务中心有多少员工？", "2019年培训花了多少钱？", "大客户满意度是多少", "纸质帐单一个月打印多少份？", "828",
    "How many staff does the billing centre have?", "How satisfied are public customers?", "天气怎么样",
    "Is the training cost 316,937.09 yuan?", "办公楼里能抽烟吗",
)  # fmt: skip
TARGETS = {"polling": 0.8, "webhook": 0.8, "memory": 1.5, "start": 2.0}
SECRET = "secret-of-the-benchmark"
delivery.FIRST_PAUSE = delivery.LONGEST_PAUSE = 0.02  # the start is measured, not the server's patience


@dataclass(frozen=True)
class Run:
    """What one run came to."""

    per_second: float
    megabytes: float
    start: float


async def measure(script: str, *, webhook: bool, folder: str) -> Run:
    """One bot, started while all questions wait; until the last is answered."""
    port = free_port()
    async with Double() as telegram:
        if webhook:
            telegram.account.webhook = {"url": f"http://127.0.0.1:{port}/hook", "secret_token": SECRET}
        people = [telegram.person() for _ in range(PEOPLE)]
        for turn in range(EACH):
            for number, person in enumerate(people):
                await person.send(QUESTIONS[(turn + number) % len(QUESTIONS)])
        began = time.monotonic()
        process = await _start(script, telegram.url, port, folder, webhook=webhook)
        while telegram.account.counts["sendMessage"] < PEOPLE * EACH:
            await asyncio.sleep(0.05)
            if process.returncode is not None:
                raise SystemExit(f"{script} ended by itself")
        answers = telegram.account.times("sendMessage")
        memory = _memory(process.pid)
        process.send_signal(signal.SIGTERM)
        await process.wait()
    return Run((len(answers) - 1) / (answers[-1] - answers[0]), memory, answers[0] - began)


async def _start(script: str, url: str, port: int, folder: str, *, webhook: bool) -> asyncio.subprocess.Process:
    settings = {
        "WENBAO_TELEGRAM_TOKEN": TOKEN, "WENBAO_TELEGRAM_API_URL": url, "WENBAO_USER_RATE": "6000",
        "WENBAO_CHAT_RATE": "6000", "WENBAO_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "WENBAO_WEBHOOK_SECRET": SECRET, "WENBAO_WEBHOOK_LISTEN": f"127.0.0.1:{port}", "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": folder,
    }  # fmt: skip
    options = ["--webhook"] if webhook else []
    nowhere = asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(
        sys.executable, "-P", str(ROOT / "benchmarks" / script), *options,  # -P: this file is no library
        env=os.environ | settings, cwd=folder, stdout=nowhere, stderr=nowhere,
    )  # fmt: skip


def _memory(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


async def main() -> int:
    """Measure, show, and judge against the targets."""
    runs: dict[tuple[str, str], list[Run]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(TURNS + 1):
            for mode in ("polling", "webhook"):
                for script in ("echo_bot.py", "wenbao_bot.py"):
                    run = await measure(script, webhook=mode == "webhook", folder=folder)
                    if turn:  # the first turn fills caches
                        runs.setdefault((mode, script), []).append(run)
    ratios = {}
    for mode in ("polling", "webhook"):
        echo, own = (_median(runs[mode, script]) for script in ("echo_bot.py", "wenbao_bot.py"))
        print(f"{mode:8} echo   {echo.per_second:6.0f}/s {echo.megabytes:6.1f} MB  start {echo.start:.2f} s")
        print(f"{mode:8} wenbao {own.per_second:6.0f}/s {own.megabytes:6.1f} MB  start {own.start:.2f} s")
        ratios[mode] = own.per_second / echo.per_second
        ratios["memory"] = max(ratios.get("memory", 0.0), own.megabytes / echo.megabytes)
        ratios["start"] = max(ratios.get("start", 0.0), own.start / echo.start)
    return sum([_judge(name, ratio) for name, ratio in ratios.items()])


def _median(runs: list[Run]) -> Run:
    return Run(*(statistics.median(getattr(run, name) for run in runs) for name in Run.__dataclass_fields__))


def _judge(name: str, ratio: float) -> bool:
    target = TARGETS[name]
    missed = ratio < target if name in ("polling", "webhook") else ratio > target
    print(f"{name:8} ratio {ratio:.2f}, target {'at least' if target < 1 else 'at most'} {target}{' MISSED' * missed}")
    return missed


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
