"""How the engine grows: synthetic libraries of up to 100,000 observations, time of a question, time to load, memory.

Each size runs in a process of its own. Ends with 1 where the largest's p99 is not below ten times the smallest's.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.synthetic import library, questions
from benchmarks.tables import DOCS, keep, markdown, percentile
from knowledge.catalogue import Catalogue
from knowledge.engine import Engine

SIZES = (100, 1_000, 10_000, 100_000)
LIMIT = 10
#: Questions asked, and how often each; the quickest counts, since a busy machine only ever adds.
QUESTIONS, ROUNDS = 800, 3
HEAD = ["observations", "median", "p99", "right", "ready in", "memory"]


def measure(size: int) -> dict[str, float]:
    """The measurements of one size, in this process."""
    made = library(size)
    before, start = _memory(), time.perf_counter()
    engine = Engine(Catalogue(made), Path())
    engine.warm()
    loaded = time.perf_counter() - start
    asked = questions(made, QUESTIONS)
    answers = [engine.ask(one.text).text.replace(",", "") for one in asked]
    wanted = [one.wanted in text for one, text in zip(asked, answers, strict=True) if one.wanted]
    times = [min(_seconds(engine, one.text) for _ in range(ROUNDS)) for one in asked]
    return {
        "size": len(made.observations),
        "median": percentile(times, 0.5),
        "p99": percentile(times, 0.99),
        "right": sum(wanted) / len(wanted),
        "load": loaded,
        "memory": _memory() - before,
    }


def _seconds(engine: Engine, question: str) -> float:
    start = time.perf_counter()
    engine.ask(question)
    return time.perf_counter() - start


def _memory() -> float:
    """The most memory this process had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(size: int) -> dict[str, float]:
    """The measurements of one size, in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--size", str(size)], check=True, capture_output=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def row(found: dict[str, float]) -> list[str]:
    """One line of the table."""
    return [
        f"{found['size']:,.0f}",
        f"{found['median'] * 1000:.2f} ms",
        f"{found['p99'] * 1000:.2f} ms",
        f"{found['right']:.0%}",
        f"{found['load']:.1f} s",
        f"{found['memory']:.0f} MB",
    ]


def plot(found: list[dict[str, float]]) -> None:
    """Draw docs/growth.png, where matplotlib is installed."""
    try:
        from matplotlib import pyplot
    except ImportError:
        print("no plot: matplotlib is not installed")
        return
    figure, axes = pyplot.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
    sizes = [one["size"] for one in found]
    for name in ("median", "p99"):
        axes[0].loglog(sizes, [one[name] * 1000 for one in found], marker="o", label=name)
    axes[0].set(xlabel="observations", ylabel="milliseconds a question")
    axes[0].legend()
    axes[1].loglog(sizes, [one["load"] for one in found], marker="o", label="seconds until ready")
    axes[1].loglog(sizes, [one["memory"] for one in found], marker="s", label="megabytes")
    axes[1].set(xlabel="observations")
    axes[1].legend()
    _grid(axes)
    figure.savefig(DOCS / "growth.png", dpi=110)


def _grid(axes: Any) -> None:
    for one in axes:
        one.grid(visible=True, alpha=0.3)


def main() -> int:
    """Measure every size and print the table; `--write` keeps table and plot in docs/."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    if given.size:
        print(json.dumps(measure(given.size)))
        return 0
    found = [apart(size) for size in SIZES]
    table = markdown(HEAD, [row(one) for one in found])
    print(table)
    if given.write:
        keep("growth", table)
        plot(found)
    return int(found[-1]["p99"] >= LIMIT * found[0]["p99"])


if __name__ == "__main__":
    sys.exit(main())
