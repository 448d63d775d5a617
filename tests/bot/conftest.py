"""The program as a person starts it: a process of its own, with an empty home and no settings."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Wenbao = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all, so that the knowledge base is read once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def environment(tmp_path: Path, cache: Path) -> dict[str, str]:
    """The environment of this process without settings, in a C locale, at home in an empty folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WENBAO_", "XDG_", "LC_"))}
    return kept | {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(cache), "LANG": "C", "TERM": "xterm"}


@pytest.fixture
def wenbao(tmp_path: Path, environment: dict[str, str]) -> Wenbao:
    """Runs the program on arguments and standard input; settings are given by keyword."""

    def run(*arguments: str, given: str | bytes = b"", **settings: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            cwd=tmp_path,
            env=environment | settings,
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def quiet_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cache: Path) -> Path:
    """An empty current folder, and none of the variables set."""
    for name in [name for name in os.environ if name.startswith(("WENBAO_", "LC_", "LANG"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.chdir(tmp_path)
    return tmp_path
