"""Which language someone is answered in.

A fixed language lives at Telegram, as the chat's own command menu: it shows in the menu, outlives a restart, and
holds for every replica without a store of ours.
"""

import asyncio
import time
from collections import OrderedDict
from typing import TypeVar

from telegram import BotCommandScopeChat
from telegram.error import TelegramError
from telegram.ext import ExtBot

from handlers.menu import commands
from handlers.turn import Turn
from knowledge.model import Language

KEPT = 10_000
FRESH = 300.0  # seconds after which another replica may have changed it
PATIENCE = 1.0  # seconds an answer waits for its language: where Telegram refuses to tell, it goes out without
AGAIN = 30.0  # seconds until Telegram is asked once more
Value = TypeVar("Value")


class Languages:
    """The fixed language of each chat, else that of its last question."""

    def __init__(self, bot: ExtBot[None]) -> None:
        self._bot = bot
        self._fixed: OrderedDict[int, tuple[Language | None, float]] = OrderedDict()
        self._heard: OrderedDict[int, Language] = OrderedDict()

    async def fixed(self, chat: int) -> Language | None:
        """The language fixed for a chat, or None."""
        known = self._fixed.get(chat)
        if known is not None and time.monotonic() < known[1]:
            return known[0]
        try:
            async with asyncio.timeout(PATIENCE):
                language, holds = await self._ask_telegram(chat), FRESH
        except (TelegramError, TimeoutError):
            language, holds = known[0] if known is not None else None, AGAIN
        _keep(self._fixed, chat, (language, time.monotonic() + holds))
        return language

    async def fix(self, chat: int, language: Language | None) -> None:
        """Fix the language of a chat, or let it follow the questions again."""
        scope = BotCommandScopeChat(chat)
        if language is None:
            await self._bot.delete_my_commands(scope=scope)
        else:
            await self._bot.set_my_commands(commands(language), scope=scope)
        _keep(self._fixed, chat, (language, time.monotonic() + FRESH))

    def hear(self, chat: int, language: Language) -> None:
        """Remember the language of a question."""
        _keep(self._heard, chat, language)

    async def speak(self, turn: Turn) -> Language:
        """The language for what is no answer to a question."""
        return await self.fixed(turn.chat) or self._heard.get(turn.chat) or turn.client

    async def _ask_telegram(self, chat: int) -> Language | None:
        menu = await self._bot.get_my_commands(scope=BotCommandScopeChat(chat))
        if not menu:
            return None
        return "zh" if any("\u4e00" <= letter <= "\u9fff" for letter in menu[0].description) else "en"


def _keep(shelf: OrderedDict[int, Value], chat: int, value: Value) -> None:
    shelf[chat] = value
    shelf.move_to_end(chat)
    if len(shelf) > KEPT:
        shelf.popitem(last=False)
