"""What each method does, and what it refuses."""

import asyncio
import json
import re
import time

from tests.telegram_double import markup
from tests.telegram_double.account import Account, Chat, Sent
from tests.telegram_double.refusal import Refused

Values = dict[str, object]
COMMAND = re.compile("[a-z0-9_]{1,32}")
LONGEST_POLL = 50


class Methods:
    """The methods of the Bot API that a question-answering bot may use."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._polls = 0

    async def call(self, method: str, values: Values, files: dict[str, bytes]) -> object:
        """Do what the method says."""
        name = re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), method)
        function = getattr(self, name, None)
        if function is None:
            raise Refused(501, f"this double does not know {method}")
        return await function(values, files) if method == "getUpdates" else function(values, files)

    async def get_updates(self, values: Values, files: dict[str, bytes]) -> object:
        """Confirm what is before `offset`; wait up to `timeout` for what is not."""
        account = self._account
        if account.webhook.get("url"):
            raise Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first")
        self._polls += 1
        mine, account.allowed = self._polls, values.get("allowed_updates", account.allowed)
        account.confirm(int(values.get("offset", 0)))
        deadline = time.monotonic() + min(int(values.get("timeout", 0)), LONGEST_POLL)
        while not account.pending and (left := deadline - time.monotonic()) > 0 and mine == self._polls:
            account.news.clear()
            await _either(account.news, left)
        if mine != self._polls:
            raise Refused(409, "Conflict: terminated by other getUpdates request")
        return list(account.pending.values())[: min(int(values.get("limit", 100)), 100)]

    def get_me(self, values: Values, files: dict[str, bytes]) -> object:
        """The bot itself."""
        return self._account.me

    def send_message(self, values: Values, files: dict[str, bytes]) -> object:
        """A text of at most 4,096 characters."""
        chat = self._account.chat(values["chat_id"])
        text, marked = _text(values, "text", 4096)
        return self._post(chat, values, Sent(chat.id, 0, text, marked))

    def send_photo(self, values: Values, files: dict[str, bytes]) -> object:
        """A picture of at most ten megabytes, uploaded or by file_id, with a caption of at most 1,024 characters."""
        chat = self._account.chat(values["chat_id"])
        caption, marked = _text(values, "caption", 1024, empty=True)
        photo = self._photo(str(values["photo"]), files)
        message = self._post(chat, values, Sent(chat.id, 0, caption, marked, photo=self._account.files[photo]))
        return message | {"photo": [{"file_id": photo, "file_unique_id": photo, "width": 90, "height": 90}]}

    def edit_message_text(self, values: Values, files: dict[str, bytes]) -> object:
        """Replace text and buttons; the same again is an error."""
        chat = self._account.chat(values.get("chat_id"))
        sent = chat.sent.get(int(values.get("message_id", 0)))
        if sent is None or sent.photo is not None:
            raise Refused(400, "Bad Request: message to edit not found")
        text, marked = _text(values, "text", 4096)
        keyboard = _keyboard(values)
        if (text, marked, keyboard) == (sent.text, sent.marked, sent.keyboard):
            raise Refused(400, "Bad Request: message is not modified: specified new message content and reply markup "
                               "are exactly the same as a current content and reply markup of the message")  # fmt: skip
        sent.text, sent.marked, sent.keyboard, sent.edits = text, marked, keyboard, sent.edits + 1
        chat.seen.put_nowait(("edit", sent))
        return self._message(chat, sent)

    def delete_message(self, values: Values, files: dict[str, bytes]) -> object:
        """Take a message away."""
        chat = self._account.chat(values["chat_id"])
        sent = chat.sent.pop(int(values["message_id"]), None)
        if sent is None:
            raise Refused(400, "Bad Request: message to delete not found")
        chat.seen.put_nowait(("delete", sent))
        return True

    def send_chat_action(self, values: Values, files: dict[str, bytes]) -> object:
        """Typing ..."""
        self._account.chat(values["chat_id"])
        return True

    def answer_callback_query(self, values: Values, files: dict[str, bytes]) -> object:
        """Stop the button's clock; only once, and not too late."""
        query = self._account.callbacks.get(str(values["callback_query_id"]))
        if query is None or query.get("expired"):
            raise Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        if len(str(values.get("text", ""))) > 200:
            raise Refused(400, "Bad Request: MESSAGE_TOO_LONG")
        query["answered"] = values
        return True

    def answer_inline_query(self, values: Values, files: dict[str, bytes]) -> object:
        """At most 50 results, each with an id of its own."""
        results = values["results"]
        waiting = self._account.inline_answers.get(str(values["inline_query_id"]))
        if waiting is None:
            raise Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        if len(results) > 50:
            raise Refused(400, "Bad Request: RESULTS_TOO_MUCH")
        if len({result["id"] for result in results}) < len(results):
            raise Refused(400, "Bad Request: RESULT_ID_DUPLICATE")
        for result in results:
            _inline_result(result)
        waiting.set_result(results)
        return True

    def set_my_commands(self, values: Values, files: dict[str, bytes]) -> object:
        """At most a hundred commands with names of `[a-z0-9_]{1,32}`."""
        commands = values["commands"]
        for command in commands:
            if not COMMAND.fullmatch(command["command"]):
                raise Refused(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise Refused(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        if len(commands) > 100:
            raise Refused(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        self._account.menus[_scope(values)] = commands
        return True

    def get_my_commands(self, values: Values, files: dict[str, bytes]) -> object:
        """The commands of exactly this scope and language."""
        return self._account.menus.get(_scope(values), [])

    def delete_my_commands(self, values: Values, files: dict[str, bytes]) -> object:
        """No commands of this scope and language any more."""
        self._account.menus.pop(_scope(values), None)
        return True

    def set_my_description(self, values: Values, files: dict[str, bytes]) -> object:
        """What an empty chat shows: at most 512 characters."""
        return self._describe("description", values, 512)

    def set_my_short_description(self, values: Values, files: dict[str, bytes]) -> object:
        """What the profile shows: at most 120 characters."""
        return self._describe("short_description", values, 120)

    def set_webhook(self, values: Values, files: dict[str, bytes]) -> object:
        """Deliver updates to this URL from now on."""
        if not re.fullmatch("[A-Za-z0-9_-]{0,256}", str(values.get("secret_token", ""))):
            raise Refused(400, "Bad Request: secret token contains unallowed characters")
        self._account.webhook = dict(values) if values["url"] else {}
        self._account.allowed = values.get("allowed_updates", self._account.allowed)
        self._account.news.set()
        return True

    def delete_webhook(self, values: Values, files: dict[str, bytes]) -> object:
        """Deliver nothing; keep what is pending unless told otherwise."""
        self._account.webhook = {}
        if values.get("drop_pending_updates"):
            self._account.pending.clear()
        return True

    def get_webhook_info(self, values: Values, files: dict[str, bytes]) -> object:
        """Where updates are delivered, and how that goes."""
        hook = self._account.webhook
        info: dict[str, object] = {
            "url": hook.get("url", ""), "has_custom_certificate": False,
            "pending_update_count": len(self._account.pending),
        }  # fmt: skip
        shown = ("max_connections", "allowed_updates", "last_error_date", "last_error_message")
        return info | {name: hook[name] for name in shown if name in hook}

    def _describe(self, what: str, values: Values, longest: int) -> bool:
        if len(str(values.get(what, ""))) > longest:
            raise Refused(400, f"Bad Request: {what} is too long")
        self._account.menus[what, str(values.get("language_code", ""))] = values.get(what, "")
        return True

    def _post(self, chat: Chat, values: Values, sent: Sent) -> dict[str, object]:
        sent.keyboard = _keyboard(values)
        sent.reply_to = _reply_to(values)
        sent.id = chat.next_id()
        chat.sent[sent.id] = sent
        chat.seen.put_nowait(("message", sent))
        return self._message(chat, sent)

    def _message(self, chat: Chat, sent: Sent) -> dict[str, object]:
        return message(self._account, chat, sent)

    def _photo(self, name: str, files: dict[str, bytes]) -> str:
        if not name.startswith("attach://"):
            if name not in self._account.files:
                raise Refused(400, "Bad Request: wrong file identifier/HTTP URL specified")
            return name
        content = files.get(name.removeprefix("attach://"), b"")
        if not content.startswith(b"\x89PNG") or len(content) > 10_000_000:
            raise Refused(400, "Bad Request: IMAGE_PROCESS_FAILED")
        file = f"photo{len(self._account.files)}"
        self._account.files[file] = content
        return file


def message(account: Account, chat: Chat, sent: Sent) -> dict[str, object]:
    """The Message object of something the bot sent."""
    markup_part = {"reply_markup": {"inline_keyboard": sent.keyboard}} if sent.keyboard else {}
    content = {"caption" if sent.photo else "text": sent.text}
    head = {"message_id": sent.id, "date": int(time.time()), "chat": chat.card, "from": account.me}
    return head | content | markup_part


async def _either(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(min(seconds, 0.5)):
            await event.wait()
    except TimeoutError:
        pass


def _text(values: Values, name: str, longest: int, *, empty: bool = False) -> tuple[str, list[tuple[str, str]]]:
    source = str(values.get(name, ""))
    mode = values.get("parse_mode")
    if mode not in (None, "HTML"):
        raise Refused(400, "Bad Request: unsupported parse_mode")
    text, marked = markup.plain(source) if mode else (source.strip(), [])
    if not text and not empty:
        raise Refused(400, "Bad Request: message text is empty")
    if markup.units(text) > longest:
        raise Refused(400, f"Bad Request: message {'caption ' if name == 'caption' else ''}is too long")
    return text, marked


def _keyboard(values: Values) -> list[list[dict[str, str]]]:
    rows = values.get("reply_markup", {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not button["text"]:
            raise Refused(400, "Bad Request: inline keyboard button text is empty")
        if not 1 <= len(button.get("callback_data", "-").encode()) <= 64:
            raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    if sum(map(len, rows)) > 100:
        raise Refused(400, "Bad Request: REPLY_MARKUP_TOO_LONG")
    return rows


def _reply_to(values: Values) -> int | None:
    parameters = values.get("reply_parameters")
    return parameters["message_id"] if isinstance(parameters, dict) else None


def _inline_result(result: dict[str, object]) -> None:
    if not 1 <= len(str(result["id"]).encode()) <= 64:
        raise Refused(400, "Bad Request: RESULT_ID_INVALID")
    content = result["input_message_content"]
    _text({"text": content["message_text"], "parse_mode": content.get("parse_mode")}, "text", 4096)
    _keyboard(result)


def _scope(values: Values) -> tuple[str, str]:
    scope = values.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), str(values.get("language_code", ""))
