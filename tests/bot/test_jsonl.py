"""JSON lines: the contract of the engine for other programs."""

import io
import json
from typing import Any

import pytest

from bot.jsonl import answer_lines
from knowledge.engine import Engine

QUESTION = "大客户满意度是多少？"


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine on the report that is shipped."""
    return Engine.open()


def _replies(engine: Engine, *lines: bytes | dict[str, Any]) -> list[dict[str, Any]]:
    output = io.BytesIO()
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    answer_lines(engine, raw, output)
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_an_answer_has_every_field_of_the_contract(engine: Engine) -> None:
    reply = _replies(engine, {"id": "1", "chat": "a", "text": QUESTION})[0]

    assert list(reply) == ["id", "status", "text", "language", "sections", "facts", "suggestions", "computed"]
    assert (reply["id"], reply["status"], reply["language"], reply["sections"]) == ("1", "answered", "zh", ["5.3"])
    assert "87.36" in reply["text"]


def test_answers_come_in_the_order_of_the_questions(engine: Engine) -> None:
    replies = _replies(engine, *({"id": str(number), "text": QUESTION} for number in range(20)))

    assert [reply["id"] for reply in replies] == [str(number) for number in range(20)]


@pytest.mark.parametrize(
    "line",
    [
        b"not json",
        b"[1, 2]",
        b'"text"',
        b"{}",
        b'{"text": 5}',
        b'{"text": "x", "chat": ["a"]}',
        b'{"text": "\xff"}',
        b"\x00\x01",
        b"[" * 100_000,
        b"9" * 5_000,
    ],
    ids=["words", "list", "string", "empty", "number", "chat", "utf8", "control", "deep", "long-number"],
)
def test_a_broken_line_gets_a_calm_sentence_and_the_stream_goes_on(engine: Engine, line: bytes) -> None:
    broken, good = _replies(engine, line, {"id": "2", "text": QUESTION})

    assert (broken["id"], broken["status"], list(broken)) == (None, "error", ["id", "status", "text"])
    assert "JSON 对象" in broken["text"]
    assert "JSON object" in broken["text"]
    assert (good["id"], good["status"]) == ("2", "answered")


def test_a_broken_question_keeps_its_id(engine: Engine) -> None:
    assert _replies(engine, {"id": "7", "text": None})[0]["id"] == "7"


def test_empty_lines_are_passed_over(engine: Engine) -> None:
    assert len(_replies(engine, b"\n", b"  \r\n", {"id": "1", "text": QUESTION})) == 1


def test_lone_surrogates_come_back_as_they_were(engine: Engine) -> None:
    reply = _replies(engine, b'{"id": "\\ud800", "text": "\\udfff"}')[0]

    assert reply["id"] == "\ud800"
    assert reply["status"] in {"declined", "offered", "answered"}


def test_an_id_that_json_cannot_carry_is_left_out(engine: Engine) -> None:
    assert _replies(engine, b'{"id": NaN, "text": "hello"}')[0]["id"] is None


def test_a_chat_carries_the_conversation(engine: Engine) -> None:
    first = {"id": "1", "chat": "t", "text": "2018年劳动保护费是多少？"}
    replies = _replies(engine, first, {"id": "2", "chat": "t", "text": "2019年呢？"})

    assert "43" in replies[1]["text"]


def test_without_a_chat_every_question_stands_alone(engine: Engine) -> None:
    replies = _replies(engine, {"text": "2018年劳动保护费是多少？"}, {"text": "2019年呢？"})

    assert replies[1]["status"] != "answered"


def test_each_answer_is_flushed(engine: Engine) -> None:
    class Output(io.BytesIO):
        flushed = 0

        def flush(self) -> None:
            self.flushed += 1

    output = Output()
    answer_lines(engine, [b'{"text": "hi"}'] * 3, output)

    assert output.flushed >= 3


def test_the_language_can_be_fixed(engine: Engine) -> None:
    output = io.BytesIO()
    answer_lines(engine, [json.dumps({"text": QUESTION}).encode()], output, language="en")

    assert json.loads(output.getvalue())["language"] == "en"
