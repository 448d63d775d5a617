"""Wires the Telegram front: settings in, a service that runs until it is told to stop."""

import asyncio
import gc
import hashlib
import logging
import os
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application

from bot.errors import UserError
from bot.inbox import AT_ONCE, Inbox
from bot.polling import Poller
from bot.pulse import Pulse
from bot.reloading import Reloader
from bot.servers import Servers
from bot.settings import Settings
from bot.snapshot import open_engine
from bot.texts import interface_language
from bot.webhook_state import Hook
from handlers.front import Front, Rates, Record
from handlers.menu import publish
from handlers.outgoing import PER_SECOND, Outgoing
from handlers.request import Request
from handlers.routes import App, add_routes
from handlers.texts import say
from handlers.updates import WenbaoBot
from knowledge.engine import Engine

logger = logging.getLogger(__name__)

LAST_SECONDS = 6.0  # for what is in hand when told to stop: with closing the servers it stays within ten


def run(settings: Settings, *, webhook: bool, per_second: float = PER_SECOND) -> int:
    """Serve until told to stop; the exit code."""
    # Below WARNING, PTB writes down whole updates and the URL with the token.
    logging.getLogger("telegram").setLevel(logging.WARNING)
    asyncio.run(_serve(settings, webhook=webhook, per_second=per_second))
    return 0


async def _serve(settings: Settings, *, webhook: bool, per_second: float) -> None:
    service = Service(settings, open_engine(), webhook=webhook, per_second=per_second)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, service.stopping.set)
    loop.add_signal_handler(signal.SIGHUP, service.reload)
    await service.start()
    try:
        await service.wait()
    finally:
        await service.stop()


def new_bot(settings: Settings, limiter: Outgoing | None = None) -> WenbaoBot:
    """The bot for these settings; requests in hand have connections enough."""
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # what PTB's next release does without being asked
    return WenbaoBot(
        settings.require_token().get_secret_value(),
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=Request(AT_ONCE + 8, read_timeout=20.0),
        get_updates_request=Request(2, read_timeout=20.0),
        rate_limiter=limiter or Outgoing(),
    )


class Service:
    """Everything that runs: the application, its way in, and what keeps watch beside it."""

    def __init__(self, settings: Settings, engine: Engine, *, webhook: bool, per_second: float = PER_SECOND) -> None:
        self.stopping = asyncio.Event()
        self.inbox: Inbox[Update] = Inbox(self._handle)
        self.pulse = Pulse(polling=not webhook)
        self._settings = settings
        self._engine = engine
        self.servers = Servers(self.inbox.__len__)
        self.bot = new_bot(settings, Outgoing(per_second, failed=self.servers.failed))
        self._served = False
        self._application: App = Application.builder().bot(self.bot).updater(None).job_queue(None).build()
        self._hook = Hook(self.bot, settings.webhook_url or "")
        self._poller = None if webhook else Poller(self.bot, self.inbox, self.pulse.finished)
        self._polling: asyncio.Task[None] | None = None
        self.reloader = Reloader(engine, self.servers.reloaded)
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Meet Telegram, however long that takes, then take updates in."""
        if self._settings.health_listen is not None:
            await self.servers.open_health(self._settings.health_listen, self.pulse, self._checks)
        await self._meet_telegram()
        if self.stopping.is_set():
            return
        add_routes(self._application, self._front())
        if self._poller is not None:
            self._polling = self._beside(self._poller.run())
            self._beside(self._publish())
        else:
            await self._open_webhook()
        self._beside(self.pulse.beat())
        self._beside(self.reloader.watch())
        self._served = True
        gc.freeze()  # the knowledge stays: looking through it for garbage again and again costs a tenth of the time
        logger.info(
            "serving: mode=%s edition=%s", "polling" if self._poller else "webhook", self._engine.library.fingerprint
        )

    async def wait(self) -> None:
        """Until told to stop, or until polling has ended for good."""
        stop = asyncio.create_task(self.stopping.wait())
        await asyncio.wait([stop, *([self._polling] if self._polling else [])], return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if self._polling is not None and self._polling.done() and not self._polling.cancelled():
            raise UserError(say("operator.token", interface_language())) from None

    async def stop(self) -> None:
        """Take nothing more in, finish what is in hand, confirm it, and leave."""
        self.servers.refuse_deliveries()
        await _cancel(self._polling)
        await self.inbox.finish(LAST_SECONDS)
        if self._poller is not None:
            await self._poller.confirm()
        await self.servers.close()
        for task in list(self._tasks):
            await _cancel(task)
        if self._application.running:
            await self._application.stop()
        await self._application.shutdown()
        await self.bot.shutdown()  # the application leaves it open where Telegram was never met
        logger.info("stopped")

    def reload(self) -> None:
        """Read the knowledge base again."""
        self._beside(self.reloader.reload())

    async def _open_webhook(self) -> None:
        from bot.webhook import Webhook

        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        if url is None or secret is None:
            raise UserError(say("operator.webhook.needs", interface_language()))
        webhook = Webhook(self.bot, self.inbox, secret.get_secret_value(), self.pulse.finished)
        await self.servers.open_webhook(self._settings.webhook_listen, webhook, url)

    async def _checks(self) -> dict[str, bool]:
        checks = {"knowledge": bool(self._engine.library.observations), "serving": self._served}
        if self._poller is None:
            return checks | {"webhook": self._served and await self._hook.is_set()}
        return checks | {"polling": self.pulse.last_update is not None}

    async def _meet_telegram(self) -> None:
        # The rate limiter repeats the first getMe until Telegram answers; stopping must not wait for that.
        meeting = asyncio.create_task(self._application.initialize())
        stop = asyncio.create_task(self.stopping.wait())
        await asyncio.wait([meeting, stop], return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not meeting.done():
            await _cancel(meeting)
            return
        try:
            meeting.result()
        except InvalidToken:
            raise UserError(say("operator.token", interface_language())) from None

    def _front(self) -> Front:
        token = self._settings.require_token().get_secret_value()
        return Front(
            engine=self._engine,
            bot=self.bot,
            rates=Rates(self._settings.user_rate, self._settings.chat_rate),
            record=self._record,
            secret=hashlib.sha256(token.encode()).digest(),
        )

    def _record(self, record: Record) -> None:
        logger.info(
            "%s: status=%s language=%s facts=%s ms=%.1f chat=%s",
            record.kind,
            record.status,
            record.language,
            ",".join(record.facts) or "-",
            1000 * record.seconds,
            record.chat,
        )
        self.servers.asked(record)

    async def _handle(self, update: Update) -> None:
        await self._application.process_update(update)

    async def _publish(self) -> None:
        try:
            await publish(self.bot, self._engine.library)
        except TelegramError as error:  # answers matter more than menus
            logger.warning("menus could not be set: %s", error.message)

    def _beside(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


async def _cancel(task: asyncio.Task[None] | None) -> None:
    if task is not None and not task.done():
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
