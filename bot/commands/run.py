"""`wenbao run`: what `make run` starts, Telegram where a token is set, else the chat in the terminal."""

import click

from bot.commands import telegram
from bot.console import chat_or_show
from bot.settings import load_settings
from bot.snapshot import open_engine
from bot.texts import text


@click.command("run", help=text("help.run"))
def command() -> int:
    """Start the front that the settings allow."""
    settings = load_settings()
    if settings.telegram_token:
        return telegram.serve(settings, webhook=False)
    click.echo(text("run.telegram") + "\n")
    chat_or_show(open_engine())
    return 0
