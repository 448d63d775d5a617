"""The command line: finds the command, runs it, and turns every ending into an exit code."""

import codecs
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from bot.errors import Exit, UserError
from bot.texts import text
from knowledge.errors import KnowledgeError

COMMANDS = ("ask", "chat", "run", "telegram", "webhook", "check", "schema", "facts", "audit", "eval")


class LazyGroup(click.Group):
    """Imports a command when it is called, so that `ask` pays for no other's imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command `command` of the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"bot.commands.{cmd_name}").command
        return command


@click.group(cls=LazyGroup, help=text("help"))
@click.version_option(package_name="wenbao")
def wenbao() -> None:
    """Only a home for the commands."""


@wenbao.result_callback()
def _written(code: int | None) -> int:
    sys.stdout.flush()  # here, where click copes with a reader such as `head` that has had enough
    return code or Exit.OK


def main() -> NoReturn:
    """Run the command line of this process."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        _make_robust(stream)
    sys.exit(run([_readable(each) for each in sys.argv[1:]]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of the command; whatever goes wrong is told in one calm sentence."""
    try:
        code: int = wenbao.main(arguments, prog_name="wenbao", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return Exit.YOURS
    except (UserError, KnowledgeError) as error:
        return _tell(str(error), Exit.YOURS)
    except (KeyboardInterrupt, click.Abort):
        return Exit.INTERRUPTED
    except Exception as error:
        return _tell(_report(error), Exit.OURS)
    return code


def _report(error: Exception) -> str:
    from bot.fault import keep

    return keep(error)


def _tell(problem: str, code: Exit) -> Exit:
    click.echo(text("error", problem=problem), err=True)
    return code


def _make_robust(stream: object) -> None:
    """No character ends the program: what the terminal cannot show is replaced, and a bare C locale gets UTF-8."""
    if isinstance(stream, io.TextIOWrapper):
        bare = codecs.lookup(stream.encoding).name == "ascii"
        stream.reconfigure(encoding="utf-8" if bare else None, errors="replace")


def _readable(argument: str) -> str:
    """The argument; where the locale could not read its bytes, as UTF-8."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return os.fsencode(argument).decode("utf-8", "replace")
    return argument
