"""The people who use the bot: they send, see and press."""

import asyncio
import itertools
import re
import time
from collections.abc import Callable

from tests.telegram_double.account import Account, Chat, Sent
from tests.telegram_double.methods import message

PATIENCE = 5.0
_ids = itertools.count(1)


class Person:
    """Someone with a Telegram account, in a private chat with the bot or in a group."""

    def __init__(self, account: Account, name: str, language: str, chat: Chat | None = None) -> None:
        self._account = account
        self.id = 7000 + next(_ids)
        self.chat = chat or Chat(self.id, "private", name)
        self.user = {"id": self.id, "is_bot": False, "first_name": name, "language_code": language}
        account.chats[self.chat.id] = self.chat
        self._late: list[tuple[str, Sent]] = []

    async def send(self, text: str, *, reply_to: Sent | None = None, **content: object) -> int:
        """Send a text (or, with `content`, something else); the number of the message."""
        number = self.chat.next_id()
        self._account.push("message", self._message(number, text, reply_to, content))
        return number

    async def edit(self, number: int, text: str) -> None:
        """Change a message sent before."""
        self._account.push("edited_message", self._message(number, text, None, {}) | {"edit_date": int(time.time())})

    async def press(self, sent: Sent, label: str, *, expired: bool = False) -> str:
        """Press the button whose label contains these words; the id of the query."""
        button = next(button for row in sent.keyboard for button in row if label in button["text"])
        return await self.press_data(sent, button["callback_data"], expired=expired)

    async def press_data(self, sent: Sent, data: str, *, expired: bool = False) -> str:
        """Press a button that holds this data, perhaps of long ago."""
        query = f"q{next(_ids)}"
        self._account.callbacks[query] = {"expired": expired}
        shown = message(self._account, self.chat, sent)
        payload = {"id": query, "from": self.user, "chat_instance": "1", "message": shown, "data": data}
        self._account.push("callback_query", payload)
        return query

    async def types_inline(self, text: str) -> list[dict[str, object]]:
        """Type `@bot text` in some other chat; what the bot offers."""
        query = f"i{next(_ids)}"
        waiting = self._account.inline_answers[query] = asyncio.get_running_loop().create_future()
        self._account.push("inline_query", {"id": query, "from": self.user, "query": text, "offset": ""})
        async with asyncio.timeout(PATIENCE):
            return await waiting

    async def sees(self) -> Sent:
        """The next new message of the bot's."""
        return await self._next("message")

    async def sees_edit(self) -> Sent:
        """The next message of the bot's that changes."""
        return await self._next("edit")

    async def sees_deletion(self) -> Sent:
        """The next message of the bot's that goes away."""
        return await self._next("delete")

    async def sees_nothing(self, seconds: float = 0.3) -> None:
        """Nothing new for a while."""
        await asyncio.sleep(seconds)
        assert not self._late, self._late
        assert self.chat.seen.empty(), self.chat.seen.get_nowait()

    async def sees_notice(self, query: str) -> str:
        """What pops up after pressing a button."""
        await until(lambda: "answered" in self._account.callbacks[query])
        return str(self._account.callbacks[query]["answered"].get("text", ""))

    async def asks(self, text: str) -> Sent:
        """Send, and see the answer."""
        await self.send(text)
        return await self.sees()

    def blocks_the_bot(self, refused: Exception) -> None:
        """From now on, sending to this chat is refused."""
        self.chat.forbids = refused

    async def _next(self, kind: str) -> Sent:
        for event in self._late:
            if event[0] == kind:
                self._late.remove(event)
                return event[1]
        async with asyncio.timeout(PATIENCE):
            while (event := await self.chat.seen.get())[0] != kind:
                self._late.append(event)
            return event[1]

    def _message(
        self, number: int, text: str, reply_to: Sent | None, content: dict[str, object]
    ) -> dict[str, object]:  # fmt: skip
        body: dict[str, object] = {"message_id": number, "date": int(time.time()), "chat": self.chat.card}
        body |= {"from": self.user} | content
        if text:
            kind = "caption" if content else "text"
            body |= {kind: text, "caption_entities" if content else "entities": entities(text)}
        if reply_to is not None:
            body["reply_to_message"] = message(self._account, self.chat, reply_to)
        return body


def entities(text: str) -> list[dict[str, object]]:
    """The commands and mentions in a text, as Telegram marks them."""
    found = []
    for kind, pattern in (("bot_command", r"(?<!\S)/[A-Za-z0-9_]{1,32}(@\w+)?"), ("mention", r"@\w{5,32}")):
        for match in re.finditer(pattern, text, re.ASCII):
            before = len(text[: match.start()].encode("utf-16-le")) // 2
            found.append({"type": kind, "offset": before, "length": len(match[0])})
    return found


async def until(condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait until it is so; an error when it does not come to be."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.005)
