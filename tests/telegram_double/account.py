"""What the server knows: the bot, its chats, the updates it has not confirmed, its menus."""

import asyncio
import itertools
import time
from collections import Counter, deque
from dataclasses import dataclass, field

from tests.telegram_double.refusal import Refused

Update = dict[str, object]


@dataclass
class Sent:
    """A message of the bot's, as its reader sees it."""

    chat: int
    id: int
    text: str = ""
    marked: list[tuple[str, str]] = field(default_factory=list)
    keyboard: list[list[dict[str, str]]] = field(default_factory=list)
    photo: bytes | None = None
    reply_to: int | None = None
    edits: int = 0

    @property
    def bold(self) -> list[str]:
        """The runs in bold."""
        return [text for tag, text in self.marked if tag == "b"]

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons, row after row."""
        return [button["text"] for row in self.keyboard for button in row]


@dataclass
class Chat:
    """One conversation: who is in it, what the bot sent, and whether the bot may send."""

    id: int
    kind: str
    name: str
    sent: dict[int, Sent] = field(default_factory=dict)
    seen: asyncio.Queue[tuple[str, Sent]] = field(default_factory=asyncio.Queue)
    forbids: Refused | None = None
    last_id: int = 0

    @property
    def card(self) -> dict[str, object]:
        """The Chat object of the API."""
        return {"id": self.id, "type": self.kind, "first_name" if self.kind == "private" else "title": self.name}

    def next_id(self) -> int:
        """The number of the next message, the bot's or a person's."""
        self.last_id += 1
        return self.last_id


class Account:
    """One bot on the server."""

    def __init__(self, token: str, username: str) -> None:
        self.token = token
        self.me = {
            "id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Wenbao", "username": username,
            "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True,
        }  # fmt: skip
        self.chats: dict[int, Chat] = {}
        self.pending: dict[int, Update] = {}
        self.callbacks: dict[str, dict[str, object]] = {}
        self.inline_answers: dict[str, asyncio.Future[list[dict[str, object]]]] = {}
        self.menus: dict[tuple[str, str], object] = {}
        self.calls: deque[tuple[float, str, dict[str, object]]] = deque(maxlen=200_000)
        self.counts: Counter[str] = Counter()
        self.files: dict[str, bytes] = {}
        self.allowed: list[str] | None = None
        self.webhook: dict[str, object] = {}
        self.news = asyncio.Event()
        self._numbers = itertools.count(1000)

    def push(self, kind: str, payload: dict[str, object], *, number: int | None = None) -> int:
        """A new update; kinds that the bot did not ask for are not kept."""
        number = next(self._numbers) if number is None else number
        if self.allowed is None or not self.allowed or kind in self.allowed:
            self.pending[number] = {"update_id": number, kind: payload}
            self.news.set()
        return number

    def confirm(self, below: int) -> None:
        """Forget the updates before this one, as a call of getUpdates with that offset does."""
        for number in list(itertools.takewhile(lambda number: number < below, self.pending)):
            del self.pending[number]

    def chat(self, chat_id: object) -> Chat:
        """A chat the bot may send to."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise Refused(400, "Bad Request: chat not found")
        if chat.forbids is not None:
            raise chat.forbids
        return chat

    def called(self, method: str) -> list[dict[str, object]]:
        """The parameters of every call of a method so far, refused ones too."""
        return [parameters for _, name, parameters in self.calls if name == method]

    def times(self, method: str) -> list[float]:
        """When a method was called (monotonic clock)."""
        return [moment for moment, name, _ in self.calls if name == method]

    def note(self, method: str, parameters: dict[str, object]) -> None:
        """Write a call down."""
        self.counts[method] += 1
        self.calls.append((time.monotonic(), method, parameters))
