"""The log: no token in it, wherever it came from."""

import io
import logging
import sys

import pytest

from bot import logs

TOKEN = "123456789:" + "AAHd" * 9


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the configured log writes."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    logs.configure("DEBUG")
    return stream


def test_a_token_in_the_message_is_struck_out(written: io.StringIO) -> None:
    logging.getLogger("some.library").info("GET https://example.org/bot%s/getMe", TOKEN)

    assert "bot[token]/getMe" in written.getvalue()


def test_a_quoted_token_is_struck_out(written: io.StringIO) -> None:
    logging.getLogger("some.library").info("url=%s", TOKEN.replace(":", "%3A"))

    assert "url=[token]" in written.getvalue()


def test_a_token_in_a_traceback_is_struck_out(written: io.StringIO) -> None:
    try:
        raise OSError(TOKEN)
    except OSError:
        logging.getLogger("some.library").exception("failed")

    assert "OSError: [token]" in written.getvalue()
    assert TOKEN not in written.getvalue()


def test_words_in_the_message_of_an_error_are_not_told(written: io.StringIO) -> None:
    """The error before it included; the place where it arose is."""
    try:
        try:
            int("劳保")
        except ValueError as error:
            raise LookupError("劳动保护") from error
    except LookupError:
        logging.getLogger("some.library").exception("failed")

    assert "劳" not in written.getvalue().replace('int("劳保")', "").replace('LookupError("劳动保护")', "")
    assert written.getvalue().count("Traceback") == 2
    assert "ValueError\n" in written.getvalue()
    assert "test_logs.py" in written.getvalue()


def test_a_token_in_the_stack_is_struck_out(written: io.StringIO) -> None:
    known = {"msg": "here", "levelno": logging.INFO, "stack_info": f"line {TOKEN}"}
    record = logging.makeLogRecord(known)

    logging.getLogger().handle(record)

    assert "line [token]" in written.getvalue()


@pytest.mark.parametrize("name", logs.TALKATIVE)
def test_the_http_client_does_not_log_each_request(written: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("HTTP Request")

    assert not written.getvalue()


def test_a_line_has_time_level_and_origin(written: io.StringIO) -> None:
    logging.getLogger("bot.start").warning("ready in %d ms", 12)

    assert written.getvalue().endswith(" WARNING bot.start: ready in 12 ms\n")
