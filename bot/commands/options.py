"""Options that several commands share."""

import click

from bot.texts import text

LANGUAGES = ("zh", "en")

language_option = click.option("--language", type=click.Choice(LANGUAGES), help=text("help.language"))
