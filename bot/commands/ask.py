"""`wenbao ask`: one answer, or JSON lines."""

import sys
from collections.abc import Iterable
from itertools import chain

import click

from bot.commands.options import language_option
from bot.rendering import Line, explained, rendered
from bot.snapshot import open_engine
from bot.texts import Language, text
from knowledge.answer import Answer


@click.command("ask", help=text("help.ask"))
@click.argument("question", nargs=-1)
@click.option("--jsonl", is_flag=True, help=text("help.ask.jsonl"))
@click.option("--explain", is_flag=True, help=text("help.ask.explain"))
@language_option
def command(question: tuple[str, ...], *, jsonl: bool, explain: bool, language: Language | None) -> None:
    """Answer, in the language of the question unless another is given."""
    if jsonl:
        from bot.jsonl import answer_lines

        answer_lines(open_engine(), sys.stdin.buffer, sys.stdout.buffer, language=language)
        return
    if not question:
        raise click.UsageError(text("error.no_question"))
    _print(open_engine().ask(" ".join(question), language=language), explain=explain)


def _print(answer: Answer, *, explain: bool) -> None:
    lines = chain(rendered(answer), explained(answer) if explain else ())
    if sys.stdout.isatty():
        _show(lines)
        return
    for line in lines:
        click.echo(line.words)


def _show(lines: Iterable[Line]) -> None:
    from bot.screen import Screen  # rich, for people only

    Screen().show(lines)
