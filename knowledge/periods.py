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


def covers(own: str, asked: str) -> bool:
    """Whether a figure dated `own` answers for `asked`: a part of the year has no share in its figure but the end."""
    return within(own, asked) or (within(asked, own) and asked[4:7] in ("", "-12"))


def compatible(one: str, other: str) -> bool:
    """Whether one of the two lies in the other."""
    return within(one, other) or within(other, one)
