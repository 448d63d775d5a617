"""How long a cold `wenbao ask` takes, beside the bare imports it cannot do without; ends with 1 beyond the limit."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 21
LIMIT = 3.0
PYTHON = sys.executable
COMMANDS = {
    "imports": [PYTHON, "-c", "import yaml, pydantic, rapidfuzz"],
    "ask zh": [str(Path(PYTHON).with_name("wenbao")), "ask", "大客户满意度是多少？"],
    "ask en": [str(Path(PYTHON).with_name("wenbao")), "ask", "how many volunteers are there?"],
}


def seconds(command: list[str]) -> float:
    """The wall time of one run of the command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def medians() -> dict[str, float]:
    """The median of each command; the rounds are interleaved, so that a busy moment strikes all alike."""
    rounds = [{name: seconds(command) for name, command in COMMANDS.items()} for _ in range(ROUNDS + 1)]
    return {name: statistics.median(each[name] for each in rounds[1:]) for name in COMMANDS}


def main() -> int:
    """Print the medians and ratios."""
    times = medians()
    ratios = {name: taken / times["imports"] for name, taken in times.items()}
    for name, taken in times.items():
        print(f"{name:<10}{taken * 1000:8.1f} ms{ratios[name]:8.2f} x")
    print(f"limit {LIMIT} x, median of {ROUNDS} interleaved rounds")
    return int(max(ratios.values()) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
