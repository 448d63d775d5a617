"""YAML is read strictly: text stays text, and every value knows its line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents import Document, read_document

Read = Callable[[str | bytes], Document]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a text as a file of YAML."""

    def read(text: str | bytes) -> Document:
        path = tmp_path / "a.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_document(path, "a.yaml")

    return read


@pytest.mark.parametrize("value", ["22:30", "0123", "1e3", "yes", "no", "2019-03-31", "87.360", "0x1F", "on"])
def test_every_scalar_stays_text(read: Read, value: str) -> None:
    """What YAML would make a number, a date or a truth value is kept as it is written."""
    assert read(f"a: {value}").data == {"a": value}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_an_empty_value_is_none(read: Read, nothing: str) -> None:
    """The three ways of writing nothing come to nothing."""
    assert read(f"a: {nothing}").data == {"a": None}


def test_a_quoted_null_is_text(read: Read) -> None:
    """Quotation marks make any word a word."""
    assert read("a: 'null'").data == {"a": "null"}


def test_a_key_that_stands_twice_is_a_fault_at_its_line(read: Read) -> None:
    """PyYAML would drop the first value silently."""
    (fault,) = read("a: 1\nb: 2\na: 3\n").faults

    assert (fault.line, "'a' stands here twice" in fault.problem) == (3, True)


def test_keys_that_stand_twice_are_found_at_any_depth(read: Read) -> None:
    """A repeated key deep in a list is found as well."""
    assert [fault.line for fault in read("a:\n  - b: 1\n    b: 2\n  - {c: 1, c: 2}\n").faults] == [3, 4]


def test_every_value_has_its_line(read: Read) -> None:
    """The line of a value, by its path."""
    document = read("a:\n  - b: 1\n  -\n    b: 2\n")

    assert (document.line(("a", 0, "b")), document.line(("a", 1, "b"))) == (2, 4)


def test_a_missing_value_has_the_line_of_what_is_around_it(read: Read) -> None:
    """A key that should be there is reported where its record begins."""
    assert read("a:\n  - b: 1\n").line(("a", 0, "missing", "deep")) == 2


@pytest.mark.parametrize("broken", ["a: [1", "a: {b", "a:\n\t- b", "a: b: c", b"\xff\xfe\xfa", "- a\nb: c", "a: *x"])
def test_what_is_no_yaml_is_one_fault(read: Read, broken: str | bytes) -> None:
    """A file that cannot be read says so, with a line, instead of raising."""
    document = read(broken)

    assert len(document.faults) == 1
    assert str(document.faults[0]).startswith("a.yaml:")


def test_an_alias_that_holds_itself_is_a_fault(read: Read) -> None:
    """A list that is its own member is no data."""
    assert read("a: &x [*x]").faults


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    """What cannot be opened is told like any other fault."""
    assert read_document(tmp_path / "none.yaml", "none.yaml").faults


def test_an_empty_file_holds_nothing(read: Read) -> None:
    """A file of comments only is no fault."""
    assert (read("# nothing\n").data, read("# nothing\n").faults) == (None, [])


def test_a_full_width_colon_is_part_of_the_text(read: Read) -> None:
    """Chinese punctuation has no meaning in YAML."""
    assert read("a: 甲：乙，丙").data == {"a": "甲：乙，丙"}


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60))
def test_no_line_of_text_raises(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever stands in a file, reading it ends with data or with faults."""
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(f"a: {text}\n", encoding="utf-8")
    document = read_document(path, "any.yaml")

    assert document.faults or isinstance(document.data, dict)
