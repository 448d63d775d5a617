"""What can go wrong that the user can put right, and the exit codes."""

from enum import IntEnum


class Exit(IntEnum):
    """How the program ends."""

    OK = 0
    YOURS = 1
    OURS = 3
    INTERRUPTED = 130


class UserError(Exception):
    """Something for the user to put right: its text says what, in one line."""


class SettingsError(UserError):
    """A setting that is missing or malformed; the text names its variable, never its value."""
