"""`check`, `schema`, `facts` and `audit`: the knowledge base from the command line."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from bot.errors import Exit
from bot.main import run

SOURCE = Path(__file__).parents[3] / "shared" / "report" / "report.txt"
SCHEMAS = Path(__file__).parents[2] / "knowledge" / "schema"
pytestmark = pytest.mark.usefixtures("quiet_settings")


@pytest.fixture
def output(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """What the command wrote."""
    return capsys


def test_check_counts_what_is_sound(output: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == Exit.OK
    assert "29 sections" in output.readouterr().out


def test_check_names_file_and_line_of_a_fault(output: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    report = tmp_path / "reports" / "broken"
    report.mkdir(parents=True)
    (report / "report.yaml").write_text("title: {zh: 甲\n")

    assert run(["check", str(report.parent)]) == Exit.YOURS
    assert "report.yaml:" in output.readouterr().err


@pytest.mark.skipif(not SOURCE.exists(), reason="the report's text is not at hand")
def test_check_proves_the_knowledge_base_against_the_report(output: pytest.CaptureFixture[str]) -> None:
    code = run(["check", "--source", str(SOURCE)])

    assert (code, output.readouterr().err) == (Exit.OK, "")


def test_check_finds_every_figure_missing_from_another_text(output: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("一、公开陈述\n")

    assert run(["check", "--source", str(other)]) == Exit.YOURS
    assert len(output.readouterr().err.splitlines()) > 50


def test_check_wants_text(output: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\xff")

    assert run(["check", "--source", str(picture)]) == Exit.YOURS
    assert "not UTF-8" in output.readouterr().err


def test_schema_is_json(output: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == Exit.OK
    assert "observations" in json.loads(output.readouterr().out)["properties"]


def test_the_schemas_that_are_shipped_are_those_of_the_code(tmp_path: Path) -> None:
    run(["schema", "--write", str(tmp_path / "schema")])
    written = {file.name: file.read_text() for file in (tmp_path / "schema").iterdir()}

    assert written == {file.name: file.read_text() for file in SCHEMAS.iterdir()}


def test_facts_as_json_carry_exact_figures(output: pytest.CaptureFixture[str]) -> None:
    run(["facts", "--json"])
    rows = json.loads(output.readouterr().out)
    values = {row["id"]: row["value"] for row in rows if row["value"] is not None}

    assert {"id", "label", "value", "unit", "period", "section", "printed"} <= set(rows[0])
    assert "87.36" in values.values()


def test_facts_as_csv_have_one_row_each(output: pytest.CaptureFixture[str]) -> None:
    run(["facts", "--json"])
    rows = json.loads(output.readouterr().out)
    run(["facts", "--csv"])
    table = list(csv.DictReader(io.StringIO(output.readouterr().out)))

    assert [row["id"] for row in table] == [row["id"] for row in rows]
    assert {row["label_zh"] for row in table} == {row["label"]["zh"] for row in rows}


def test_facts_for_a_reader_are_one_line_each(output: pytest.CaptureFixture[str]) -> None:
    run(["facts"])
    listed = output.readouterr().out

    assert any(line.startswith("5.3 ") and "87.36" in line for line in listed.splitlines())


@pytest.mark.parametrize(("language", "word"), [("zh", "学历"), ("en", "education")])
def test_audit_says_what_does_not_add_up(output: pytest.CaptureFixture[str], language: str, word: str) -> None:
    assert run(["audit", "--language", language]) == Exit.OK
    assert word in output.readouterr().out.lower()


def test_figures_are_decimals(output: pytest.CaptureFixture[str]) -> None:
    run(["facts", "--json"])
    figures = [row["value"] for row in json.loads(output.readouterr().out) if row.get("unit")]

    assert all(Decimal(figure).is_finite() for figure in figures)
