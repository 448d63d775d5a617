"""Words that do what a command does: commands cannot be Chinese."""

import dataclasses
import re

from handlers.texts import acts_by_word
from handlers.turn import Turn

AROUND = " \t\n。.！!？?：:，,"
COMMAND = re.compile(r"/(\w+)(?:\s+(.*))?", re.DOTALL | re.ASCII)


def act_in(turn: Turn) -> tuple[str | None, Turn]:
    """The act that the words name, None for a question; `核对 828` leaves `828` as the turn's text."""
    command = COMMAND.fullmatch(turn.text)
    if command is not None:
        return command[1].lower(), dataclasses.replace(turn, text=command[2] or "")
    bare = turn.text.strip(AROUND).lower()
    act = acts_by_word().get(bare)
    if act is not None:
        return act, dataclasses.replace(turn, text="")
    head, _, rest = bare.partition(" ")
    if rest and acts_by_word().get(head.strip(AROUND)) == "check":
        return "check", dataclasses.replace(turn, text=turn.text.strip(AROUND)[len(head) :].strip(AROUND))
    return None, turn
