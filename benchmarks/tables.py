"""Keeps the measured tables of docs/benchmarks.md, each between comments of its own."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
PAGE = DOCS / "benchmarks.md"


def markdown(head: list[str], rows: list[list[str]]) -> str:
    """A table, first column to the left, figures to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def keep(name: str, table: str) -> None:
    """Put a table in the place of the last one of this name."""
    page = PAGE.read_text(encoding="utf-8")
    fresh = f"<!-- {name} -->\n{table}\n<!-- /{name} -->"
    PAGE.write_text(
        re.sub(rf"<!-- {name} -->.*<!-- /{name} -->", lambda _: fresh, page, flags=re.DOTALL), encoding="utf-8"
    )


def percentile(times: list[float], share: float) -> float:
    """The time that this share of the times does not exceed."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]
