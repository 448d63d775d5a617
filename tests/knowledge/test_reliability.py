"""What adds up in a report and what does not is told with the sums."""

import pytest

from knowledge.engine import Engine


def test_a_sum_that_holds(harbour: Engine) -> None:
    """With its arithmetic and its verdict."""
    answer = harbour.ask("到馆人次加起来对得上吗")

    assert answer.computed == "45000 + 75000 = 120000"
    assert "对得上" in answer.headline


@pytest.mark.parametrize(
    ("question", "sums"),
    [
        ("学历数据加起来对得上吗", "11 + 72 + 97 = 180 ≠ 105"),
        ("do the education figures add up?", "11 + 72 + 97 = 180 ≠ 105"),
    ],
)
def test_a_sum_that_fails(engine: Engine, question: str, sums: str) -> None:
    """Both sides are shown."""
    assert engine.ask(question).computed == sums


@pytest.mark.xfail(strict=True, reason="人数 is taken for a question of how many")
def test_a_count_may_be_doubted(engine: Engine) -> None:
    """Whether numbers of people add up is no question of how many there are."""
    assert engine.ask("学历人数加起来对得上吗").computed == "11 + 72 + 97 = 180 ≠ 105"


def test_the_audit_has_every_relation(harbour: Engine) -> None:
    """In the order of the files."""
    assert [answer.headline.partition("：")[2] for answer in harbour.audit("zh")] == ["对得上", "对得上", "说不清"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_audit_of_the_shipped_report(engine: Engine, language: str) -> None:
    """Every relation with a verdict, in both languages."""
    answers = engine.audit(language)  # type: ignore[arg-type]

    assert len(answers) == len(engine.library.relations)
    assert all(answer.headline and answer.lines for answer in answers)


def test_a_doubtful_figure_carries_its_caveat(engine: Engine) -> None:
    """The education figures add up to more than all staff."""
    assert any("180" in caveat for caveat in engine.ask("大专学历多少人").caveats)


@pytest.mark.parametrize("question", ["为什么前面说350万后面说273万", "why 350万 here and 273万 there?"])
def test_two_figures_that_do_not_agree(engine: Engine, question: str) -> None:
    """The relation between them is told."""
    answer = engine.ask(question)

    assert answer.status == "answered"
    assert "273" in answer.text


@pytest.mark.parametrize("question", ["报告里哪些数字对不上", "Which figures in the report don't add up?"])
def test_all_that_does_not_add_up_is_listed(engine: Engine, question: str) -> None:
    """Where none of them is named."""
    answer = engine.ask(question)

    assert {"education_master", "titles_senior"} <= set(answer.facts)
