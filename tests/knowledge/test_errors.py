"""Faults are told all at once, in the order of files and lines."""

from knowledge.errors import Fault, KnowledgeError


def test_a_fault_names_file_and_line() -> None:
    """An editor can jump to it."""
    assert str(Fault("a.yaml", 7, "what to do")) == "a.yaml:7: what to do"


def test_faults_are_sorted_and_told_once() -> None:
    """The same fault found twice is one fault."""
    late, early = Fault("b.yaml", 1, "x"), Fault("a.yaml", 9, "y")

    assert KnowledgeError([late, early, late]).faults == (early, late)


def test_the_text_of_the_error_has_every_fault() -> None:
    """One line a fault."""
    assert str(KnowledgeError([Fault("a", 1, "x"), Fault("a", 2, "y")])) == "a:1: x\na:2: y"
