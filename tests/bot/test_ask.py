"""`wenbao ask` in a process of its own."""

import json

import pytest

from tests.bot.conftest import Wenbao


def test_one_question_one_answer(wenbao: Wenbao) -> None:
    done = wenbao("ask", "大客户满意度是多少？")

    assert (done.returncode, done.stderr) == (0, "")
    assert "87.36" in done.stdout
    assert "5.3" in done.stdout


def test_the_words_of_a_question_need_no_quotes(wenbao: Wenbao) -> None:
    assert "87.36" in wenbao("ask", "satisfaction", "of", "large", "customers").stdout


def test_the_answer_explains_itself(wenbao: Wenbao) -> None:
    plain, explained = wenbao("ask", "大客户满意度"), wenbao("ask", "大客户满意度", "--explain")

    assert len(explained.stdout.splitlines()) > len(plain.stdout.splitlines())


def test_the_language_can_be_fixed(wenbao: Wenbao) -> None:
    assert "Source:" in wenbao("ask", "大客户满意度", "--language", "en").stdout


def test_json_lines_are_answered_in_order(wenbao: Wenbao) -> None:
    done = wenbao("ask", "--jsonl", given='{"id": 1, "text": "hi"}\nbroken\n{"id": 3, "text": "党员"}\n')

    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, None, 3]
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "question",
    ["", "？！。", "🙂🙃", "satisfied " * 10_000, "满\u200b意\u202e度\x07", "\ufffd"],
    ids=["empty", "punctuation", "emoji", "long", "control", "replacement"],
)
def test_a_question_that_is_none_gets_a_calm_answer(wenbao: Wenbao, question: str) -> None:
    done = wenbao("ask", question)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


def test_no_question_is_for_the_user_to_put_right(wenbao: Wenbao) -> None:
    done = wenbao("ask")

    assert (done.returncode, done.stdout) == (1, "")
    assert "wenbao ask" in done.stderr


def test_output_is_utf8_in_any_locale(wenbao: Wenbao) -> None:
    done = wenbao("ask", "大客户满意度", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert "满意度" in done.stdout
