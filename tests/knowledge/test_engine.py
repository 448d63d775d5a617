"""The engine answers whatever it is asked, and serves on when new knowledge has faults."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answer import Status
from knowledge.engine import Engine
from knowledge.errors import KnowledgeError
from tests.knowledge.reports import change

JUNK = {
    "empty": "",
    "blank": " \t\n",
    "punctuation": "？！……，。",
    "emoji": "😀👍🏽🇨🇳",
    "control": "\x00\x07\x1b[2J\x7f",
    "zero width": "\u200b\u200d\u202e\ufeff",
    "lone surrogates": "\ud800\udfff",
    "long": "满意度" * 33_333,
    "long word": "a" * 100_000,
    "long numeral": "9" * 100_000,
    "chinese numeral": "一" * 5_000,
    "nested marks": "（《「『" * 500,
    "braces": "{0} {number} {}",
    "combining": "e" + "\u0301" * 500,
    "markup": "<script>alert(1)</script>",
    "percent": "%s %d %",
    "arabic": "ما هو رضا العملاء؟",
    "digits of other scripts": "٢٠١٩ ৩ ௧",
    "null as text": "null",
}


@pytest.mark.parametrize("kind", sorted(JUNK))
@pytest.mark.parametrize("chat", [None, "junk"])
def test_no_junk_raises(engine: Engine, kind: str, chat: str | None) -> None:
    """A calm sentence, with or without a conversation."""
    answer = engine.ask(JUNK[kind], chat=chat)

    assert answer.status in set(Status)
    assert answer.text.strip()


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=300))
def test_no_text_raises(engine: Engine, text: str) -> None:
    """Nor does anything else that can be written."""
    assert engine.ask(text).text.strip()


@pytest.mark.parametrize("chat", ["", "\ud800", "x" * 10_000])
def test_any_string_names_a_conversation(engine: Engine, chat: str) -> None:
    """Whatever a front uses as its id."""
    assert engine.ask("你好", chat=chat).status == "answered"


def test_a_language_can_be_fixed(engine: Engine) -> None:
    """A Chinese question may be answered in English."""
    assert "Source" in engine.ask("大客户满意度", language="en").text


def test_an_answer_says_how_it_came_about(engine: Engine) -> None:
    """What was understood as what, what was not, the candidates, the choice."""
    stages = [step.stage for step in engine.ask("大客户满意度鲲鹏是多少").explanation]

    assert {"read", "not understood", "candidate"} <= set(stages)


def test_new_knowledge_is_served_after_a_reload(folder: Path) -> None:
    """Without a restart."""
    engine = Engine.open(folder)
    change(folder, 'value: "91.5"', 'value: "91.6"')
    engine.reload()

    assert "91.6" in engine.ask("读者打分多少").text


@pytest.mark.parametrize(("old", "new"), [('value: "120000"', 'value: "many"'), ("  - id: fines", "  - id: visits")])
def test_a_fault_keeps_the_old_knowledge(folder: Path, old: str, new: str) -> None:
    """Nothing already loaded is lost."""
    engine = Engine.open(folder)
    change(folder, old, new)

    with pytest.raises(KnowledgeError):
        engine.reload()
    assert "120,000" in engine.ask("2021年到馆多少人次").text


def test_a_conversation_survives_a_reload(folder: Path) -> None:
    """Even when the fact just spoken of is gone."""
    engine = Engine.open(folder)
    engine.ask("馆员多少人", chat="x")
    text = (folder / "facts.yaml").read_text(encoding="utf-8")
    (folder / "facts.yaml").write_text(text.replace("librarians_count", "librarians_number"), encoding="utf-8")
    engine.reload()

    assert engine.ask("哪一节写的", chat="x").text
    assert engine.ask("2021年呢", chat="x").text


def test_opening_a_report_with_faults_tells_them(folder: Path) -> None:
    """Before anybody is answered."""
    change(folder, 'value: "120000"', 'value: "many"')

    with pytest.raises(KnowledgeError, match=r"facts\.yaml"):
        Engine.open(folder)
