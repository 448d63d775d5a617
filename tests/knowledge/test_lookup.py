"""What the report states is answered in a glance: figure, what it is of, when, and what stands beside it."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("2021年到馆多少人次", "120,000 人次"),
        ("how many visits in 2020?", "90,000"),
        ("读者打分多少", "91.5 分"),
        ("馆员多少人", "12 人"),
        ("2021年购书经费", "约 35.5 万元"),
        ("book budget in 2020", "RMB 300,000"),
        ("target of the reader score", "at least 90 points"),
    ],
)
def test_the_figure_leads(harbour: Engine, question: str, headline: str) -> None:
    """With its unit and its qualifier, in the language of the question."""
    assert harbour.ask(question).headline.startswith(headline)


def test_a_figure_says_what_it_is_and_when(harbour: Engine) -> None:
    """Measure, dimension values and date."""
    assert "到馆人次（儿童），2021 年" in harbour.ask("儿童到馆多少人次").lines


def test_a_note_stands_under_its_figure(harbour: Engine) -> None:
    """What the figure leaves out is told with it."""
    assert "其中不含志愿者。" in harbour.ask("馆员多少人").lines


def test_a_caveat_travels_with_its_figure(harbour: Engine) -> None:
    """A doubt is never left behind."""
    assert "次年一月底" in harbour.ask("馆员多少人").caveats[0]
    assert harbour.ask("读者打分多少").caveats == ()


def test_all_places_of_a_fact_are_given(harbour: Engine) -> None:
    """A figure that stands in two sections has two sources."""
    assert [source.section for source in harbour.ask("2021年到馆多少人次").sources] == ["1", "2"]


def test_the_source_is_as_printed(harbour: Engine) -> None:
    """A reader finds it with the browser's search."""
    assert harbour.ask("馆员多少人").sources[0].printed == "馆员12人"


def test_a_statement_is_answered_in_our_words(harbour: Engine) -> None:
    """In the language of the question."""
    assert harbour.ask("朗读会在哪儿").headline == "朗读会每周六在阁楼举办。"
    assert "attic" in harbour.ask("where is the reading circle?").headline


def test_a_list_has_all_its_items(harbour: Engine) -> None:
    """Numbered, in the order of the report."""
    assert harbour.ask("有哪些阅览室").lines == ("1. 地图室", "2. 报刊室", "3. 儿童室")


@pytest.mark.parametrize(
    ("question", "first"), [("2021年哪类读者到馆最多", "成人"), ("2021年哪类读者到馆最少", "儿童")]
)
def test_the_extreme_leads(harbour: Engine, question: str, first: str) -> None:
    """Highest and lowest among the parts, never the total."""
    assert first in harbour.ask(question).headline


def test_the_extreme_is_one_of_the_parts_in_any_year(harbour: Engine) -> None:
    """Where no year is named, the total of the year before is no part either."""
    assert "成人" in harbour.ask("哪类读者到馆最多").headline


@pytest.mark.parametrize(
    ("question", "first"),
    [("哪类客户满意度最高", "大客户"), ("which customers gave the lowest satisfaction", "commercial")],
)
def test_the_extremes_of_the_shipped_report(engine: Engine, question: str, first: str) -> None:
    """Targets do not count among the results."""
    assert first in engine.ask(question).headline


@pytest.mark.parametrize(("question", "printed"), [("哪类客户满意度最低", "84.99"), ("哪类客户满意度最高", "87.36")])
def test_the_source_of_the_extreme_is_shown(engine: Engine, question: str, printed: str) -> None:
    """Of more sources than are shown, that of the headline's figure comes first."""
    assert printed in engine.ask(question).sources[0].printed


@pytest.mark.parametrize(
    "question", ["第2节讲什么", "section 2", "2.1 朗读会", "概括读者服务这一节", "summarise reader services"]
)
def test_a_section_by_number_and_title(harbour: Engine, question: str) -> None:
    """Its title, its summary, its key figures."""
    answer = harbour.ask(question)

    assert answer.status == "answered"
    assert answer.sections[0].startswith("2")


def test_the_summary_of_a_section_has_its_key_figures(harbour: Engine) -> None:
    """Each as a line of its own."""
    assert "· 读者打分，2021 年：91.5 分" in harbour.ask("第2节讲什么").lines


@pytest.mark.parametrize("number", ["1", "2", "3", "3.1", "3.1.4", "3.2.3", "3.4", "3.4.2", "4", "4.3", "5", "5.3"])
@pytest.mark.parametrize("form", ["第{}节讲了什么", "what is in section {}?"])
def test_every_level_of_the_shipped_report(engine: Engine, number: str, form: str) -> None:
    """Chapters, sections and subsections."""
    answer = engine.ask(form.format(number))

    assert (answer.status, answer.sections) == ("answered", (number,))


@pytest.mark.parametrize(
    "question",
    [
        "捐的15372元里面领导班子捐了多少",
        "On which dates were the three volunteer activities held?",
        "Of the 22 million customers, how many are businesses?",
        "5名派遣制员工分别在哪些部门",
    ],
)
def test_a_figure_given_in_the_question_is_no_answer(engine: Engine, question: str) -> None:
    """Something is asked of it that the report does not say."""
    assert engine.ask(question).status == Status.DECLINED


@pytest.mark.parametrize("question", ["By what percentage will paper bills be cut next year?", "明年劳保费多少"])
def test_no_figure_holds_for_next_year(engine: Engine, question: str) -> None:
    """Plans are told of it, figures are not."""
    assert engine.ask(question).status == Status.DECLINED
