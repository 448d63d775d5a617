"""Measures, statements, sections and relations become topics, their labels and aliases taken apart."""

from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue
from knowledge.engine import Engine
from knowledge.lexer import Token
from knowledge.topics import Kind, topical
from tests.knowledge.reports import add, change


def test_there_is_a_topic_for_everything_that_can_be_asked(catalogue: Catalogue) -> None:
    """One for each measure, statement, section and relation."""
    kinds = [topic.kind for topic in catalogue.index.topics.values()]

    assert {kind: kinds.count(kind) for kind in Kind} == {
        Kind.MEASURE: 4,
        Kind.STATEMENT: 3,
        Kind.SECTION: 3,
        Kind.RELATION: 3,
    }


def test_an_alias_is_the_set_of_its_meanings(catalogue: Catalogue) -> None:
    """买书花费 and book budget say the same."""
    assert frozenset({"book", "spend"}) in catalogue.index.topics["spending"].phrases


def test_a_measure_is_spoken_of_by_its_members_and_its_unit(catalogue: Catalogue) -> None:
    """Children and 人次 belong to the visits."""
    assert {"child", "adult", "unit.participation"} <= catalogue.index.topics["visits"].words


def test_items_of_a_list_name_it(catalogue: Catalogue) -> None:
    """A list is found by what stands in it."""
    assert catalogue.index.topics["rooms"].listed
    assert "child" in catalogue.index.topics["rooms"].words


def test_what_an_answer_speaks_of_is_context(catalogue: Catalogue) -> None:
    """The attic is no name of the reading circle, but it explains the word in a question."""
    topic = catalogue.index.topics["reading_circle"]

    assert "attic" in topic.context
    assert "attic" not in topic.words


@pytest.mark.parametrize(
    ("meanings", "about"),
    [({"filler"}, set()), ({"ask.quantity", "unit.person"}, {"unit.person"}), ({"child", "mark.follow"}, {"child"})],
)
def test_what_a_token_is_about(meanings: set[str], about: set[str]) -> None:
    """Fillers and question words narrow nothing."""
    assert topical(Token("x", 0, 1, frozenset(meanings))) == about


def test_a_new_synonym_helps_every_entry(folder: Path) -> None:
    """One word in one concept, and no Python."""
    assert "45,000" not in Engine.open(folder).ask("娃娃来馆多少人次").text
    change(folder, "- {id: child, zh: [儿童, 小朋友]", "- {id: child, zh: [儿童, 小朋友, 娃娃]")

    assert "45,000" in Engine.open(folder).ask("娃娃来馆多少人次").text


def test_a_new_measure_needs_no_python(folder: Path) -> None:
    """A file more, and it can be asked for in both languages."""
    add(folder, MEMBERS)
    engine = Engine.open(folder)

    assert "3000 人" in engine.ask("办卡读者多少人").text
    assert "3000 people" in engine.ask("how many card holders?").text


MEMBERS = """
measures:
  - {id: holders, label: {zh: 办卡读者人数, en: Card holders}, unit: 人, aliases: {en: [members]}}
observations:
  - {id: holders_2021, measure: holders, period: "2021", value: "3000", places: [{section: "1", printed: 办卡3000人}]}
concepts:
  - {id: card, zh: [办卡, 持卡], en: [card]}
  - {id: holder, zh: [读者], en: [holder, member]}
"""
