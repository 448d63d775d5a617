"""`wenbao chat` and `wenbao run` as processes: piped, and at a terminal."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.bot.conftest import Wenbao

GREETING, PROMPT = "/help", "›"


def test_piped_lines_are_answered_to_their_end(wenbao: Wenbao) -> None:
    done = wenbao("chat", given="大客户满意度\n\nsatisfaction of large customers")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("87.36") >= 2
    assert "› 大客户满意度" in done.stdout


def test_a_piped_goodbye_ends_it(wenbao: Wenbao) -> None:
    assert "87.36" not in wenbao("chat", given="/quit\n大客户满意度\n").stdout


def test_input_that_is_no_text_is_survived(wenbao: Wenbao) -> None:
    done = wenbao("chat", given=b"\xff\xfe\x00\x1b[2J\n" + "大客户满意度\n".encode() + b"x" * 100_000)

    assert (done.returncode, done.stderr) == (0, "")
    assert "87.36" in done.stdout


def test_no_input_is_a_clean_end(wenbao: Wenbao) -> None:
    done = wenbao("chat")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_run_without_input_shows_five_examples(wenbao: Wenbao) -> None:
    done = wenbao("run")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count(PROMPT) == 5
    assert "@BotFather" in done.stdout


def test_run_answers_the_lines_it_is_given(wenbao: Wenbao) -> None:
    done = wenbao("run", given="大客户满意度\n党员有多少\n")

    assert done.stdout.count(PROMPT) == 2
    assert "87.36" in done.stdout


@pytest.fixture
def terminal(tmp_path: Path, environment: dict[str, str]) -> Iterator[pexpect.spawn]:
    """The chat at a terminal of 80 columns, its greeting shown."""
    patient = environment | {"PROMPT_TOOLKIT_NO_CPR": "1"}  # pexpect does not say where the cursor is
    program = pexpect.spawn(
        sys.executable, ["-m", "bot", "chat"], cwd=tmp_path, env=patient, encoding="utf-8",
        dimensions=(24, 80), timeout=30,
    )  # fmt: skip
    program.expect(GREETING)
    program.expect(PROMPT)
    yield program
    program.close(force=True)


def test_a_person_asks_and_leaves(terminal: pexpect.spawn) -> None:
    terminal.sendline("大客户满意度")
    terminal.expect(r"87\.36")
    terminal.sendline("/quit")
    terminal.expect(["再见", "Goodbye"])
    terminal.expect(pexpect.EOF)
    terminal.wait()

    assert terminal.exitstatus == 0


@pytest.mark.parametrize("key", ["\x04", "\x03"], ids=["ctrl-d", "ctrl-c"])
def test_a_key_ends_it_cleanly(terminal: pexpect.spawn, key: str) -> None:
    terminal.send(key)
    terminal.expect("Goodbye")
    terminal.expect(pexpect.EOF)
    terminal.wait()

    assert terminal.exitstatus == 0


def test_a_wide_character_is_rubbed_out_whole(terminal: pexpect.spawn) -> None:
    terminal.send("党员客\x7f\r")
    terminal.expect("58")


def test_what_was_asked_can_be_recalled(terminal: pexpect.spawn) -> None:
    terminal.sendline("大客户满意度")
    terminal.expect(r"87\.36")
    terminal.expect(PROMPT)
    terminal.send("\x1b[A\r")
    terminal.expect(r"87\.36")


def test_history_stays_in_the_users_own_folder(terminal: pexpect.spawn, tmp_path: Path) -> None:
    terminal.sendline("大客户满意度")
    terminal.expect(r"87\.36")

    assert [file.read_text().count("大客户满意度") for file in tmp_path.rglob("history")] == [1]
