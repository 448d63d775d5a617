"""The snapshot of the engine: used when nothing changed, and never in the way."""

import os
import pickle
import shutil
from pathlib import Path

import pytest

from bot.snapshot import open_engine
from knowledge.engine import Engine
from knowledge.library import REPORTS

QUESTION = "大客户满意度是多少？"
pytestmark = pytest.mark.usefixtures("quiet_settings")


@pytest.fixture(autouse=True)
def _cache_of_its_own(quiet_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(quiet_settings / "cache"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The folders that were really opened, in order."""
    folders: list[Path | None] = []
    really = Engine.open

    def spy(folder: Path | None = None) -> Engine:
        folders.append(folder)
        return really(folder)

    monkeypatch.setattr(Engine, "open", spy)
    return folders


@pytest.fixture
def reports(quiet_settings: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the reports, named in the settings."""
    folder = quiet_settings / "reports"
    shutil.copytree(REPORTS, folder)
    monkeypatch.setenv("WENBAO_REPORTS", str(folder))
    return folder


def _snapshot(home: Path) -> Path:
    return next(home.rglob("engine.pickle"))


def test_the_second_start_reads_nothing_again(opened: list[Path | None]) -> None:
    first, second = open_engine(), open_engine()

    assert opened == [None]
    assert second.ask(QUESTION) == first.ask(QUESTION)


def test_a_changed_report_is_read_again(opened: list[Path | None], reports: Path) -> None:
    open_engine()
    chapter = next(reports.rglob("chapter-5.yaml"))
    chapter.write_text(chapter.read_text(encoding="utf-8").replace('"87.36"', '"86.36"'), encoding="utf-8")

    assert "86.36" in open_engine().ask(QUESTION).text
    assert opened == [reports, reports]


def test_other_reports_are_read_again(opened: list[Path | None], reports: Path) -> None:
    open_engine()
    os.environ.pop("WENBAO_REPORTS")
    open_engine()

    assert opened == [reports, None]


@pytest.mark.parametrize(
    "content",
    [b"", b"not a pickle", pickle.dumps("other") + pickle.dumps("engine")],
    ids=["empty", "no-pickle", "other"],
)
def test_a_spoilt_snapshot_is_made_anew(opened: list[Path | None], quiet_settings: Path, content: bytes) -> None:
    open_engine()
    _snapshot(quiet_settings).write_bytes(content)
    open_engine()

    assert opened == [None, None]


def test_no_snapshot_is_no_fault(monkeypatch: pytest.MonkeyPatch, quiet_settings: Path) -> None:
    (quiet_settings / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(quiet_settings / "file"))

    assert "87.36" in open_engine().ask(QUESTION).text


def test_the_snapshot_is_for_its_user_alone(quiet_settings: Path) -> None:
    open_engine()

    assert _snapshot(quiet_settings).parent.stat().st_mode & 0o077 == 0
