"""What Telegram shows about the bot: its commands and descriptions, for Chinese, English and everyone else."""

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.ext import ExtBot

from handlers.texts import acts, say
from knowledge.library import Library
from knowledge.model import Language
from knowledge.phrasing import said

#: Telegram's language codes, and what is shown there; the empty one is everyone else's.
SHOWN: dict[str, Language] = {"": "en", "en": "en", "zh": "zh"}


def commands(language: Language) -> list[BotCommand]:
    """The commands with their descriptions."""
    return [BotCommand(act.name, act.menu[language]) for act in acts().values()]


async def publish(bot: ExtBot[None], library: Library) -> None:
    """Set menus and descriptions; the same again changes nothing."""
    for code, language in SHOWN.items():
        for scope in (BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()):
            await bot.set_my_commands(commands(language), scope=scope, language_code=code or None)
        title = said(library.report.title, language)
        await bot.set_my_description(say("profile.long", language, title=title), language_code=code or None)
        await bot.set_my_short_description(say("profile", language), language_code=code or None)
