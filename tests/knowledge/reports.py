"""What tests need around reports: where the tiny one lies, and what a change to it comes to."""

from pathlib import Path

from knowledge.answer import Answer
from knowledge.errors import Fault, KnowledgeError
from knowledge.library import read_library

HARBOUR = Path(__file__).parent / "harbour-library-2021"


def change(folder: Path, old: str, new: str, *, file: str = "facts.yaml") -> None:
    """Replace the only `old` in a file of a report."""
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old} stands {text.count(old)} times in {file}"
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


def add(folder: Path, text: str, *, file: str = "more.yaml") -> None:
    """Put one more file into a report."""
    (folder / file).write_text(text, encoding="utf-8")


def faults(folder: Path) -> tuple[Fault, ...]:
    """The faults of a report; none where it can be read."""
    try:
        read_library(folder)
    except KnowledgeError as error:
        return error.faults
    return ()


def gate(answer: Answer) -> str:
    """The name of the gate that refused."""
    steps = [step.found for step in answer.explanation if step.stage == "gate"]
    return steps[-1].split(" ")[0] if steps else ""
