"""One message of a conversation: taken apart, each question answered, in the light of the turn before."""

from dataclasses import replace

from knowledge.answer import Status, Step
from knowledge.catalogue import PERSON, Catalogue
from knowledge.finding import Finding, together
from knowledge.following import carried, names_member, sufficient
from knowledge.gates import rivals
from knowledge.matching import WHOLE
from knowledge.memory import Turn
from knowledge.model import Observation
from knowledge.parts import questions
from knowledge.phrasing import said
from knowledge.preambles import left_over
from knowledge.reading import Reading
from knowledge.resolving import resolve
from knowledge.sections import asked_section
from knowledge.smalltalk import small_talk
from knowledge.topics import UNIT, Kind, topical
from knowledge.wording import wording

#: A single word that gives no more of a name than this leans on the turn before.
LITTLE = 0.6
#: Figures of an answer that a bare "by how many?" is asked of.
BOTH = 2
#: Words from which on a question says in full of what the same should hold.
SAME = 3


class Conversation:
    """Answers one message; `understood` is how it was read, for the turn after it."""

    def __init__(self, catalogue: Catalogue, turn: Turn | None) -> None:
        self.catalogue, self.turn = catalogue, turn
        self.understood: Reading | None = None

    def reply(self, reading: Reading) -> Finding:
        """What is found for a message."""
        talk = small_talk(self.catalogue, reading)
        if talk:
            return talk
        placed = self._place(reading)
        if placed:
            return placed
        whole = self._resolve(reading)
        parts = questions(reading)
        leans = whole.computed and (_one_asks(parts) or not all(sufficient(self.catalogue, part) for part in parts))
        if len(parts) > 1 and not reading.has("mark.claim") and not leans:
            several = self._several(parts, whole)
            if several:
                return several
        return self._without_preamble(reading, whole) if whole.refused else whole

    def _resolve(self, reading: Reading) -> Finding:
        """Answered by itself, or together with the turn before where it leans on that."""
        turn, reading = self.turn, _bare(reading) if self.turn else reading
        if turn is None or reading.has("mark.change_topic") or _numbered(self.catalogue, reading):
            return self._alone(reading)
        merged = carried(self.catalogue, turn.reading, reading)
        leans = not sufficient(self.catalogue, reading) or self._names_member(reading) or self._points_back(reading)
        leans = leans or reading.has("mark.person") or (reading.has("mark.point") and len(reading.subjects) == 1)
        leans = (
            leans
            or self._asks_attribute(reading)
            or _names_heads(reading)
            or reading.has("mark.same")
            or self._goes_on(reading)
            or self._says_little(reading)
            or _compares(reading)
        )
        bare = reading.has("op.difference") and not reading.meanings and not reading.periods
        of_both = bare and len(turn.finding.facts) == len(turn.focus) == BOTH
        first, second = (merged, reading) if leans and not of_both else (reading, merged)
        remembered = self._remembered() if leans or reading.has("mark.follow") else ()
        finding = resolve(self.catalogue, first, remembered, turn.finding.facts)
        self.understood = first
        if finding.refused and (reading.has("mark.follow") or leans) and not (leans and finding.gate):
            other = resolve(self.catalogue, second, remembered, turn.finding.facts)
            if not other.refused:
                self.understood, finding = second, other
        if leans and self._repeats(finding, reading):
            finding = self._of_another(turn, reading, remembered) or finding
        return finding.because(Step("follows", turn.reading.text)) if self.understood is not reading else finding

    def _repeats(self, finding: Finding, reading: Reading) -> bool:
        """Whether it only says again what was said before, though the message names something else."""
        before = self.turn.finding.facts if self.turn else ()
        observation = self.catalogue.library.observations.get(finding.facts[0]) if finding.facts else None
        if observation is None or finding.computed or finding.facts[:1] != before[:1]:
            return False
        topic = self.catalogue.index.topics[observation.measure]
        new = [topical(one) for one in reading.subjects if one.known]
        return bool(new) and not any(one & (topic.words | topic.context) for one in new)

    def _of_another(self, turn: Turn, reading: Reading, remembered: tuple[Observation, ...]) -> Finding | None:
        """What was asked before, asked of what the message names instead of what it was asked of."""
        asked = tuple(one for one in turn.reading.tokens if one not in turn.reading.subjects)
        instead = carried(self.catalogue, turn.reading.of(asked), reading)
        finding = resolve(self.catalogue, instead, remembered, turn.finding.facts)
        self.understood = self.understood if finding.refused else instead
        return None if finding.refused else finding

    def _alone(self, reading: Reading) -> Finding:
        self.understood = reading
        return resolve(self.catalogue, reading)

    def _names_member(self, reading: Reading) -> bool:
        if self.turn is None or len(reading.subjects) > 2:
            return False
        measures = {
            self.catalogue.library.observations[one].measure
            for one in self.turn.finding.facts
            if one in self.catalogue.library.observations
        }
        return any(names_member(self.catalogue, self.turn.reading, one, reading) for one in measures)

    def _asks_attribute(self, reading: Reading) -> bool:
        """Whether nothing is named but something asked of a thing: its age, its cost."""
        asked = bool(reading.subjects) and all(topical(one) & self.catalogue.aspects for one in reading.subjects)
        best = self.catalogue.match(reading)[:1] if asked else []
        return asked and not any(one.topic.kind == Kind.MEASURE and one.recall >= WHOLE for one in best)

    def _says_little(self, reading: Reading) -> bool:
        """Whether one word that names no topic in full is all that is said: solved?"""
        leaning = reading.claimed or reading.has("ask.yesno", "mark.point", "talk.")
        best = self.catalogue.match(reading)[:1] if len(reading.subjects) == 1 and leaning else []
        return any(one.recall < LITTLE for one in best)

    def _goes_on(self, reading: Reading) -> bool:
        """Whether a figure was given and another is asked for by a word alone: and electronic ones?"""
        facts = self.turn.finding.facts if self.turn else ()
        figure = bool(facts) and facts[0] in self.catalogue.library.observations
        bare = (
            reading.has("mark.follow") and not reading.has("ask.", "op.", "mark.claim") and len(reading.subjects) == 1
        )
        best = self.catalogue.match(reading)[:1] if figure and bare else []
        return any(one.topic.kind == Kind.STATEMENT for one in best)

    def _points_back(self, reading: Reading) -> bool:
        """Whether it says "this" or "it" with no word that the topic just spoken of does not have itself."""
        facts = self.turn.finding.facts if self.turn else ()
        names = {getattr(self.catalogue.library.observations.get(one), "measure", one) for one in facts}
        topics = [self.catalogue.index.topics[one] for one in names if one in self.catalogue.index.topics]
        said_ = frozenset().union(*(one.words | one.context for one in topics))
        pointing = reading.has("mark.point") or (
            reading.has("ask.name", "ask.who", "ask.where") and len(reading.subjects) == 1
        )
        named = [token for token in reading.subjects if token.meanings and not topical(token) & said_]
        return pointing and all(any(rivals(self.catalogue, one, token) for one in topics) for token in named)

    def _remembered(self) -> tuple[Observation, ...]:
        observations = self.catalogue.library.observations
        return tuple(observations[one] for one in (self.turn.focus if self.turn else ()) if one in observations)

    def _place(self, reading: Reading) -> Finding | None:
        """Where the facts of the turn before stand in the report, and in which words."""
        if (
            self.turn is None
            or not self.turn.finding.facts
            or not reading.has("ask.place", "ask.quote")
            or sufficient(self.catalogue, reading)
        ):
            return None
        language, sections = reading.language, self.catalogue.library.sections
        places = [place for fact in self.turn.finding.facts[:4] for place in self.catalogue.places(fact)]
        lines = [
            wording(
                "place",
                language,
                section=one.section,
                title=said(sections[one.section].title, language),
                printed=one.printed,
            )
            for one in places
        ]
        self.understood = self.turn.reading
        if not lines:
            return None
        return Finding(Status.ANSWERED, lines[0], tuple(dict.fromkeys(lines[1:])), self.turn.finding.facts)

    def _several(self, parts: list[Reading], whole: Finding) -> Finding | None:
        """The answers to several questions of one message, the later ones read after the earlier."""
        found: list[Finding] = []
        before: Reading | None = None
        for one in parts:
            part = _bare(one) if before else one
            leans = part.has("mark.same") or (part.has("mark.point") and self._asks_attribute(part))
            alone = before is None or (sufficient(self.catalogue, part) and not leans)
            reading = part if alone or before is None else carried(self.catalogue, before, part)
            finding = resolve(self.catalogue, reading)
            if finding.refused and before is not None and alone:
                finding = resolve(self.catalogue, carried(self.catalogue, before, part))
            found.append(finding)
            before = reading
        found = _without_summaries(found, parts)
        answered = [one for one in found if not one.refused]
        if len(answered) < 2 or {fact for one in answered for fact in one.facts} <= set(whole.facts):
            return None
        return _combined(found)

    def _without_preamble(self, reading: Reading, whole: Finding) -> Finding:
        """The answer to what is left when clauses that ask nothing are left out."""
        for rest, idle in left_over(reading) if whole.gate != "period" else ():
            finding = whole if any(map(self._only_names_another, idle)) else self._resolve(rest)
            if not finding.refused:
                return finding.because(Step("left out", "; ".join(_text(one) for one in idle)))
        return whole

    def _only_names_another(self, clause: Reading) -> bool:
        """Whether a clause only names another organisation, of which the rest is asked: over at the other company's."""
        return bool(clause.subjects) and all(map(self.catalogue.is_body, clause.subjects))


