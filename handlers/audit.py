"""Someone asks what does not add up in the report."""

from collections.abc import Sequence

from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.turn import Turn
from knowledge.answer import Answer

FAILS, UNCLEAR, HOLDS = "❌", "❔", "✅"


async def on_audit(front: Front, turn: Turn) -> None:
    """Show every relation between figures: those that fail first, those that hold last."""
    language = await front.languages.speak(turn)
    findings = [relation.finding for relation in front.engine.library.relations.values()]
    judged = list(zip(findings, front.engine.audit(language), strict=True))
    doubtful = [line for finding, answer in judged if finding != "holds" for line in _told(finding, answer)]
    holding = [line for finding, answer in judged if finding == "holds" for line in _told(finding, answer)]
    lines = [
        Line(say("audit.title", language), "b"),
        *([Line(say("audit.fails", language), "u"), *doubtful] if doubtful else []),
        *([Line(""), Line(say("audit.holds", language), "u"), *holding] if holding else []),
    ]
    await front.sender.send(turn, pages(lines if judged else [Line(say("audit.none", language))]))


def _told(finding: str, answer: Answer) -> Sequence[Line]:
    mark = {"fails": FAILS, "holds": HOLDS}.get(finding, UNCLEAR)
    sections = ", ".join(answer.sections)
    head = Line(f"{mark} {answer.headline} ({sections})" if sections else f"{mark} {answer.headline}", "b")
    return [head, *map(Line, answer.lines)]
