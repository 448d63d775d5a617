"""The bot as a service in this process, and people who talk to it through a local Bot API server."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.settings import Settings
from bot.telegram_app import Service
from knowledge.engine import Engine
from tests.telegram_double.double import TOKEN, Double
from tests.telegram_double.people import Person

Serve = Callable[..., Awaitable[Service]]


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The shipped report, read once."""
    return Engine.open()


@pytest.fixture
async def telegram() -> AsyncIterator[Double]:
    """A Bot API server."""
    async with Double() as double:
        yield double


@pytest.fixture
async def serve(telegram: Double, engine: Engine) -> AsyncIterator[Serve]:
    """Starts the service with these settings; it stops with the test."""
    running: list[Service] = []

    async def start(*, webhook: bool = False, per_second: float = 1000, **settings: object) -> Service:
        values = {
            "telegram_token": TOKEN,
            "telegram_api_url": telegram.url,
            "user_rate": 6000,
            "chat_rate": 6000,
        } | settings
        service = Service(Settings(_env_file=None, **values), engine, webhook=webhook, per_second=per_second)
        running.append(service)
        await service.start()
        return service

    yield start
    for service in running:
        await service.stop()


@pytest.fixture
async def wang(telegram: Double, serve: Serve) -> Person:
    """A person with a Chinese Telegram, and the bot at work."""
    await serve()
    return telegram.person("小王", "zh-hans")


@pytest.fixture
async def ann(telegram: Double, serve: Serve) -> Person:
    """A person with an English Telegram, and the bot at work."""
    await serve()
    return telegram.person("Ann", "en")
