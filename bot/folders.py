"""Where things lie: the operator's reports, and what the program keeps for its user."""

import os
from pathlib import Path

from platformdirs import user_cache_path, user_state_path

NAME = "wenbao"
REPORTS = "WENBAO_REPORTS"


def reports_folder() -> Path | None:
    """The operator's folder of reports; None for the one that is shipped.

    The settings as a whole, slow to import, are read only where there is anything to read.
    """
    if not os.environ.get(REPORTS) and not Path(".env").exists():
        return None
    from bot.settings import load_settings

    return load_settings().reports


def state_folder() -> Path:
    """The user's own folder for history and fault logs, made where missing."""
    return _own(user_state_path(NAME, appauthor=False))


def cache_folder() -> Path:
    """The user's own folder for what can be made again, made where missing."""
    return _own(user_cache_path(NAME, appauthor=False))


def _own(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
