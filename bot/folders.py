"""Where things lie: the operator's reports, and what the program keeps for its user."""

import os
from pathlib import Path

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
    from platformdirs import user_state_path

    folder = user_state_path("wenbao", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
