"""What a resolver found out, before it is put together into an answer."""

from dataclasses import dataclass, replace

from knowledge.answer import Status, Step, Suggestion

#: The gate that refuses what is claimed to have risen and has fallen, to be higher and is lower.
WRONG_WAY = "wrong direction"


@dataclass(frozen=True, slots=True)
class Finding:
    """The substance of an answer: status, words, facts; `topics` are offered beside it, `gate` is what refused."""

    status: Status
    headline: str
    lines: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    computed: str | None = None
    gate: str = ""
    steps: tuple[Step, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    fuzzy: float = 1.0

    @property
    def refused(self) -> bool:
        """Whether it is no answer."""
        return self.status in (Status.DECLINED, Status.OFFERED)

    def because(self, *steps: Step) -> "Finding":
        """The same with more of the explanation."""
        return replace(self, steps=(*steps, *self.steps))


def together(found: list[Finding]) -> Finding:
    """Several answers as one, the first leading."""
    first = found[0]
    others = [line for one in found[1:] for line in (one.headline, *one.lines) if line not in first.lines]
    facts = tuple(dict.fromkeys(fact for one in found for fact in one.facts))
    sums = "; ".join(one.computed for one in found if one.computed) or None
    return replace(first, computed=sums, lines=(*first.lines, *dict.fromkeys(others)), facts=facts)
