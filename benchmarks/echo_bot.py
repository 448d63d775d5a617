"""The yardstick: python-telegram-bot with one handler that sends the question back, nothing else."""

import os
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

AT_ONCE = 64


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Send the question back."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Serve by polling, or by webhook where one is given."""
    url = os.environ["WENBAO_TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["WENBAO_TELEGRAM_TOKEN"]).base_url(f"{url}/bot")
    application = builder.concurrent_updates(AT_ONCE).connection_pool_size(AT_ONCE + 8).pool_timeout(20).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    kinds = ["message", "edited_message", "callback_query", "inline_query"]
    if "--webhook" not in sys.argv:
        application.run_polling(allowed_updates=kinds)
        return
    host, _, port = os.environ["WENBAO_WEBHOOK_LISTEN"].partition(":")
    secret = os.environ["WENBAO_WEBHOOK_SECRET"]
    address = os.environ["WENBAO_WEBHOOK_URL"]
    application.run_webhook(host, int(port), "hook", webhook_url=address, secret_token=secret, allowed_updates=kinds)


main()
