"""Each gate refuses what it is for, and lets its neighbour pass."""

from dataclasses import replace

import pytest

from knowledge.answer import Status
from knowledge.catalogue import Catalogue
from knowledge.engine import Engine
from knowledge.gates import COVERAGE, EVIDENCE, RECALL, refusals
from knowledge.matching import Match
from knowledge.topics import Kind
from tests.knowledge.reports import gate

#: What each gate refuses, and what it lets pass.
PAIRS = {
    "subject": ("馆员工资多少", "馆员人数多少"),
    "organisation": ("市图书馆到馆多少人次", "港口图书馆到馆多少人次"),
    "family": ("老人到馆多少人次", "儿童到馆多少人次"),
    "period": ("2018年到馆多少人次", "2020年到馆多少人次"),
    "attribute": ("谁办的朗读会", "朗读会在哪儿"),
    "section": ("读者服务是谁负责的", "介绍一下读者服务"),
    "coverage": ("到馆鲲鹏扶摇直上九霄云外乘风破浪多少", "到馆多少"),
    "recall": ("what was spent on staff parties", "spending on books"),
}


def _match(catalogue: Catalogue, question: str, topic: str) -> Match:
    return next(one for one in catalogue.match(catalogue.read(question)) if one.topic.id == topic)


def _gates(catalogue: Catalogue, match: Match, question: str) -> list[str]:
    return [name for name, _ in refusals(catalogue, match, catalogue.read(question))]


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_a_gate_refuses_and_its_neighbour_passes(harbour: Engine, name: str) -> None:
    """A question just outside is declined, the one beside it is answered."""
    refused, passed = (harbour.ask(question) for question in PAIRS[name])

    assert (refused.status, refused.facts) == ("declined", ())
    assert passed.status == "answered"


@pytest.mark.parametrize("name", ["subject", "organisation", "period", "attribute"])
def test_the_explanation_names_the_gate(harbour: Engine, name: str) -> None:
    """A maintainer sees why nothing was answered."""
    assert gate(harbour.ask(PAIRS[name][0])) == name


def test_the_refusal_repeats_the_words_that_made_it(harbour: Engine) -> None:
    """Whoever asks sees what the report is silent on."""
    assert "工资" in harbour.ask("馆员工资多少").headline


def test_a_member_of_an_exclusive_family_does_not_answer_for_another(catalogue: Catalogue) -> None:
    """Children are not adults, though both are readers."""
    question = "成人的朗读会在哪儿"
    match = replace(_match(catalogue, question, "reading_circle"), topic=catalogue.index.topics["rooms"])

    assert "family" in _gates(catalogue, match, question)


@pytest.mark.parametrize(
    ("question", "topic"), [("到馆人次", "visits"), ("朗读会", "reading_circle"), ("读者服务", "section:2")]
)
@pytest.mark.parametrize(("name", "least"), [("coverage", COVERAGE), ("recall", RECALL)])
def test_the_least_coverage_and_recall_of_each_kind(
    catalogue: Catalogue, question: str, topic: str, name: str, least: dict[Kind, float]
) -> None:
    """At the threshold a topic passes; just below it is refused."""
    match = _match(catalogue, question, topic)
    enough = max(least[match.topic.kind], 0.5)
    at, below = (replace(match, **{name: value}) for value in (enough, least[match.topic.kind] - 0.01))

    assert name not in _gates(catalogue, at, question)
    assert name in _gates(catalogue, below, question)


def test_the_least_weight_of_evidence(catalogue: Catalogue) -> None:
    """A topic that only light words name is not answered from, unless its unit or a member supports it."""
    question = "到馆人次"
    match = replace(_match(catalogue, question, "visits"), coverage=0.9, supported=False)
    weak = replace(match, named=())

    assert sum(map(catalogue.index.token_weight, match.named)) >= EVIDENCE
    assert "weak" not in _gates(catalogue, match, question)
    assert "weak" in _gates(catalogue, weak, question)
    assert "weak" not in _gates(catalogue, replace(weak, supported=True), question)


@pytest.mark.parametrize(
    ("question", "refused"), [("how many kilos of books were bought", True), ("到馆多少次", False)]
)
def test_a_unit_that_the_measure_has_not(harbour: Engine, question: str, refused: bool) -> None:
    """Books are not weighed; visits may be asked for by a unit that is near their own."""
    assert (harbour.ask(question).status == "declined") is refused


def test_a_label_that_no_concept_explains_answers_to_its_own_name(harbour: Engine) -> None:
    """A new entry can be asked for by its label before anybody adds vocabulary."""
    assert "报刊室" in harbour.ask("有地图室吗？").text


@pytest.mark.parametrize(
    "question",
    [
        "大客户满意度2018年是多少",
        "大客户满意度谁打的分",
        "志愿者的电话号码",
        "员工工资多少",
        "how many women work there",
        "what is the CEO paid",
        "volunteer hours in 2019",
        "customer satisfaction of China Mobile",
    ],
)
def test_near_misses_of_the_shipped_report_are_declined(engine: Engine, question: str) -> None:
    """The right measure with a wrong year, organisation or attribute gets no figure as its answer."""
    answer = engine.ask(question)

    assert answer.status in ("declined", "offered")
    assert answer.facts == ()


def test_what_a_measure_may_not_answer_no_summary_answers(engine: Engine) -> None:
    """A summary with the same figures is no way around a gate."""
    assert engine.ask("张江分公司的大客户满意度").status in ("declined", "offered")


def test_a_neighbour_does_not_answer_for_what_was_named_more_fully(engine: Engine) -> None:
    """The members of the energy-saving group are asked for, not those of another group."""
    assert engine.ask("节能减排领导小组由几名成员组成").status == Status.DECLINED


@pytest.mark.parametrize("question", ["How many Party members hold a master's degree?", "五十八名党员里硕士有几个"])
def test_one_group_is_not_counted_in_another(engine: Engine, question: str) -> None:
    """Masters are counted among all the staff, not among the members."""
    answer = engine.ask(question)

    assert answer.status == Status.DECLINED and not answer.facts


@pytest.mark.parametrize("question", ["How old were the two teenagers who were helped?", "获得帮扶的青少年多大年纪"])
def test_how_old_is_not_how_many(engine: Engine, question: str) -> None:
    """Two is how many there were."""
    assert engine.ask(question).status == Status.DECLINED


def test_a_yearly_count_is_no_monthly_amount(engine: Engine) -> None:
    """Ten have a senior title; what they get more by the month is not said."""
    assert engine.ask("有高级职称的每个月多发多少").status == Status.DECLINED
