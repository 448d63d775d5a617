"""Scores an engine on labelled questions: right, wrong and refused, what was confused with what, known misses."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from knowledge.answer import Answer, Status
from knowledge.engine import Engine
from knowledge.judging import Label, judge, read_labels, right_section
from knowledge.model import Language
from knowledge.wording import wording

#: The file beside the questions that lists the ids of those known to be answered wrongly.
KNOWN_MISSES = "known_misses.yaml"
SCORE = re.compile(r" score (\d\.\d+) ")
REFUSED = (Status.DECLINED, Status.OFFERED)
GROUPS = {"answer": "answerable", "confirm": "verdicts", "refute": "verdicts", "decline": "unanswerable"}
BAR = 40


@dataclass(frozen=True, slots=True)
class Result:
    """One question with its answer; `why` says what is wrong with it, and is empty where nothing is."""

    label: Label
    answer: Answer
    why: str

    @property
    def outcome(self) -> str:
        """right, wrong, or refused where an answer was wanted."""
        if not self.why:
            return "right"
        return "refused" if self.answer.status in REFUSED and self.label.expect != "decline" else "wrong"

    @property
    def score(self) -> float | None:
        """The score of the best candidate, where one was looked for."""
        found = (SCORE.search(f" {step.found} ") for step in self.answer.explanation if step.stage == "candidate")
        match = next(found, None)
        return float(match[1]) if match else None


@dataclass(frozen=True, slots=True)
class Report:
    """The results of a run, with the ids of the misses that were known before."""

    results: tuple[Result, ...]
    known: frozenset[str]

    @property
    def misses(self) -> tuple[str, ...]:
        """Ids of the questions that were not answered as they should be."""
        return tuple(one.label.id for one in self.results if one.why)

    @property
    def new(self) -> tuple[str, ...]:
        """Misses that are not listed as known."""
        return tuple(one for one in self.misses if one not in self.known)

    @property
    def mended(self) -> tuple[str, ...]:
        """Known misses that are answered rightly now, and have to be struck off the list."""
        return tuple(one.label.id for one in self.results if not one.why and one.label.id in self.known)

    @property
    def passed(self) -> bool:
        """Whether the misses are exactly those that are known."""
        return not self.new and not self.mended

    def text(self, language: Language = "en") -> str:
        """The whole report in lines."""
        parts = [self._scores(language), self._confused(language), self._histogram(language), self._listed(language)]
        return "\n".join(line for part in parts for line in part)

    def _scores(self, language: Language) -> Iterator[str]:
        counts: dict[str, Counter[str]] = {}
        for one in self.results:
            for name in (GROUPS[one.label.expect], f"  {one.label.kind}", f"  {one.label.language}"):
                counts.setdefault(name, Counter())[one.outcome] += 1
        yield wording("eval.scores", language)
        for name, count in sorted(counts.items(), key=lambda one: (one[0].startswith(" "), one[0])):
            right = 100 * count["right"] / count.total()
            yield f"{name:<18}{count['right']:>6}{count['wrong']:>8}{count['refused']:>9}{right:>9.1f} %"
        placed = [
            right_section(one.label, one.answer.sections) for one in self.results if not one.why and one.label.section
        ]
        yield wording("eval.sections", language, found=str(sum(placed)), all=str(len(placed)))

    def _confused(self, language: Language) -> Iterator[str]:
        """Which section was answered from instead of which."""
        wrong = [one for one in self.results if one.why and one.label.section and one.answer.status not in REFUSED]
        pairs = Counter((one.label.section, next(iter(one.answer.sections), "-")) for one in wrong)
        yield wording("eval.confused", language) if pairs else ""
        for (wanted, got), count in pairs.most_common():
            yield f"  {wanted:<6} -> {got:<6}{count:>4}"

    def _histogram(self, language: Language) -> Iterator[str]:
        """How often the best candidate had which score, of right and of wrong answers."""
        counts = Counter((int(one.score * 10), one.outcome) for one in self.results if one.score is not None)
        yield wording("eval.histogram", language) if counts else ""
        largest = max(counts.values(), default=1)
        for tenth in sorted({tenth for tenth, _ in counts}):
            right = counts[tenth, "right"]
            wrong = counts[tenth, "wrong"] + counts[tenth, "refused"]
            bars = "+" * (BAR * right // largest), "-" * (BAR * wrong // largest)
            yield f"  {tenth / 10:.1f} {right:>5} {wrong:>5} {bars[0]} {bars[1]}"

    def _listed(self, language: Language) -> Iterator[str]:
        for key, ids in (("eval.new", self.new), ("eval.mended", self.mended)):
            if ids:
                yield wording(key, language, ids=" ".join(ids))

    def known_misses(self) -> str:
        """The misses, and the known ones of questions not asked, as the YAML that is kept beside the questions."""
        head = "# Questions known to be answered wrongly; `wenbao eval --known` writes this list.\n"
        others = self.known - {one.label.id for one in self.results}
        return head + "".join(f"- {one}\n" for one in sorted({*self.misses, *others}))


def evaluate(engine: Engine, paths: Iterable[Path]) -> Report:
    """Ask every question of the files, dialogues turn by turn in a conversation of their own."""
    files = tuple(paths)
    results = tuple(Result(one, answer, judge(one, answer)) for one, answer in _answered(engine, read_labels(files)))
    return Report(results, frozenset(known_misses({file.parent for file in files})))


def _answered(engine: Engine, labels: Iterable[Label]) -> Iterator[tuple[Label, Answer]]:
    chat = ""
    for label in labels:
        if label.chat != chat:
            engine.forget(f"eval {chat}")
        chat = label.chat
        yield label, engine.ask(label.question, chat=f"eval {chat}")


def known_misses(folders: Iterable[Path]) -> set[str]:
    """The ids listed as known misses in folders of questions."""
    files = [folder / KNOWN_MISSES for folder in folders]
    return {one for file in files if file.is_file() for one in yaml.safe_load(file.read_text(encoding="utf-8")) or ()}
