"""Greetings, thanks, abuse and attempts to make the bot something else: one fitting sentence, never a figure."""

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.phrasing import said
from knowledge.reading import Reading
from knowledge.wording import wording

#: Different subjects, and figures, of one message beyond which it is no question any more.
CROWDED, FIGURES = 60, 16
#: Talk that is answered although the question has other words in it, hostile first.
FIRST = ("talk.injection", "talk.abuse")
FRIENDLY = (
    "talk.who_are_you",
    "talk.what_can_you_do",
    "talk.help",
    "talk.bye",
    "talk.thanks",
    "talk.hello",
    "talk.praise",
    "talk.ok",
)


def small_talk(catalogue: Catalogue, reading: Reading) -> Finding | None:
    """The reply to talk that asks nothing of the report; None where something is asked."""
    if not reading.tokens:
        return Finding(Status.DECLINED, wording("declined.empty", reading.language), gate="empty")
    if len(reading.subjects) > CROWDED or len(reading.figures) > FIGURES:
        return Finding(Status.DECLINED, wording("declined.crowded", reading.language), gate="crowded")
    if "talk.injection" in reading.signals or ("talk.abuse" in reading.signals and not reading.has("ask.quantity")):
        kind = "injection" if "talk.injection" in reading.signals else "abuse"
        return Finding(Status.DECLINED, wording(f"declined.{kind}", reading.language), gate=kind)
    asks = [one for one in reading.signals if one.startswith(("ask.", "op.")) and one not in ("ask.which", "ask.how")]
    friendly = next((one for one in FRIENDLY if one in reading.signals), None)
    chatting = friendly and not reading.subjects and not reading.figures and not reading.periods
    if chatting and (not asks or friendly in ("talk.who_are_you", "talk.what_can_you_do", "talk.help")):
        return Finding(Status.ANSWERED, _said(catalogue, friendly, reading))
    return None


def _said(catalogue: Catalogue, talk: str | None, reading: Reading) -> str:
    report = catalogue.library.report
    examples = report.examples.zh if reading.language == "zh" else report.examples.en
    example = examples[0] if examples else ""
    return wording(str(talk), reading.language, title=said(report.title, reading.language), example=example)
