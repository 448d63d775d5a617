"""Years, months and days as text (2019, 2019-03, 2019-03-31), and what lies within what."""

import re
from datetime import date

PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def is_period(text: str) -> bool:
    """Whether `text` is a year, month or day that exists."""
    match = PATTERN.fullmatch(text)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def within(inner: str, outer: str) -> bool:
    """Whether the period `inner` lies in `outer`: 2019-12 in 2019."""
    return inner == outer or inner.startswith(f"{outer}-")


def compatible(one: str, other: str) -> bool:
    """Whether one of the two lies in the other."""
    return within(one, other) or within(other, one)
