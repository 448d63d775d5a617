"""The updates Telegram is asked for, as they come and as they are read."""

import logging
from typing import Any

from telegram import Update
from telegram.ext import ExtBot

logger = logging.getLogger(__name__)

KINDS = ["message", "edited_message", "callback_query", "inline_query"]


class WenbaoBot(ExtBot[None]):
    """PTB's bot, with updates as raw JSON: its own `get_updates` fails, and logs people's words, where one is odd."""

    async def fetch(self, offset: int, *, limit: int, wait: int, slack: float) -> list[dict[str, Any]]:
        """Confirm what is before `offset`, wait `wait` seconds for what is not; `slack` more counts as dead."""
        arguments = {"offset": offset, "limit": limit, "timeout": wait, "allowed_updates": KINDS}
        answer = await self._post("getUpdates", arguments, read_timeout=wait + slack)
        return [raw for raw in answer if isinstance(raw, dict) and isinstance(raw.get("update_id"), int)]

    def read(self, raw: dict[str, Any]) -> Update | None:
        """The update, or None where Telegram sent something that this version cannot read."""
        try:
            return Update.de_json(raw, self)
        except Exception as error:
            # Whatever is wrong with it would be just as wrong next time; its content is a person's and stays unlogged.
            logger.error("update %s cannot be read (%s)", raw.get("update_id"), type(error).__name__)  # noqa: TRY400
            return None


def where(update: Update) -> int:
    """What has to stay in order: the chat, or the person where there is none."""
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else 0
