"""The engine as JSON lines: a question a line in, an answer a line out, in the same order."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from bot.texts import Language, both
from knowledge.answer import Answer
from knowledge.engine import Engine


def answer_lines(engine: Engine, lines: Iterable[bytes], output: BinaryIO, *, language: Language | None = None) -> None:
    """Answer every line; one that is broken gets an error of its own, and the stream goes on."""
    for line in lines:
        if line.strip():
            output.write(_encode(_reply(engine, line, language)) + b"\n")
            output.flush()


def _reply(engine: Engine, line: bytes, language: Language | None) -> dict[str, Any]:
    request = _request(line)
    number = {"id": request["id"] if isinstance(request.get("id"), str | int) else None}
    question, chat = request.get("text"), request.get("chat")
    if not isinstance(question, str) or not isinstance(chat, str | int | None):
        return number | {"status": "error", "text": both("error.line")}
    conversation = None if chat is None else str(chat)
    return number | _record(engine.ask(question, chat=conversation, language=language))


def _request(line: bytes) -> dict[str, Any]:
    try:
        request = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return request if isinstance(request, dict) else {}


def _record(answer: Answer) -> dict[str, Any]:
    return {
        "status": answer.status,
        "text": answer.text,
        "language": answer.language,
        "sections": answer.sections,
        "facts": answer.facts,
        "suggestions": [{"topic": each.topic, "label": each.label} for each in answer.suggestions],
        "computed": answer.computed,
    }


def _encode(reply: dict[str, Any]) -> bytes:
    try:
        return json.dumps(reply, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # a lone surrogate in the caller's own id
        return json.dumps(reply).encode()
