"""`wenbao eval`: how well the engine answers labelled questions."""

from collections.abc import Iterator
from pathlib import Path

import click

from bot.errors import Exit
from bot.snapshot import open_engine
from bot.texts import interface_language, text
from knowledge.evaluation import KNOWN_MISSES, evaluate


@click.command("eval", help=text("help.eval"))
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--known", is_flag=True, help=text("help.eval.known"))
def command(paths: tuple[Path, ...], *, known: bool) -> int:
    """Print the scores; the misses have to be exactly those that are known."""
    files = [file for path in paths for file in _questions(path)]
    report = evaluate(open_engine(), files)
    click.echo(report.text(interface_language()))
    if known:
        for folder in {file.parent for file in files}:
            (folder / KNOWN_MISSES).write_text(report.known_misses(), encoding="utf-8")
    return Exit.OK if known or report.passed else Exit.YOURS


def _questions(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.glob("*.jsonl"))
    else:
        yield path
