"""Asks the engine what no person would: it must never raise, dawdle, or give a figure that comes from nowhere.

Ends with 1 where anything was found.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.tables import percentile
from knowledge.engine import Engine
from knowledge.judging import read_labels
from knowledge.library import read_library
from tests.figures import Known
from tests.mutations import MUTATIONS

QUESTIONS = Path(__file__).parents[1] / "tests" / "questions"
#: Seconds of processor time one question may take; each found slower is asked again.
LIMIT, AGAIN = 0.05, 3
EXAMPLES = 12
TICK = 20_000
RANGES = (
    (32, 127),
    (0x4E00, 0x9FFF),
    (0x80, 0x2FFF),
    (0x3000, 0x30FF),
    (0xFF00, 0xFFEF),
    (0xD800, 0xDFFF),
    (0, 0x10FFFF),
)
Generator = Callable[[random.Random], str]


def generators(engine: Engine) -> dict[str, Generator]:
    """The kinds of input by name."""
    asked = [label.question for label in read_labels(sorted(QUESTIONS.glob("*.jsonl")))]
    words = _words(engine)
    return {
        "mutated once": lambda dice: dice.choice(MUTATIONS)(dice.choice(asked), dice),
        "mutated thrice": lambda dice: _mutated(dice.choice(asked), dice),
        "two questions": lambda dice: dice.choice(["，", " and ", "\n", "？"]).join(dice.sample(asked, 2)),
        "vocabulary salad": lambda dice: dice.choice(["", " "]).join(dice.choices(words, k=dice.randint(1, 12))),
        "figures and words": lambda dice: _figures(dice, words),
        "random characters": _characters,
    }


def _words(engine: Engine) -> list[str]:
    library = read_library(engine.folder)
    signals = [form for one in library.words.signals for form in (*one.zh, *one.en)]
    return signals + [form for one in library.concepts for form in (*one.zh, *one.en)]


def _mutated(text: str, dice: random.Random) -> str:
    for mutate in dice.sample(MUTATIONS, 3):
        text = mutate(text, dice)
    return text


def _figures(dice: random.Random, words: list[str]) -> str:
    figure = dice.choice(["{}", "{}万", "{}%", "百分之{}", "{}年", "{} million", "第{}节", "{}.{}.{}", "{},{}"])
    shown = figure.format(*(dice.randint(0, 10 ** dice.randint(1, 7)) for _ in range(3)))
    return "".join(dice.sample([*dice.choices(words, k=3), shown, dice.choice("三一千百万亿点两零半")], 5))


def _characters(dice: random.Random) -> str:
    low, high = dice.choice(RANGES)
    return "".join(
        chr(dice.randint(low, high)) for _ in range(int(dice.expovariate(1 / 40)) + dice.choice([0, 0, 0, 300]))
    )


class Fuzz:
    """Asks, and keeps count of what was found."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.known = engine, Known(engine.library)
        self.found: Counter[str] = Counter()
        self.examples: Counter[str] = Counter()
        self.times: list[float] = []

    def ask(self, question: str, chat: str | None) -> None:
        """Ask one question and look at the answer."""
        start = time.process_time()
        try:
            answer = self.engine.ask(question, chat=chat)
        except Exception as error:
            self._note(f"raised {type(error).__name__} {_where(error)}", question)
            return
        self.times.append(time.process_time() - start)
        if self.times[-1] > LIMIT and self._slow(question):
            self._note("slow", question)
        if foreign := self.known.foreign(answer):
            self._note(f"foreign figure ({answer.status})", f"{question!r}: {', '.join(map(str, foreign))}")

    def _slow(self, question: str) -> bool:
        taken = []
        for _ in range(AGAIN):
            start = time.process_time()
            self.engine.ask(question)
            taken.append(time.process_time() - start)
        return min(taken) > LIMIT

    def _note(self, kind: str, example: str) -> None:
        self.found[kind] += 1
        if self.found[kind] <= EXAMPLES:
            print(f"{kind}: {ascii(example) if not example.isprintable() else example[:300]}", flush=True)


def _where(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"in {Path(last.filename).name}:{last.name}"


def main() -> int:
    """Ask so many questions; every third is one of a conversation."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--inputs", type=int, default=100_000)
    options.add_argument("--seconds", type=float, default=86_400)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    engine, dice = Engine.open(), random.Random(given.seed)  # noqa: S311 - no secret
    engine.warm()
    fuzz, kinds, asked, end = Fuzz(engine), generators(engine), Counter[str](), time.monotonic() + given.seconds
    for n in range(given.inputs):
        kind = dice.choice(list(kinds))
        asked[kind] += 1
        fuzz.ask(kinds[kind](dice), f"fuzz {n % 50}" if n % 3 == 0 else None)
        if n % TICK == TICK - 1:
            print(f"{n + 1} asked, found {dict(fuzz.found) or 'nothing'}", flush=True)
        if time.monotonic() > end:
            break
    print(f"{asked.total()} asked: {dict(asked)}")
    shares = {"median": 0.5, "p99": 0.99, "slowest": 1.0}
    print(", ".join(f"{name} {percentile(fuzz.times, share) * 1000:.2f} ms" for name, share in shares.items()))
    print(f"found: {dict(fuzz.found) or 'nothing'}")
    return int(bool(fuzz.found))


if __name__ == "__main__":
    sys.exit(main())
