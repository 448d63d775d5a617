"""A changed knowledge base is served without a restart; a faulty one is not."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.reloading import Reloader
from knowledge.engine import Engine
from knowledge.library import REPORTS
from tests.telegram_double.people import until

RESULT = 'value: "87.36"'


@pytest.fixture
def own(tmp_path: Path) -> Engine:
    """An engine on a copy of the report."""
    shutil.copytree(REPORTS, tmp_path / "reports")
    return Engine.open(tmp_path / "reports")


def chapter(engine: Engine) -> Path:
    """The file that holds the satisfaction results."""
    return next(path for path in engine.folder.rglob("*.yaml") if RESULT in path.read_text(encoding="utf-8"))


def change(path: Path, old: str, new: str) -> None:
    """Edit a file as an editor does."""
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


async def test_a_corrected_figure_is_answered_without_a_restart(own: Engine) -> None:
    """A changed file is noticed, checked and swapped in."""
    outcomes: list[str] = []
    watching = asyncio.create_task(Reloader(own, outcomes.append, look=0.05).watch())
    await asyncio.sleep(0.1)
    change(chapter(own), RESULT, 'value: "87.35"')
    await until(lambda: bool(outcomes), 10)
    watching.cancel()

    assert outcomes == ["loaded"]
    assert own.ask("大客户满意度").headline.startswith("87.35")


async def test_a_faulty_file_is_refused_with_file_and_line(own: Engine, caplog: pytest.LogCaptureFixture) -> None:
    """The old knowledge serves on."""
    outcomes: list[str] = []
    path = chapter(own)
    change(path, RESULT, "value: many")
    await Reloader(own, outcomes.append).reload()

    assert outcomes == ["refused"]
    assert f"{path.name}:" in caplog.text
    assert own.ask("大客户满意度").headline.startswith("87.36")
