"""A run over labelled questions tells right, wrong and refused, and holds the list of known misses strictly."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.engine import Engine
from knowledge.evaluation import Report, evaluate, known_misses

QUESTIONS = {
    "right": {
        "q": "2021年到馆多少人次",
        "expect": "answer",
        "must": [["120000"]],
        "section": "1",
        "lang": "zh",
        "kind": "figure",
    },
    "wrong": {
        "q": "2020年到馆多少人次",
        "expect": "answer",
        "must": [["777"]],
        "section": "2",
        "lang": "zh",
        "kind": "figure",
    },
    "refused": {
        "q": "salary of the librarians",
        "expect": "answer",
        "must": [["777"]],
        "section": "1",
        "lang": "en",
        "kind": "figure",
    },
    "declined": {"q": "馆员工资多少", "expect": "decline", "lang": "zh", "kind": "unanswerable"},
}
Run = Callable[..., Report]


@pytest.fixture
def run(harbour: Engine, tmp_path: Path) -> Run:
    """Evaluates some of the questions with a list of known misses."""

    def run(*names: str, known: tuple[str, ...] = ()) -> Report:
        file = tmp_path / "x.jsonl"
        file.write_text("".join(json.dumps({"id": name, **QUESTIONS[name]}) + "\n" for name in names), encoding="utf-8")
        (tmp_path / "known_misses.yaml").write_text("".join(f"- {one}\n" for one in known), encoding="utf-8")
        return evaluate(harbour, [file])

    return run


@pytest.mark.parametrize(
    ("name", "outcome"), [("right", "right"), ("wrong", "wrong"), ("refused", "refused"), ("declined", "right")]
)
def test_the_outcome_of_a_question(run: Run, name: str, outcome: str) -> None:
    """A refusal is no wrong answer, but no right one either."""
    assert [one.outcome for one in run(name).results] == [outcome]


@pytest.mark.parametrize(
    ("known", "new", "mended", "passed"),
    [
        ((), ("wrong",), (), False),
        (("wrong",), (), (), True),
        (("wrong", "right"), (), ("right",), False),
        (("elsewhere", "wrong"), (), (), True),
    ],
)
def test_known_misses_are_strict(
    run: Run, known: tuple[str, ...], new: tuple[str, ...], mended: tuple[str, ...], passed: bool
) -> None:
    """A new miss fails the run, and so does a known one that is right now."""
    report = run("right", "wrong", known=known)

    assert (report.new, report.mended, report.passed) == (new, mended, passed)


def test_the_list_that_is_written_makes_the_run_pass(run: Run, tmp_path: Path) -> None:
    """It is read again as it was written."""
    report = run("right", "wrong", "refused")
    (tmp_path / "known_misses.yaml").write_text(report.known_misses(), encoding="utf-8")

    assert known_misses([tmp_path]) == {"wrong", "refused"}


def test_the_list_keeps_what_was_not_asked(run: Run) -> None:
    """A run over one file loses no miss of another."""
    report = run("right", "wrong", known=("elsewhere", "right"))

    assert report.known_misses().splitlines()[1:] == ["- elsewhere", "- wrong"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_in_words(run: Run, language: str) -> None:
    """Counts by kind and language, confusion, histogram, misses."""
    text = run("right", "wrong", "refused", "declined", known=("right",)).text(language)  # type: ignore[arg-type]

    assert "answerable" in text
    assert "  2      -> 1" in text
    assert "+" in text
    assert ("wrong refused" in text, ": right" in text or "：right" in text) == (True, True)


def test_a_score_is_told_where_there_is_one(run: Run) -> None:
    """That of the best candidate."""
    (result,) = run("right").results

    assert result.score is not None
    assert 0 < result.score <= 1


def test_dialogues_are_conversations(harbour: Engine, tmp_path: Path) -> None:
    """The second turn leans on the first."""
    turns = [
        {"q": "2021年到馆多少人次", "expect": "answer"},
        {"q": "2020年呢", "expect": "answer", "must": [["90000"]]},
    ]
    (tmp_path / "d.jsonl").write_text(json.dumps({"id": "d", "turns": turns}) + "\n", encoding="utf-8")

    assert evaluate(harbour, [tmp_path / "d.jsonl"]).misses == ()


def test_without_a_list_nothing_is_known(tmp_path: Path) -> None:
    """A folder need not have one."""
    assert known_misses([tmp_path]) == set()
