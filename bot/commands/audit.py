"""`wenbao audit`: the report's sums, done again."""

import click

from bot.commands.options import language_option
from bot.rendering import rendered
from bot.screen import Screen
from bot.snapshot import open_engine
from bot.texts import Language, interface_language, text


@click.command("audit", help=text("help.audit"))
@language_option
def command(language: Language | None) -> None:
    """Show every relation with its arithmetic and verdict."""
    screen = Screen()
    for answer in open_engine().audit(language or interface_language()):
        screen.show(rendered(answer))
        click.echo()
