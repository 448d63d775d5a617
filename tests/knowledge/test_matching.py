"""Topics are scored by how much of the question they explain and how much of their name it gives."""

import pytest

from knowledge import matching
from knowledge.catalogue import Catalogue
from knowledge.lexer import Token
from knowledge.matching import CANDIDATES, Index, Match
from knowledge.reading import Reading
from knowledge.topics import Kind, Topic


def _best(catalogue: Catalogue, question: str) -> Match:
    return catalogue.match(catalogue.read(question))[0]


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("儿童到馆多少人次", "visits"),
        ("book budget", "spending"),
        ("how do readers rate it", "score"),
        ("朗读会在哪儿", "reading_circle"),
        ("有哪些阅览室", "rooms"),
        ("introduce reader services", "section:2"),
    ],
)
def test_the_best_topic_is_the_one_that_is_meant(catalogue: Catalogue, question: str, topic: str) -> None:
    """Of each kind, in both languages."""
    assert _best(catalogue, question).topic.id == topic


def test_a_match_says_why(catalogue: Catalogue) -> None:
    """The words that name the topic, and those that nothing explains."""
    match = _best(catalogue, "儿童在火车上到馆多少人次")

    assert {token.text for token in match.named} >= {"儿童", "到馆"}
    assert [token.text for token in match.unexplained] == ["火车"]


def test_words_left_over_cost_coverage(catalogue: Catalogue) -> None:
    """The more a topic does not explain, the lower it scores."""
    less = _best(catalogue, "儿童到馆工资多少")

    assert _best(catalogue, "儿童到馆多少").coverage == 1.0
    assert less.coverage < 1.0
    assert less.score < 1.0


def test_a_name_given_in_part_costs_recall(catalogue: Catalogue) -> None:
    """经费 alone might be any cost."""
    assert _best(catalogue, "购书经费").recall == 1.0
    assert _best(catalogue, "经费").recall < 1.0


def test_a_rare_word_tells_more_than_a_common_one(catalogue: Catalogue) -> None:
    """The fewer topics a word names, the more it weighs."""
    index = catalogue.index

    assert index.frequency["book"] < index.frequency["reader"]
    assert index.weight("book") > index.weight("reader")


def test_weights_in_order(catalogue: Catalogue) -> None:
    """Light words tell least, then directions and units; a known word that no topic has tells most."""
    index = Index(list(catalogue.index.topics.values()), frozenset({"publisher"}), frozenset({"rise"}))
    weights = [index.weight(one) for one in ("publisher", "rise", "unit.person", "book", "salary")]

    assert weights == sorted(weights)
    assert weights[0] == matching.LIGHT
    assert weights[-1] == matching.ABSENT


@pytest.mark.parametrize(("question", "absent"), [("工资", True), ("书", False), ("鲲鹏", False)])
def test_a_known_word_that_no_topic_has_is_absent(catalogue: Catalogue, question: str, absent: bool) -> None:
    """The report is silent on wages; of an unknown word nobody can say."""
    (token,) = catalogue.read(question).tokens

    assert catalogue.index.absent(token) is absent


def test_nothing_matches_a_question_without_a_word_of_the_report(catalogue: Catalogue) -> None:
    """No score, no candidate."""
    assert catalogue.match(catalogue.read("鲲鹏扶摇直上")) == []


def test_no_more_topics_are_scored_than_needed() -> None:
    """A word that every topic has does not make every topic a candidate."""
    index = Index(
        [_topic("rare", "common", "rare"), *(_topic(f"t{n}", "common") for n in range(2 * CANDIDATES))], frozenset()
    )
    tokens = (Token("a", 0, 1, frozenset({"common"})), Token("b", 1, 2, frozenset({"rare"})))

    assert [match.topic.id for match in index.match(Reading("ab", "en", tokens, frozenset()))] == ["rare"]


def _topic(name: str, *words: str) -> Topic:
    return Topic(name, Kind.STATEMENT, (frozenset(words),), frozenset(words), frozenset())
