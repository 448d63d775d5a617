"""`wenbao facts`: everything the knowledge base holds."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from bot.snapshot import open_engine
from bot.texts import interface_language, text
from knowledge.facts import facts

Row = dict[str, Any]


@click.command("facts", help=text("help.facts"))
@click.option("--json", "form", flag_value="json", help=text("help.facts.form"))
@click.option("--csv", "form", flag_value="csv", help=text("help.facts.form"))
def command(form: str | None) -> None:
    """List the facts, in the order of the report."""
    rows = facts(open_engine().library)
    write = {"json": _write_json, "csv": _write_csv}.get(form or "", _write_lines)
    write(rows)


def _write_json(rows: list[Row]) -> None:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    click.echo(f"[\n{lines}\n]".encode())  # JSON is UTF-8 in any locale


def _write_csv(rows: list[Row]) -> None:
    flat = [dict(_flat(row)) for row in rows]
    columns = dict.fromkeys(name for row in flat for name in row)
    writer = csv.DictWriter(sys.stdout, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(flat)


def _flat(row: Row) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if isinstance(value, dict) and value.keys() == {"zh", "en"}:
            yield from ((f"{name}_{language}", words) for language, words in value.items())
        elif isinstance(value, dict):
            yield name, " ".join(f"{part}={each}" for part, each in value.items())
        else:
            yield name, "" if value is None else str(value)


def _write_lines(rows: Iterable[Row]) -> None:
    language = interface_language()
    for row in rows:
        value = " ".join(str(row[name]) for name in ("value", "unit", "period") if row.get(name))
        click.echo(f"{row['section']:<6} {row['label'][language]}  {value}".rstrip())
