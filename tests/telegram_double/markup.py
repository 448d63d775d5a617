"""Telegram's HTML, read as strictly as the Bot API reads it."""

import html
import re

from tests.telegram_double.refusal import Refused

TAGS = frozenset({
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "tg-emoji", "code", "pre",
    "blockquote",
})  # fmt: skip
TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>[a-zA-Z-]*)(?P<rest>[^<>]*)>|(?P<broken><)|(?P<text>[^<]+)")
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#[xX][0-9a-fA-F]+);")


def plain(source: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without its tags, and each marked run as (tag, text); a fault is the error Telegram would give."""
    text, marked, stack = "", [], []
    for token in TOKEN.finditer(source):
        if token["text"] is not None:
            text += ENTITY.sub(lambda entity: html.unescape(entity[0]), token["text"])
        elif token["broken"]:
            raise _fault(f"Unclosed start tag at byte offset {token.start()}")
        elif token["close"]:
            tag, start = _closed(token["tag"], stack)
            marked.append((tag, text[start:]))
        else:
            stack.append((_opened(token["tag"]), len(text)))
    if stack:
        raise _fault(f'Can\'t find end tag corresponding to start tag "{stack[-1][0]}"')
    return text.strip(), marked


def units(text: str) -> int:
    """The length Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _opened(tag: str) -> str:
    if tag.lower() not in TAGS:
        raise _fault(f'Unsupported start tag "{tag}"')
    return tag.lower()


def _closed(tag: str, stack: list[tuple[str, int]]) -> tuple[str, int]:
    if not stack or stack[-1][0] != tag.lower():
        raise _fault(f'Unexpected end tag "{tag}"')
    return stack.pop()


def _fault(what: str) -> Refused:
    return Refused(400, f"Bad Request: can't parse entities: {what}")
