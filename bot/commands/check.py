"""`wenbao check`: is the knowledge base sound, and does it say what the report says?"""

from pathlib import Path

import click

from bot.errors import UserError
from bot.folders import reports_folder
from bot.texts import interface_language, text
from knowledge.engine import Engine
from knowledge.library import Library
from knowledge.source import check_source

COUNTED = ("sections", "measures", "observations", "statements", "relations")


@click.command("check", help=text("help.check"))
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--source", type=click.Path(exists=True, dir_okay=False, path_type=Path), help=text("help.check.source"))
def command(folder: Path | None, source: Path | None) -> None:
    """Check the folder, and prove it against the report's text where that is given."""
    library = Engine.open(folder or reports_folder()).library
    if source:
        _prove(library, source)
    click.echo(text("check.good", interface_language(), **{name: len(getattr(library, name)) for name in COUNTED}))
    if source:
        click.echo(text("check.proven", file=source))


def _prove(library: Library, source: Path) -> None:
    faults = check_source(library, _read(source))
    if faults:
        raise UserError("\n".join(faults))


def _read(source: Path) -> str:
    try:
        return source.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UserError(text("error.file", file=source, problem=text("error.not_text"))) from None
    except OSError as error:
        raise UserError(text("error.file", file=source, problem=error.strerror)) from None
