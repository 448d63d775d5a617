"""`wenbao webhook`: a step of its own, so that several replicas may serve one webhook."""

import click

from bot import logs
from bot.settings import load_settings
from bot.texts import text

ACTIONS = ("set", "delete", "info")


@click.command("webhook", help=text("help.webhook"))
@click.argument("action", type=click.Choice(ACTIONS))
def command(action: str) -> int:
    """Set, delete or show the webhook at Telegram."""
    settings = load_settings()
    settings.require_token()
    logs.configure(settings.log_level)
    from bot import webhook_admin

    return webhook_admin.run(settings, action)
