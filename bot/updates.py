"""Which updates are asked for, and how one is read."""

import logging
from typing import Any

from telegram import Bot, Update

logger = logging.getLogger(__name__)

KINDS = ["message", "edited_message", "callback_query", "inline_query"]


def read(raw: dict[str, Any], bot: Bot) -> Update | None:
    """The update, or None where Telegram sent something that this version cannot read."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:
        # Whatever is wrong with it, it would be just as wrong next time; its content is a person's and stays unlogged.
        logger.error("update %s cannot be read (%s)", raw.get("update_id"), type(error).__name__)  # noqa: TRY400
        return None


def where(update: Update) -> int:
    """What has to stay in order: the chat, or the person where there is none."""
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else 0
