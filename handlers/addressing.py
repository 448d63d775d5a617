"""In a group the bot answers only when it is spoken to: mentioned, replied to, or commanded."""

import re

from telegram import Message
from telegram.ext.filters import MessageFilter


class Addressed(MessageFilter):
    """Private messages, and those of a group that mention the bot or reply to it."""

    def __init__(self, username: str, number: int) -> None:
        super().__init__()
        self._mention = _mention(username)
        self._number = number

    def filter(self, message: Message) -> bool:
        """Whether the message is meant for the bot."""
        if message.chat_id > 0:
            return True
        answered = message.reply_to_message
        if answered is not None and answered.from_user is not None and answered.from_user.id == self._number:
            return True
        return bool(self._mention.search(message.text or message.caption or ""))


def own_words(text: str, username: str) -> str:
    """What was said, without the bot's name in it."""
    return _mention(username).sub(" ", text).strip() if "@" in text else text.strip()


def _mention(username: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(username)}\b", re.IGNORECASE)
