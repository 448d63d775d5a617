"""What the pages say of the engine is what the engine does."""

import re
from pathlib import Path

import pytest

from knowledge.library import PACKAGE, Library, read_library

DOCS = Path(__file__).parents[1] / "docs"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PACKAGE.glob("*.py")))


def _page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def _quoted(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+(?:\.[a-z]+)?)`", text))


@pytest.fixture(scope="module")
def library() -> Library:
    """The report that is shipped."""
    return read_library()


def test_every_gate_of_the_page_is_a_gate_of_the_code() -> None:
    """By name, as `--explain` shows it."""
    table = _page("matching.md").partition("## The gates")[2].partition("##")[0]
    named = {gate for line in table.splitlines() if line.startswith("| `") for gate in _quoted(line.split("|")[1])}

    assert named
    assert [gate for gate in sorted(named) if f'"{gate}"' not in CODE] == []


def test_every_module_of_the_page_exists() -> None:
    """A reader finds where each step lives."""
    named = {name for name in _quoted(_page("matching.md")) if name.endswith(".py")}

    assert named
    assert [name for name in sorted(named) if not (PACKAGE / name).is_file()] == []


def test_every_line_of_an_explanation_is_told() -> None:
    """No stage is left unexplained."""
    stages = set(re.findall(r'Step\(\s*"([a-z ]+)"', CODE))

    assert [stage for stage in sorted(stages) if f"`{stage}`" not in _page("matching.md")] == []


def test_every_name_of_the_glossary_is_in_the_data(library: Library) -> None:
    """A term of the report has one name, and it is that one."""
    known = {one.id for one in library.concepts} | library.measures.keys() | library.dimensions.keys()
    known |= library.statements.keys() | library.relations.keys() | library.observations.keys()
    rows = [line for line in _page("glossary.md").splitlines() if re.match(r"\| .*[\u4e00-\u9fff]", line)]
    named = {name for row in rows for name in _quoted(row.split("|")[3])}

    assert len(named) > 10
    assert sorted(named - known) == []


@pytest.mark.parametrize("page", sorted(path.name for path in (DOCS / "decisions").glob("*.md")))
def test_a_decision_says_what_was_needed_and_chosen(page: str) -> None:
    """And fits on a screen."""
    text = _page(f"decisions/{page}")

    assert "**Need.**" in text
    assert "**Chosen.**" in text
    assert len(text.splitlines()) <= 40
