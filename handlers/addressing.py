"""In a group the bot answers only when it is spoken to: mentioned, commanded, or replied to."""

import re

from telegram import Message
from telegram.ext.filters import MessageFilter

COMMAND = re.compile(r"/\w+(@\w+)?", re.ASCII)


class Addressed(MessageFilter):
    """Private messages, and those of a group that mention the bot, command it or reply to it; never its own words."""

    def __init__(self, username: str, number: int) -> None:
        super().__init__()
        self._mention = _mention(username)
        self._number = number

    def filter(self, message: Message) -> bool:
        """Whether the message is meant for the bot."""
        if message.via_bot is not None and message.via_bot.id == self._number:
            return False  # an answer of the bot's own, sent by inline mode
        if message.chat_id > 0:
            return True
        words = message.text or message.caption or ""
        command = COMMAND.match(words)
        if self._mention.search(words) or command is not None:
            return command is None or command[1] is None or bool(self._mention.fullmatch(command[1]))
        answered = message.reply_to_message
        return answered is not None and answered.from_user is not None and answered.from_user.id == self._number


def own_words(text: str, username: str) -> str:
    """What was said, without the bot's name in it."""
    return _mention(username).sub(" ", text).strip() if "@" in text else text.strip()


def _mention(username: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(username)}\b", re.IGNORECASE)
