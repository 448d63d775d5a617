"""`wenbao telegram`: answers on Telegram."""

import click

from bot import logs
from bot.settings import Settings, load_settings
from bot.texts import text


@click.command("telegram", help=text("help.telegram"))
@click.option("--webhook", is_flag=True, help=text("help.telegram.webhook"))
def command(*, webhook: bool) -> int:
    """Serve until told to stop."""
    return serve(load_settings(), webhook=webhook)


def serve(settings: Settings, *, webhook: bool) -> int:
    """Serve Telegram with these settings; the token is checked before anything slow is imported."""
    settings.require_token()
    logs.configure(settings.log_level)
    from bot import telegram_app

    return telegram_app.run(settings, webhook=webhook)
