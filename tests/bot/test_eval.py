"""`wenbao eval`: scores on labelled questions, and the list of known misses."""

import json
from pathlib import Path

import pytest

from bot.errors import Exit
from bot.main import run

RIGHT = {"id": "r", "q": "大客户满意度是多少？", "lang": "zh", "kind": "figure", "expect": "answer", "must": [["87.36"]], "not": [], "section": "5.3"}  # fmt: skip
MISSED = RIGHT | {"id": "m", "must": [["no such words"]]}
pytestmark = pytest.mark.usefixtures("quiet_settings")


def _questions(folder: Path, *labels: object) -> str:
    (folder / "some.jsonl").write_text("\n".join(map(json.dumps, labels)), encoding="utf-8")
    return str(folder)


def test_right_answers_are_a_good_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", _questions(tmp_path, RIGHT)]) == Exit.OK
    assert "100.0 %" in capsys.readouterr().out


def test_a_new_miss_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", f"{_questions(tmp_path, RIGHT, MISSED)}/some.jsonl"]) == Exit.YOURS
    assert " m" in capsys.readouterr().out


def test_a_known_miss_is_no_surprise(tmp_path: Path) -> None:
    questions = _questions(tmp_path, RIGHT, MISSED)

    assert run(["eval", questions, "--known"]) == Exit.OK
    assert run(["eval", questions]) == Exit.OK
