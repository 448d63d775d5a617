"""`wenbao chat`: a conversation in the terminal."""

import click

from bot.commands.options import language_option
from bot.console import chat
from bot.folders import reports_folder
from bot.texts import Language, text
from knowledge.engine import Engine


@click.command("chat", help=text("help.chat"))
@language_option
def command(language: Language | None) -> None:
    """Chat until the input ends."""
    chat(Engine.open(reports_folder()), language)
