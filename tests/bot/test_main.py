"""Exit codes: every ending of the program is one of four, told in one calm sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import Exit, UserError
from bot.main import run
from knowledge.engine import Engine
from knowledge.errors import Fault, KnowledgeError
from tests.bot.conftest import Wenbao

TOKEN = "123456789:" + "AAHd" * 9
pytestmark = pytest.mark.usefixtures("quiet_settings")


def _failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(folder: Path | None = None) -> Engine:
        raise error

    monkeypatch.setattr(Engine, "open", fail)


def test_a_fault_of_the_user_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _failing(monkeypatch, UserError("put this right"))

    assert run(["check"]) == Exit.YOURS
    assert capsys.readouterr().err == "wenbao: put this right\n"


def test_a_faulty_knowledge_base_names_the_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _failing(monkeypatch, KnowledgeError([Fault("a.yaml", 3, "duplicate key")]))

    assert run(["check"]) == Exit.YOURS
    assert "a.yaml:3: duplicate key" in capsys.readouterr().err


def test_a_fault_of_ours_goes_to_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], quiet_settings: Path
) -> None:
    _failing(monkeypatch, RuntimeError(f"with {TOKEN}"))

    code = run(["check"])
    told, kept = capsys.readouterr().err, next(quiet_settings.rglob("fault.log"))

    assert code == Exit.OURS
    assert str(kept) in told
    assert "Traceback" not in told
    assert "RuntimeError: with [token]" in kept.read_text()


def test_a_fault_of_ours_may_find_no_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], quiet_settings: Path
) -> None:
    _failing(monkeypatch, RuntimeError())
    (quiet_settings / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(quiet_settings / "file"))
    monkeypatch.setenv("HOME", str(quiet_settings / "file"))

    assert run(["check"]) == Exit.OURS
    assert "could not be saved" in capsys.readouterr().err


def test_an_interruption_is_no_fault(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _failing(monkeypatch, KeyboardInterrupt())

    assert run(["check"]) == Exit.INTERRUPTED
    assert capsys.readouterr().err.strip() == ""


def test_a_reader_that_has_had_enough_is_a_quiet_end(tmp_path: Path, environment: dict[str, str]) -> None:
    script = f"'{sys.executable}' -m bot facts --json | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )

    assert (done.stdout.split(), done.stderr) == (["1"], "")


@pytest.mark.parametrize("arguments", [["bogus"], ["ask", "--bogus"], ["webhook", "bogus"]])
def test_a_command_that_is_none_is_for_the_user(arguments: list[str]) -> None:
    assert run(arguments) == Exit.YOURS


@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"], ["--version"]])
def test_help_is_a_good_end(arguments: list[str]) -> None:
    assert run(arguments) == Exit.OK


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    listed = capsys.readouterr().out

    assert all(name in listed for name in ("ask", "chat", "telegram", "webhook", "check", "facts", "audit", "eval"))


@pytest.mark.parametrize("command", [["telegram"], ["telegram", "--webhook"], ["webhook", "info"]])
def test_telegram_without_a_token_is_one_line(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command) == Exit.YOURS
    assert capsys.readouterr().err == "wenbao: WENBAO_TELEGRAM_TOKEN: not set (see .env.example)\n"


def test_the_help_speaks_chinese_to_a_chinese_locale(wenbao: Wenbao) -> None:
    assert "询问" in wenbao("--help", LANG="zh_CN.UTF-8").stdout


HEAVY = {
    "telegram", "matplotlib", "starlette", "uvicorn", "rich", "prompt_toolkit", "pydantic_settings",
    "prometheus_client",
}  # fmt: skip


def test_a_question_imports_no_front_but_its_own(environment: dict[str, str], tmp_path: Path) -> None:
    script = "import sys; from bot.main import run; run(['ask', 'x']); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )

    assert not HEAVY & set(done.stdout.splitlines()[-1].split())
