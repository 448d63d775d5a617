"""What can be wrong with a knowledge base, all of it at once."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """One fault: where it stands and what to do about it."""

    file: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem}"


class KnowledgeError(Exception):
    """The knowledge base cannot be used; `faults` has every reason, sorted by file and line."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))
