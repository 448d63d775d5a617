"""The log: one line a record on standard error; no bot token in it, and no message that may hold someone's words."""

import logging
import logging.config
import re
import traceback

TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
TOKEN_IN_TEXT = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")  # also as part of a quoted URL
STRUCK_OUT = "[token]"
# Each URL of the Bot API carries the token, and these log every URL at INFO.
TALKATIVE = ("httpx", "httpcore")


class Redaction(logging.Filter):
    """Strikes tokens out of a record: message, arguments, traceback and stack."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record in place, so that no later formatter sees the token; keep every record."""
        record.msg, record.args = redact(record.getMessage()), None
        if record.exc_info and record.exc_info[1] and not record.exc_text:
            record.exc_text = trace(record.exc_info[1])
        record.exc_text = record.exc_text and redact(record.exc_text)
        record.stack_info = record.stack_info and redact(record.stack_info)
        return True


def trace(error: BaseException) -> str:
    """How an error came about; not its message, which may hold someone's words: `int("劳保")` does."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    frames = "".join(traceback.format_tb(error.__traceback__))
    # What Telegram and the operating system say is about requests, and needed to help oneself.
    harmless = isinstance(error, OSError) or type(error).__module__.startswith("telegram.")
    named = f"{type(error).__name__}: {error}" if harmless else type(error).__name__
    return (f"{trace(before)}\n\n" if before else "") + f"Traceback (most recent call last):\n{frames}{named}"


def redact(text: str) -> str:
    """The text with every token struck out."""
    return TOKEN_IN_TEXT.sub(STRUCK_OUT, text)


def configure(level: str) -> None:
    """Send the log of the whole process to standard error, redacted."""
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"redaction": {"()": Redaction}},
            "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
            "handlers": {
                "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["redaction"]},
            },
            "root": {"level": level, "handlers": ["stderr"]},
            "loggers": {name: {"level": "WARNING"} for name in TALKATIVE},
        }
    )
