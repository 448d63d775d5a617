"""Deep links: `t.me/<bot>?start=<payload>`, where a payload is a topic's id in the few characters allowed."""

import re

ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,64}")
SECTION, FACT = "s_", "f_"


def payload_of(topic: str) -> str | None:
    """The payload for a topic; None where its id has characters that links do not allow."""
    number = topic.removeprefix("section:")
    payload = f"{SECTION}{number.replace('.', '_')}" if number != topic else f"{FACT}{topic}"
    return payload if ALLOWED.fullmatch(payload) else None


def topic_of(payload: str) -> str:
    """The topic that a payload names, which need not exist."""
    if payload.startswith(SECTION):
        return f"section:{payload.removeprefix(SECTION).replace('_', '.')}"
    return payload.removeprefix(FACT)
