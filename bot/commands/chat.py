"""`wenbao chat`: a conversation in the terminal."""

import click

from bot.commands.options import language_option
from bot.console import chat
from bot.snapshot import open_engine
from bot.texts import Language, text


@click.command("chat", help=text("help.chat"))
@language_option
def command(language: Language | None) -> None:
    """Chat until the input ends."""
    chat(open_engine(), language)
