"""Sets, deletes and shows the webhook at Telegram: one step for all replicas."""

import asyncio
import logging
from datetime import UTC

import click
from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.errors import UserError
from bot.settings import Settings
from bot.snapshot import open_engine
from bot.telegram_app import new_bot
from bot.texts import interface_language
from handlers.menu import publish
from handlers.texts import say
from handlers.updates import KINDS

AT_ONCE = 40  # connections Telegram opens to all replicas together


def run(settings: Settings, action: str) -> int:
    """Do it, and tell what came of it."""
    logging.getLogger("telegram").setLevel(logging.WARNING)
    try:
        for line in asyncio.run(do(settings, action)):
            click.echo(line)
    except InvalidToken:
        raise UserError(_say("operator.token")) from None
    except TelegramError as error:
        raise UserError(_say("operator.webhook.failed", problem=error.message)) from None
    return 0


async def do(settings: Settings, action: str) -> list[str]:
    """Set, delete or show, and say so in lines."""
    async with new_bot(settings) as bot:
        return await {"set": _set, "delete": _delete, "info": _info}[action](bot, settings)


async def _set(bot: ExtBot[None], settings: Settings) -> list[str]:
    if settings.webhook_url is None or settings.webhook_secret is None:
        raise UserError(_say("operator.webhook.needs"))
    secret = settings.webhook_secret.get_secret_value()
    await bot.set_webhook(settings.webhook_url, secret_token=secret, allowed_updates=KINDS, max_connections=AT_ONCE)
    # Menus belong here too: replicas that start all day need not set them again.
    await publish(bot, open_engine().library)
    return [_say("operator.webhook.set", url=settings.webhook_url)]


async def _delete(bot: ExtBot[None], settings: Settings) -> list[str]:
    await bot.delete_webhook(drop_pending_updates=False)
    return [_say("operator.webhook.deleted")]


async def _info(bot: ExtBot[None], settings: Settings) -> list[str]:
    info = await bot.get_webhook_info()
    lines = [
        _say("operator.webhook.url", url=info.url or _say("operator.webhook.no_url")),
        _say("operator.webhook.pending", count=info.pending_update_count),
    ]
    return [*lines, *_failure(info)]


def _failure(info: WebhookInfo) -> list[str]:
    if info.last_error_date is None:
        return []
    when = info.last_error_date.astimezone(UTC)
    return [_say("operator.webhook.error", when=f"{when:%Y-%m-%d %H:%M} UTC", problem=info.last_error_message)]


def _say(key: str, **values: object) -> str:
    return say(key, interface_language(), **values)
