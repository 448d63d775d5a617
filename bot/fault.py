"""Keeps the trace of a fault of ours in a file, so that the user sees a sentence instead."""

import traceback
from pathlib import Path

from bot.folders import state_folder
from bot.logs import redact
from bot.texts import text

FILE = "fault.log"


def keep(error: Exception) -> str:
    """The sentence for the user, after the redacted trace was written to the state folder."""
    trace = redact("".join(traceback.format_exception(error)))
    try:
        file = _write(trace)
    except OSError:
        return text("error.ours_unwritten")
    return text("error.ours", file=file)


def _write(trace: str) -> Path:
    file = state_folder() / FILE
    file.write_text(trace, encoding="utf-8", errors="backslashreplace")
    return file
