"""One thing a person did, as the handlers see it."""

import dataclasses
from dataclasses import dataclass

from telegram import CallbackQuery, Message, Update, User

from handlers.addressing import own_words
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class Turn:
    """Where, who, with which words; `query` is there where a button was pressed."""

    chat: int
    person: int
    message: int
    text: str
    client: Language
    group: bool = False
    query: str | None = None
    pressed: Message | None = None

    @property
    def conversation(self) -> str:
        """What follow-ups belong to: this person in this chat."""
        return f"{self.chat}:{self.person}"

    def without_text(self) -> "Turn":
        """The same, where the text was a button's data."""
        return dataclasses.replace(self, text="")


def turn_of(update: Update, username: str) -> Turn | None:
    """The turn that an update is; None for what is no person's message or press."""
    if update.callback_query is not None:
        return _press(update.callback_query)
    message = update.effective_message
    return _message(message, username) if message is not None else None


def client_language(person: User | None) -> Language:
    """The language of someone's Telegram."""
    code = (person.language_code or "") if person is not None else ""
    return "zh" if code.startswith("zh") else "en"


def _message(message: Message, username: str) -> Turn:
    person = message.from_user
    words = own_words(message.text or message.caption or "", username)
    return Turn(
        chat=message.chat_id,
        person=person.id if person is not None else message.chat_id,
        message=message.message_id,
        text=words,
        client=client_language(person),
        group=message.chat_id < 0,
    )


def _press(query: CallbackQuery) -> Turn:
    message = query.message
    chat = message.chat.id if message is not None else query.from_user.id
    return Turn(
        chat=chat,
        person=query.from_user.id,
        message=message.message_id if message is not None else 0,
        text=query.data or "",
        client=client_language(query.from_user),
        group=chat < 0,
        query=query.id,
        pressed=message if isinstance(message, Message) else None,
    )