def _compares(reading: Reading) -> bool:
    """Whether what something is compared with is all that is said: 比寄出去的少多少."""
    return bool(reading.tokens) and "op.compare" in reading.tokens[0].meanings and len(reading.subjects) < SAME


def _names_heads(reading: Reading) -> bool:
    """Whether nothing is named but how many heads something is to be divided by."""
    return reading.has("op.average", "op.per") and all(f"{UNIT}{PERSON}" in one.meanings for one in reading.subjects)


def _bare(reading: Reading) -> Reading:
    """What a question names that asks whether the same holds of it, so that what was asked before is asked of that."""
    named = tuple(one for one in reading.tokens if one in reading.subjects or "mark.same" in one.meanings)
    return reading.of(named) if reading.has("mark.same") and 0 < len(reading.subjects) < SAME else reading


def _numbered(catalogue: Catalogue, reading: Reading) -> bool:
    """Whether a section is asked for by its number, which needs no turn before."""
    return asked_section(reading) in catalogue.library.sections


def _one_asks(parts: list[Reading]) -> bool:
    """Whether only one of several clauses really asks, so that the others only lead up to it."""
    asking = [one for one in parts if one.has("ask.")]
    return len(asking) == 1 and not asking[0].has("ask.yesno")


def _without_summaries(found: list[Finding], parts: list[Reading]) -> list[Finding]:
    """The answers without summaries to clauses that ask nothing, where another answer is left."""
    kept = [one for one, part in zip(found, parts, strict=True) if not one.sections or part.has("ask.", "mark.section")]
    return kept if any(not one.refused for one in kept) else found


def _text(reading: Reading) -> str:
    return "".join(token.text for token in reading.tokens)


def _combined(found: list[Finding]) -> Finding:
    refuted = [one.status for one in found if one.status == Status.REFUTED]
    status = refuted[0] if refuted else next(one.status for one in found if not one.refused)
    return replace(together(found), status=status)
