"""Questions as people ask them, with what their answers must have; known misses are listed, and only they may fail."""

import random
import time
from functools import cache
from pathlib import Path

import pytest

from knowledge.engine import Engine
from knowledge.evaluation import KNOWN_MISSES, Report, evaluate, known_misses
from knowledge.judging import read_labels
from tests.figures import Known
from tests.mutations import MUTATIONS, Mutation

FOLDER = Path(__file__).parent / "questions"
FILES = sorted(FOLDER.glob("*.jsonl"))
LABELS = tuple(read_labels(FILES))
#: Seconds that no answer may take even on a busy machine; what it takes on an idle one is measured by benchmarks.
PATIENCE = 1.0


@cache
def _engine() -> Engine:
    engine = Engine.open()
    engine.warm()
    return engine


@cache
def _report(file: Path) -> Report:
    return evaluate(_engine(), [file])


@cache
def _known() -> Known:
    return Known(_engine().library)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_questions_are_answered_as_labelled(file: Path) -> None:
    """Whatever is wrong is listed as known, and whatever is listed is still wrong."""
    report = _report(file)

    assert report.new == ()
    assert report.mended == ()


def test_only_questions_that_exist_are_known_misses() -> None:
    """A question that is gone leaves no line behind."""
    assert known_misses([FOLDER]) <= {label.id for label in LABELS}


def test_ids_are_unique() -> None:
    """A miss can be named."""
    assert len({label.id for label in LABELS}) == len(LABELS)


def test_there_are_questions_of_every_kind() -> None:
    """At least 600, 150 of them to be declined, in both languages, over all sections."""
    declined = [label for label in LABELS if label.expect == "decline"]
    sections = {label.section for label in LABELS if label.section}

    assert (len(LABELS) >= 600, len(declined) >= 150) == (True, True)
    assert {label.language for label in LABELS} >= {"zh", "en"}
    assert sections >= _engine().library.sections.keys() - {"3", "4", "5"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_figure_comes_from_nowhere(file: Path) -> None:
    """Every figure of every answer stands in the knowledge base or in the sum that is shown."""
    foreign = [(one.label.id, _known().foreign(one.answer)) for one in _report(file).results]

    assert [one for one in foreign if one[1]] == []


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_mistyped_questions_get_no_foreign_figure(mutate: Mutation) -> None:
    """Nor do questions trimmed, dressed up or asked of another year; and each is answered at once."""
    dice = random.Random(mutate.__name__)
    asked = [mutate(label.question, dice) for label in LABELS[MUTATIONS.index(mutate) :: len(MUTATIONS)]]
    start = time.perf_counter()
    answers = [(question, _engine().ask(question)) for question in asked]

    assert [(question, _known().foreign(answer)) for question, answer in answers if _known().foreign(answer)] == []
    assert time.perf_counter() - start < PATIENCE * len(asked)


def test_known_misses_lie_beside_the_questions() -> None:
    """Where `wenbao eval` looks for them."""
    assert (FOLDER / KNOWN_MISSES).is_file()
