"""The process: how it stops, reloads, and what its log gives away."""

import asyncio
import shutil
import signal
import time
from pathlib import Path

from knowledge.library import REPORTS
from tests.service.process import Bot
from tests.telegram_double.double import TOKEN, Double
from tests.telegram_double.people import until
from tests.telegram_double.refusal import Refused


async def test_a_life(telegram: Double, tmp_path: Path) -> None:
    """Started while Telegram is away, asked, reloaded, stopped in order: and no word, name or token in the log."""
    shutil.copytree(REPORTS, tmp_path / "reports")
    await telegram.go_down()
    bot = Bot(telegram, tmp_path, WENBAO_REPORTS=str(tmp_path / "reports"), WENBAO_LOG_LEVEL="DEBUG")
    await bot.start()
    await asyncio.sleep(1)
    await telegram.come_up()
    person = telegram.person("独一无二的名字")
    await person.send("大客户满意度是多少")
    await until(lambda: not person.chat.seen.empty(), 20)
    bot.tell(signal.SIGHUP)
    await until(lambda: "knowledge loaded" in _log(bot), 10)
    telegram.faults.refuse("sendMessage", Refused(429, "Too Many Requests", retry_after=60))
    await person.send("公众客户满意度是多少")
    await until(lambda: "again in 60" in _log(bot))
    began = time.monotonic()

    assert await bot.end(signal.SIGTERM) == 0
    assert time.monotonic() - began < 10
    assert telegram.account.pending, "what could not be answered stays with Telegram"
    for secret in (TOKEN, "客户满意度是多少", "独一无二的名字", str(person.id)):
        assert secret not in _log(bot)
    assert "question: status=answered language=zh facts=satisfaction_large_result" in _log(bot)


async def test_an_unknown_token_is_one_line_and_exit_1(telegram: Double, tmp_path: Path) -> None:
    """No traceback, no token."""
    telegram.account.token = "987654321:other-token-other-token-other-token"
    bot = Bot(telegram, tmp_path)
    await bot.start()

    assert await asyncio.wait_for(bot.wait(), 20) == 1
    assert "WENBAO_TELEGRAM_TOKEN" in _log(bot)
    assert "Traceback" not in _log(bot)
    assert TOKEN not in _log(bot)


def _log(bot: Bot) -> str:
    return bot.log.read_text(encoding="utf-8") if bot.log.exists() else ""
