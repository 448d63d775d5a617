"""A message is taken apart into its clauses and questions."""

import pytest

from knowledge.catalogue import Catalogue
from knowledge.engine import Engine
from knowledge.parts import MOST, clauses, questions


def _words(readings: list) -> list[str]:  # type: ignore[type-arg]
    return ["".join(token.text for token in reading.tokens) for reading in readings]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("儿童到馆多少？成人呢？", ["儿童到馆多少", "成人呢"]),
        ("儿童到馆多少，成人呢", ["儿童到馆多少", "成人呢"]),
        ("到馆120,000人次", ["到馆120,000人次"]),
        ("到馆91.5。打分", ["到馆91.5", "打分"]),
        ("！！！？？", []),
    ],
)
def test_clauses(catalogue: Catalogue, text: str, parts: list[str]) -> None:
    """Marks part them; a comma or point inside a figure does not."""
    assert _words(clauses(catalogue.read(text))) == parts


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("到馆多少人次？购书经费多少？", 2),
        ("how many visits and what is the book budget", 2),
        ("我是新来的，到馆多少人次", 1),
    ],
)
def test_questions_with_what_leads_up_to_them(catalogue: Catalogue, text: str, number: int) -> None:
    """A preamble belongs to the question behind it."""
    assert len(questions(catalogue.read(text))) == number


def test_nobody_gets_more_than_a_few_answers_at_once(catalogue: Catalogue) -> None:
    """A message of a hundred questions is no question."""
    assert len(questions(catalogue.read("到馆多少人次？购书经费多少？" * 20))) == MOST


@pytest.mark.parametrize(
    "text",
    [
        "2021年到馆多少人次？馆员多少人？",
        "how many visits in 2021? and how many librarians?",
        "2021年到馆多少人次，还有馆员多少人",
    ],
)
def test_two_questions_get_two_answers(harbour: Engine, text: str) -> None:
    """Each with its place."""
    answer = harbour.ask(text)

    assert {"visits_all_2021", "librarians_count"} <= set(answer.facts)
    assert "120,000" in answer.text


def test_two_computations_show_both_sums(harbour: Engine) -> None:
    """A program that reads the sum misses none."""
    answer = harbour.ask("成人到馆比儿童多多少？购书经费2021年比2020年多多少？")

    assert "30000" in (answer.computed or "")
    assert "5.5" in (answer.computed or "")


@pytest.mark.parametrize(
    "text",
    [
        "不好意思打扰一下，我是新来的实习生，领导让我整理材料，请问2021年儿童到馆多少人次？",
        "Dear Sir or Madam, I hope this finds you well. How many visits by kids were there in 2021? Many thanks!",
    ],
)
def test_a_preamble_is_left_out(harbour: Engine, text: str) -> None:
    """Politeness, who one is, and thanks."""
    assert "45,000" in harbour.ask(text).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("party members headcount?? need it for the poster", "58"),
        ("我明年毕业想来应聘，新人进来之后会安排哪些培训呀？", "带教"),
        ("What is 625 in your report, please? It was on a leaflet I was handed.", "January 2014"),
        ("平均岁数多大啊，感觉都是老师傅", "42"),
    ],
)
def test_what_the_asker_tells_is_left_aside(engine: Engine, question: str, said: str) -> None:
    """Who asks and what for changes nothing."""
    assert said in engine.ask(question).text


@pytest.mark.parametrize(
    "question", ["I lost my SIM card on the metro yesterday. How do I block it?", "我家宽带昨晚断了，派个人来修一下"]
)
def test_what_a_question_points_back_to_is_not_left_aside(engine: Engine, question: str) -> None:
    """What it is was said before."""
    assert engine.ask(question).facts == ()


def test_a_closing_plea_for_a_summary_belongs_to_its_question(engine: Engine) -> None:
    """One answer, not two."""
    assert engine.ask("环保做得如何，总体说说").text.startswith("3.4 ")
