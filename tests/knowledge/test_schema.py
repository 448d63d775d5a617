"""Editors complete and check the YAML by schemas that follow the records."""

import json
from pathlib import Path

import pytest

from knowledge.library import LANGUAGE, REPORTS
from knowledge.schema import FOLDER, schemas, write_schemas

YAMLS = sorted([*REPORTS.rglob("*.yaml"), *LANGUAGE.glob("*.yaml")])


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_in_the_tree_is_the_one_of_the_code(name: str) -> None:
    """`wenbao schema --write knowledge/schema` brings it up to date."""
    assert json.loads((FOLDER / name).read_text(encoding="utf-8")) == schemas()[name]


def test_schemas_are_written(tmp_path: Path) -> None:
    """Each as a file of its own, in a folder that is made where there is none."""
    written = write_schemas(tmp_path / "new")

    assert {path.name for path in written} == set(schemas())


@pytest.mark.parametrize("path", YAMLS, ids=lambda path: path.stem)
def test_every_file_names_its_schema(path: Path) -> None:
    """In its first line, by a path that leads there."""
    first = path.read_text(encoding="utf-8").splitlines()[0]

    assert first.startswith("# yaml-language-server: $schema=")
    assert (path.parent / first.partition("=")[2]).exists()


def test_unknown_keys_are_forbidden() -> None:
    """An editor marks a slip as it is typed."""
    definitions = schemas()["chapter.schema.json"]["$defs"]

    assert all(one["additionalProperties"] is False for one in definitions.values() if one["type"] == "object")
