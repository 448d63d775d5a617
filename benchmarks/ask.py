"""One question inside a running engine, beside fuzzy search and BM25 over the same phrases: speed, and what is right.

A baseline is right where its best phrase belongs to the labelled section, though it can neither decline nor judge.
Ends with 1 where the engine's median is not below that of fuzzy search.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import bm25s
from rapidfuzz import fuzz, process

from benchmarks.tables import keep, markdown, percentile
from knowledge.engine import Engine
from knowledge.judging import Label, judge, read_labels, right_section
from knowledge.library import Library
from knowledge.model import Aliases, Item, Statement, Text

QUESTIONS = Path(__file__).parents[1] / "tests" / "questions"
HEAD = ["", "median", "p99", "section right", "answer right", "declined rightly"]
#: Finds something for a question: the sections it names, and whether the answer as a whole is right (None: no answers).
Search = Callable[[Label], tuple[tuple[str, ...], bool | None]]


def phrases(library: Library) -> dict[str, str]:
    """Every label, title, alias and item of the knowledge base, with its section."""
    found = {phrase: each.number for each in library.sections.values() for phrase in _phrases(each.title, each.aliases)}
    for one in library.observations.values():
        measure = library.measures[one.measure]
        found |= dict.fromkeys(_phrases(measure.label, measure.aliases), one.places[0].section)
    for statement in library.statements.values():
        named: tuple[Statement | Item, ...] = (statement, *statement.items)
        texts = [phrase for each in named for phrase in _phrases(each.label, each.aliases)]
        found |= dict.fromkeys(texts, statement.places[0].section)
    return found


def _phrases(label: Text, aliases: Aliases) -> list[str]:
    return [label.zh, label.en, *aliases.zh, *aliases.en]


def engine_search(engine: Engine) -> Search:
    """The engine as it is."""

    def search(label: Label) -> tuple[tuple[str, ...], bool]:
        answer = engine.ask(label.question)
        return answer.sections, not judge(label, answer)

    return search


def fuzzy_search(known: dict[str, str]) -> Search:
    """RapidFuzz's weighted ratio over all phrases."""

    def search(label: Label) -> tuple[tuple[str, ...], None]:
        return tuple(
            known[hit[0]] for hit in process.extract(label.question, known.keys(), scorer=fuzz.WRatio, limit=1)
        ), None

    return search


def bm25_search(known: dict[str, str]) -> Search:
    """BM25 on pairs of characters."""
    sections, retriever = list(known.values()), bm25s.BM25()
    retriever.index([_pairs(phrase) for phrase in known], show_progress=False)

    def search(label: Label) -> tuple[tuple[str, ...], None]:
        hits, _ = retriever.retrieve([_pairs(label.question)], k=1, show_progress=False)
        return (sections[hits[0, 0]],), None

    return search


def _pairs(text: str) -> list[str]:
    return [a + b for a, b in pairwise(f" {text.lower()} ")]


def measured(searches: dict[str, Search], labels: list[Label]) -> Iterator[list[str]]:
    """One row for each search; they take turns, question by question, so that a busy moment strikes all alike."""
    times: dict[str, list[float]] = {name: [] for name in searches}
    placed: dict[str, list[bool]] = {name: [] for name in searches}
    right: dict[str, dict[bool, list[bool]]] = {name: {True: [], False: []} for name in searches}
    for label in labels:
        for name, search in searches.items():
            start = time.perf_counter()
            sections, good = search(label)
            times[name].append(time.perf_counter() - start)
            if label.section:
                placed[name].append(right_section(label, sections))
            if good is not None:
                right[name][label.expect == "decline"].append(good)
    for name in searches:
        shares = [_share(placed[name]), _share(right[name][False]), _share(right[name][True])]
        yield [name, *(f"{percentile(times[name], one) * 1000:.2f} ms" for one in (0.5, 0.99)), *shares]


def _share(found: list[bool]) -> str:
    return f"{sum(found) / len(found):.1%}" if found else "–"


def main() -> int:
    """Print the table; `--write` keeps it in docs/."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    engine = Engine.open()
    engine.warm()
    known = phrases(engine.library)
    searches = {"wenbao": engine_search(engine), "WRatio": fuzzy_search(known), "BM25": bm25_search(known)}
    labels = [label for label in read_labels(sorted(QUESTIONS.glob("*-a.jsonl"))) if label.kind != "dialogue"]
    rows = list(measured(searches, labels))
    table = markdown(HEAD, rows)
    print(f"{table}\n{len(labels)} questions, {len(known)} phrases")
    if given.write:
        keep("ask", table)
    return int(float(rows[0][1].split()[0]) >= float(rows[1][1].split()[0]))


if __name__ == "__main__":
    sys.exit(main())
