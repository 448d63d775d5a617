"""`wenbao schema`: what an editor needs to complete and check the knowledge files."""

import json
from pathlib import Path

import click

from bot.texts import text
from knowledge.schema import schema, write_schemas


@click.command("schema", help=text("help.schema"))
@click.option("--write", type=click.Path(file_okay=False, path_type=Path), help=text("help.schema.write"))
def command(write: Path | None) -> None:
    """Print the schema, or write the files of it."""
    if write:
        write_schemas(write)
        return
    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
