"""Judges answers against labelled questions: what each label wants is told in the folder of the questions."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from knowledge.answer import Answer, Status

#: Statuses that meet what a label expects.
MEETS = {
    "answer": {Status.ANSWERED, Status.CONFIRMED, Status.REFUTED},
    "confirm": {Status.CONFIRMED},
    "refute": {Status.REFUTED},
    "decline": {Status.DECLINED, Status.OFFERED},
}
#: Characters an answer may have: more is a dump.
LONGEST, LONGEST_OTHER = {"section": 2400, "list": 1600}, 1200
NUMBER = re.compile(r"(?<![\d.])\d{1,15}\.\d{1,10}")


@dataclass(frozen=True, slots=True)
class Label:
    """A question and what is wanted of its answer; each group of `must` is met by any one of its strings."""

    id: str
    chat: str
    question: str
    language: str
    kind: str
    expect: str
    must: tuple[tuple[str, ...], ...]
    never: tuple[str, ...]
    section: str


def read_labels(paths: Iterable[Path]) -> Iterator[Label]:
    """The labels of files of JSON lines, dialogues turn by turn."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _turns(json.loads(line)) if line.strip() else ()


def _turns(item: dict[str, Any]) -> Iterator[Label]:
    for n, turn in enumerate(item.get("turns", [item]), 1):
        yield Label(
            id=f"{item['id']}.{n}" if "turns" in item else item["id"],
            chat=item["id"],
            question=turn["q"],
            language=turn.get("lang", ""),
            kind=turn.get("kind", "dialogue"),
            expect=turn["expect"],
            must=tuple(map(tuple, turn.get("must", ()))),
            never=tuple(turn.get("not", ())),
            section=turn.get("section", ""),
        )


def judge(label: Label, answer: Answer) -> str:
    """What is wrong with an answer; nothing where it is right."""
    if label.kind == "smalltalk" and label.expect != "decline":
        return "" if answer.text.strip() else "empty"
    if answer.status not in MEETS[label.expect]:
        return f"{answer.status}, wanted {label.expect}"
    return "" if label.expect == "decline" else _judge_words(label, answer.text)


def _judge_words(label: Label, text: str) -> str:
    if len(text) > LONGEST.get(label.kind, LONGEST_OTHER):
        return f"{len(text)} characters, a dump"
    said = _plain(text)
    lacking = [group for group in label.must if not any(_holds(said, _plain(one)) for one in group)]
    wrong = [one for one in label.never if _holds(said, _plain(one))]
    return " and ".join([*(f"lacks {'/'.join(group)}" for group in lacking), *(f"says {one}" for one in wrong)])


def right_section(label: Label, sections: Iterable[str]) -> bool:
    """Whether one of the sections is the labelled one, above it or below it."""
    wanted = f"{label.section}."
    return any(wanted.startswith(f"{one}.") or f"{one}.".startswith(wanted) for one in sections)


def _plain(text: str) -> str:
    """One width and case, no commas inside numbers, blanks only where they part two numbers."""
    folded = unicodedata.normalize("NFKC", text).lower()
    folded = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", folded)
    return re.sub(r"(?<![\d.])\s+|\s+(?!\d)", "", folded)


def _holds(text: str, wanted: str) -> bool:
    """Whether `wanted` stands in `text`, a number only as a whole number or as a longer one that rounds to it."""
    left = r"(?<![\d.])" if wanted[:1].isdigit() else ""
    right = r"(?!\d|\.\d)" if wanted[-1:].isdigit() else ""
    return bool(re.search(left + re.escape(wanted) + right, text)) or _rounds(text, wanted)


def _rounds(text: str, wanted: str) -> bool:
    number = re.match(r"\d+(?:\.(\d+))?", wanted)
    if not number or not (number[1] or len(number[0]) > 4):
        return False
    step, unit = Decimal(1).scaleb(-len(number[1] or "")), wanted[number.end() :]
    near = [match for match in NUMBER.finditer(text) if text.startswith(unit, match.end())]
    ways = (ROUND_HALF_UP, ROUND_DOWN)
    return any(Decimal(one[0]).quantize(step, way) == Decimal(number[0]) for one in near for way in ways)
