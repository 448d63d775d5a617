"""Nothing asked is lost: a real process killed twenty times under load, in both modes at once."""

import asyncio
import logging
import random
import signal
import time
from pathlib import Path

from tests.service.ports import free_port
from tests.service.process import Bot
from tests.telegram_double.double import Double
from tests.telegram_double.people import Person, until

logger = logging.getLogger(__name__)

KILLS = 20
ASKED = 15  # questions at each life, more than it lives to answer
QUESTIONS = ("大客户满意度", "How many staff are there?", "纸质帐单一个月打印多少份", "828", "天气怎么样")
SECRET = "secret-of-the-kill-test"


async def test_polling_and_webhook_survive_twenty_kills_each(tmp_path: Path) -> None:
    """Every question is answered in the end."""
    polled, delivered = await asyncio.gather(_polling(tmp_path), _webhook(tmp_path))

    logger.info("polling: %s; webhook: %s", polled, delivered)  # pytest -o log_cli=true -o log_cli_level=INFO
    assert polled["unanswered"] == delivered["unanswered"] == 0
    assert polled["kills"] == delivered["kills"] == KILLS


async def _polling(folder: Path) -> dict[str, int]:
    async with Double() as telegram:
        bot = Bot(telegram, _made(folder / "polling"))
        return await _kill_and_count(telegram, bot)


async def _webhook(folder: Path) -> dict[str, int]:
    port = free_port()
    async with Double() as telegram:
        bot = Bot(
            telegram, _made(folder / "webhook"),
            WENBAO_WEBHOOK_URL=f"http://127.0.0.1:{port}/hook", WENBAO_WEBHOOK_SECRET=SECRET,
            WENBAO_WEBHOOK_LISTEN=f"127.0.0.1:{port}",
        )  # fmt: skip
        assert await bot.run("webhook", "set") == 0
        return await _kill_and_count(telegram, bot, "--webhook")


async def _kill_and_count(telegram: Double, bot: Bot, *options: str) -> dict[str, int]:
    people: list[Person] = []
    chance = random.Random(2019)
    for _ in range(KILLS):
        await bot.start(*options)
        people += await _ask(telegram, people)
        before, alive = telegram.account.counts["sendMessage"], chance.randint(1, ASKED - 5)
        await until(lambda: telegram.account.counts["sendMessage"] >= before + alive, 30)  # noqa: B023 - at once
        await bot.end(signal.SIGKILL)
    await bot.start(*options)
    began = time.monotonic()
    await until(lambda: all(person.chat.sent for person in people) and not telegram.account.pending, 60)
    await bot.end(signal.SIGTERM)
    return {
        "kills": KILLS,
        "asked": len(people),
        "unanswered": sum(not person.chat.sent for person in people),
        "answered twice or more": sum(len(person.chat.sent) > 1 for person in people),
        "answers too many": sum(len(person.chat.sent) - 1 for person in people),
        "answers to one at most": max(len(person.chat.sent) for person in people),
        "seconds to catch up": int(time.monotonic() - began),
    }


async def _ask(telegram: Double, before: list[Person]) -> list[Person]:
    new = [telegram.person() for _ in range(ASKED)]
    for number, person in enumerate(new):
        await person.send(QUESTIONS[(len(before) + number) % len(QUESTIONS)])
    return new


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
