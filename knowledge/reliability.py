"""What adds up in the report and what does not."""

from knowledge.answer import Status
from knowledge.arithmetic import outcome, plain
from knowledge.catalogue import Catalogue
from knowledge.finding import Finding, together
from knowledge.matching import Match
from knowledge.model import Language, Relation
from knowledge.phrasing import said
from knowledge.reading import Reading
from knowledge.reverse import matching
from knowledge.segments import small
from knowledge.topics import Kind, topical
from knowledge.wording import wording

SIGNS = {"sum": " + ", "difference": " − ", "margin": " − ", "share": " ÷ "}


def check_sums(catalogue: Catalogue, reading: Reading, matches: list[Match], facts: tuple[str, ...]) -> Finding | None:
    """What is known of the sums behind a question; None where it asks for none."""
    if _asks_for_all(catalogue, reading):
        failing = [one for one in catalogue.library.relations.values() if one.finding == "fails"]
        return together([found(catalogue, one, reading.language) for one in failing])
    relation = _by_figures(catalogue, reading)
    sums = reading.has("mark.claim") and reading.has("op.sum") and not reading.figures
    doubts = reading.has("mark.reliable") and not reading.has("ask.count") and not _claims_one(reading)
    if relation is None and (doubts or sums):
        relation = _by_words(catalogue, matches) or _by_facts(catalogue, facts)
    return found(catalogue, relation, reading.language) if relation else None


def _asks_for_all(catalogue: Catalogue, reading: Reading) -> bool:
    """Whether it is asked which of all figures do not add up, none of them named."""
    own = set(catalogue.library.report.words)
    named = any(topical(one) - own for one in reading.subjects) or reading.figures
    return reading.has("mark.reliable") and reading.has("ask.list", "ask.which", "ask.selection") and not named


def _claims_one(reading: Reading) -> bool:
    """Whether it is one figure that is to be verified rather than how several go together."""
    return reading.has("mark.claim") and len([one for one in reading.figures if not small(one)]) == 1


def _by_figures(catalogue: Catalogue, reading: Reading) -> Relation | None:
    """The relation between two figures asked about at once."""
    if len(reading.figures) < 2:
        return None
    doubts = reading.has("ask.why", "ask.how", "mark.reliable")
    homes = [{one.id for one in matching(catalogue, figure, reading)} for figure in reading.figures]
    for relation in catalogue.library.relations.values():
        parts = {*relation.terms, *relation.touches, *filter(None, [relation.result])}
        given = {frozenset(home & parts) for home in homes if home & parts}
        whole = relation.result is not None and any(relation.result in home for home in given)
        if len(given) >= 2 and relation.finding != "holds" and (doubts or (whole and len(given) > 2)):
            return relation
    return None


def _by_words(catalogue: Catalogue, matches: list[Match]) -> Relation | None:
    best = [one for one in matches if one.topic.kind == Kind.RELATION and one.coverage >= 0.4]
    if best:
        return catalogue.library.relations[best[0].topic.id]
    return None


def _by_facts(catalogue: Catalogue, facts: tuple[str, ...]) -> Relation | None:
    return next((one for fact in facts for one in catalogue.relations_of.get(fact, ())), None)


def found(catalogue: Catalogue, relation: Relation, language: Language) -> Finding:
    """A relation with its arithmetic, verdict and note."""
    verdict = wording(f"finding.{relation.finding}", language)
    headline = (
        f"{said(relation.label, language)}：{verdict}"
        if language == "zh"
        else f"{said(relation.label, language)}: {verdict}"
    )
    sum_ = arithmetic(catalogue, relation)
    ids = dict.fromkeys([*relation.terms, *filter(None, [relation.result]), *relation.touches])
    library = catalogue.library
    facts = tuple(one for one in ids if one in library.observations or one in library.statements)
    lines = (*([wording("computed", language, sum=sum_)] if sum_ else []), said(relation.note, language))
    return Finding(Status.ANSWERED, headline, lines, facts, computed=sum_ or None)


def arithmetic(catalogue: Catalogue, relation: Relation) -> str:
    """The sum of a relation in digits, or nothing where there is none."""
    terms = [catalogue.library.observations[one] for one in relation.terms]
    scaled = len({catalogue.say.unit(one).id for one in terms}) > 1
    values = [catalogue.base(one) if scaled else one.value for one in terms]
    value = outcome(relation, values)
    if value is None:
        return ""
    left = SIGNS[relation.kind].join(map(plain, values))
    end = "%" if relation.kind == "share" else ""
    stated = catalogue.library.observations.get(relation.result or "")
    wrong = f" ≠ {plain(stated.value)}{end}" if stated and relation.finding == "fails" else ""
    return f"{left} = {plain(value)}{end}{wrong}"
