"""Wenbao as `wenbao telegram` starts it, but without Telegram's limit of thirty messages a second."""

import sys

from bot import logs, telegram_app
from bot.settings import load_settings

settings = load_settings()
logs.configure(settings.log_level)
telegram_app.run(settings, webhook="--webhook" in sys.argv, per_second=1_000_000)
