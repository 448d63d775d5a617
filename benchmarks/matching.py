"""One question inside a running engine, beside fuzzy search and BM25 over the same phrases: time, and section found.

Ends with 1 where the engine's median is not below that of fuzzy search.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import bm25s
from rapidfuzz import fuzz, process

from knowledge.engine import Engine
from knowledge.library import Library

QUESTIONS = Path(__file__).parents[1] / "tests" / "questions"
EVERY = 5  # of the questions; enough for a median, and the run stays short
Search = Callable[[str], tuple[str, ...]]


def questions() -> list[dict[str, Any]]:
    """Answerable questions that stand alone, with the section that answers them."""
    lines = [
        line for file in sorted(QUESTIONS.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()
    ]
    asked = [json.loads(line) for line in lines if line.strip()]
    return [each for each in asked if each.get("section") and "q" in each][::EVERY]


def phrases(library: Library) -> dict[str, str]:
    """Every label, title and alias of the knowledge base, with its section."""
    placed = [*((each, each.places[0].section) for each in library.statements.values()), *_measures(library)]
    named = {words: section for each, section in placed for words in _words(each.label, each.aliases)}
    titled = {words: each.number for each in library.sections.values() for words in _words(each.title, each.aliases)}
    return titled | named


def _measures(library: Library) -> Iterator[tuple[Any, str]]:
    for observation in library.observations.values():
        yield library.measures[observation.measure], observation.places[0].section


def _words(label: Any, aliases: Any) -> list[str]:
    return [label.zh, label.en, *aliases.zh, *aliases.en]


def fuzzy(known: dict[str, str]) -> Search:
    """Search by RapidFuzz's weighted ratio."""
    return lambda question: tuple(
        known[hit] for hit, _, _ in process.extract(question, known.keys(), scorer=fuzz.WRatio, limit=1)
    )


def ranked(known: dict[str, str]) -> Search:
    """Search by BM25 on English words and pairs of Chinese characters."""
    sections, retriever = list(known.values()), bm25s.BM25()
    retriever.index([_grams(phrase) for phrase in known], show_progress=False)

    def search(question: str) -> tuple[str, ...]:
        hits, _ = retriever.retrieve([_grams(question)], k=1, show_progress=False)
        return (sections[hits[0, 0]],)

    return search


def _grams(text: str) -> list[str]:
    pairs = [a + b for a, b in pairwise(text) if not (a + b).isascii()]
    return text.lower().split() + pairs


def measured(searches: dict[str, Search], asked: list[dict[str, Any]]) -> Iterator[tuple[str, float, float]]:
    """For each search its median seconds and the share of sections found; interleaved, question by question."""
    times: dict[str, list[float]] = {name: [] for name in searches}
    hits = dict.fromkeys(searches, 0)
    for question in asked:
        for name, search in searches.items():
            start = time.perf_counter()
            sections = search(question["q"])
            times[name].append(time.perf_counter() - start)
            hits[name] += question["section"] in sections
    for name in searches:
        yield name, statistics.median(times[name]), hits[name] / len(asked)


def main() -> int:
    """Print the table."""
    engine, asked = Engine.open(), questions()
    known = phrases(engine.library)
    searches: dict[str, Search] = {
        "wenbao": lambda question: engine.ask(question).sections,
        "WRatio": fuzzy(known),
        "BM25": ranked(known),
    }
    engine.warm()
    medians = {}
    for name, median, found in measured(searches, asked):
        medians[name] = median
        print(f"{name:<8}{median * 1000:8.2f} ms{found:8.1%} of sections found")
    print(f"{len(asked)} questions, {len(known)} phrases")
    return int(medians["wenbao"] >= medians["WRatio"])


if __name__ == "__main__":
    sys.exit(main())
