"""Puts pages into a chat: as new messages, or in place of earlier ones."""

import logging
from collections.abc import Sequence

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import ExtBot

from handlers.turn import Turn

logger = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
UNMODIFIED = "not modified"
#: What Telegram says when a message, a chat or a pressed button is no longer there: nothing to be done.
GONE = ("chat not found", "not found", "can't be edited", "query is too old", "not enough rights", "was deleted")


class Sender:
    """Sends for the handlers; a person who is gone is no error."""

    def __init__(self, bot: ExtBot[None]) -> None:
        self._bot = bot

    async def send(
        self, turn: Turn, pages: Sequence[str], buttons: InlineKeyboardMarkup | None = None
    ) -> tuple[int, ...]:
        """Send the pages, the buttons below the last; the numbers of the messages, none where the person is gone."""
        sent = []
        try:
            for page in pages:
                below = buttons if page is pages[-1] else None
                sent.append(await self._message(turn, page, below))
        except (Forbidden, BadRequest) as error:
            self.pass_over(error)
        return tuple(sent)

    async def replace(
        self, turn: Turn, old: Sequence[int], pages: Sequence[str], buttons: InlineKeyboardMarkup | None = None
    ) -> tuple[int, ...]:
        """Show the pages in place of earlier messages; what does not fit is sent, what is left over deleted."""
        shown: list[int] = []
        for number, page in zip(old, pages, strict=False):
            if await self.edit(turn.chat, number, page, buttons if page is pages[-1] else None):
                shown.append(number)
            else:
                return await self.send(turn, pages, buttons)
        for number in old[len(pages) :]:
            await self._delete(turn.chat, number)
        return (*shown, *await self.send(turn, pages[len(old) :], buttons))

    async def edit(self, chat: int, number: int, page: str, buttons: InlineKeyboardMarkup | None) -> bool:
        """Change a message; False where it can no longer be changed."""
        try:
            await self._bot.edit_message_text(
                page, chat, number, parse_mode=ParseMode.HTML, reply_markup=buttons, link_preview_options=NO_PREVIEW
            )
        except (Forbidden, BadRequest) as error:
            if UNMODIFIED in error.message.lower():
                return True
            self.pass_over(error)
            return False
        return True

    async def notice(self, turn: Turn, text: str = "") -> None:
        """Answer the press of a button, with a word where there is one to say."""
        if turn.query is None:
            return
        try:
            await self._bot.answer_callback_query(turn.query, text or None)
        except BadRequest as error:
            self.pass_over(error)

    async def _message(self, turn: Turn, page: str, buttons: InlineKeyboardMarkup | None) -> int:
        try:
            return await self._to(turn.chat, turn, page, buttons)
        except ChatMigrated as moved:
            return await self._to(moved.new_chat_id, turn, page, buttons)

    async def _to(self, chat: int, turn: Turn, page: str, buttons: InlineKeyboardMarkup | None) -> int:
        message = await self._bot.send_message(
            chat,
            page,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            link_preview_options=NO_PREVIEW,
            reply_parameters=reply_to(turn),
        )
        return message.message_id

    async def _delete(self, chat: int, number: int) -> None:
        try:
            await self._bot.delete_message(chat, number)
        except (Forbidden, BadRequest) as error:
            self.pass_over(error)

    @staticmethod
    def pass_over(error: Forbidden | BadRequest) -> None:
        """Nothing can be done about a person, chat or message that is gone; any other error goes on."""
        if isinstance(error, BadRequest) and not any(words in error.message.lower() for words in GONE):
            raise error
        logger.info("not delivered: %s", error.message)


def reply_to(turn: Turn) -> ReplyParameters | None:
    """In a group an answer is a reply, so that everyone sees to what."""
    return ReplyParameters(turn.message, allow_sending_without_reply=True) if turn.group and turn.message else None
