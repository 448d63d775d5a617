"""`wenbao schema`: what an editor needs to complete and check the knowledge files."""

import json
from pathlib import Path

import click

from bot.texts import text
from knowledge.schema import schemas, write_schemas

KINDS = ("chapter", "report", "language")


@click.command("schema", help=text("help.schema"))
@click.argument("kind", type=click.Choice(KINDS), default=KINDS[0])
@click.option("--write", type=click.Path(file_okay=False, path_type=Path), help=text("help.schema.write"))
def command(kind: str, write: Path | None) -> None:
    """Print the schema of one kind of file, or write all of them."""
    if write:
        write_schemas(write)
        return
    click.echo(json.dumps(schemas()[f"{kind}.schema.json"], ensure_ascii=False, indent=2))
