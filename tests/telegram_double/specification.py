"""The published methods and types: which parameters there are, which are needed, of what type."""

import json
from importlib.resources import files

from tests.telegram_double.refusal import Refused

FACTS = json.loads(files("tests.telegram_double").joinpath("api.json").read_text(encoding="utf-8"))
METHODS: dict[str, dict[str, str]] = FACTS["methods"]
TYPES: dict[str, dict[str, str]] = FACTS["types"]
SCOPES = {
    "default": "BotCommandScopeDefault",
    "all_private_chats": "BotCommandScopeAllPrivateChats",
    "all_group_chats": "BotCommandScopeAllGroupChats",
    "all_chat_administrators": "BotCommandScopeAllChatAdministrators",
    "chat": "BotCommandScopeChat",
    "chat_administrators": "BotCommandScopeChatAdministrators",
    "chat_member": "BotCommandScopeChatMember",
}


def read(method: str, raw: dict[str, str]) -> dict[str, object]:
    """The parameters of a call with their types; unknown, missing and ill-typed ones are refused."""
    fields = METHODS.get(method)
    if fields is None:
        raise Refused(404, "Not Found: method not found")
    values = {name: _value(name, fields.get(name), text) for name, text in raw.items()}
    _complete(method, fields, values)
    return values


def check(kind: str, value: object) -> None:
    """Refuse an object that is not what the specification calls `kind`."""
    fields = TYPES[kind]
    if not isinstance(value, dict):
        raise Refused(400, f"Bad Request: {kind} must be an object")
    _complete(kind, fields, value)
    for name, inner in value.items():
        if name not in fields:
            raise Refused(400, f"Bad Request: {kind} has no field {name}")
        _nested(fields[name].removeprefix("!"), inner)


def _value(name: str, kind: str | None, text: str) -> object:
    if kind is None:
        raise Refused(400, f"Bad Request: parameter {name} is unknown")
    kind = kind.removeprefix("!")
    try:
        value = _typed(kind, text)
    except ValueError:
        raise Refused(400, f"Bad Request: parameter {name} must be {kind}") from None
    _nested(kind, value)
    return value


def _typed(kind: str, text: str) -> object:
    if kind == "Integer":
        return int(text)
    if kind == "Boolean":
        return {"true": True, "false": False}[text.lower()] if text.lower() in ("true", "false") else bool(int(text))
    if kind == "Integer|String":
        return int(text) if text.lstrip("-").isdigit() else text
    if "String" in kind.split("|") or kind in ("InputFile", "Float"):
        return text
    return json.loads(text)


def _nested(kind: str, value: object) -> None:
    if kind.startswith("Array of ") and isinstance(value, list):
        for member in value:
            _nested(kind.removeprefix("Array of "), member)
    elif kind == "BotCommandScope" and isinstance(value, dict):
        check(SCOPES.get(str(value.get("type")), "BotCommandScopeDefault"), value)
    elif kind == "InputMessageContent":
        check("InputTextMessageContent", value)
    elif kind == "InlineQueryResult":
        check("InlineQueryResultArticle", value)
    elif kind.split("|")[0] in TYPES and isinstance(value, dict):
        check(next((each for each in kind.split("|") if _fits(each, value)), kind.split("|")[0]), value)


def _fits(kind: str, value: dict[str, object]) -> bool:
    return kind in TYPES and value.keys() <= TYPES[kind].keys()


def _complete(kind: str, fields: dict[str, str], values: dict[str, object]) -> None:
    for name, described in fields.items():
        if described.startswith("!") and values.get(name) in (None, ""):
            raise Refused(400, f"Bad Request: {kind}: {name} is missing")
