"""Someone asks, reads the card, and presses its buttons."""

import pytest

from handlers.buttons import LONGEST_DATA, Press, Verb, example_id
from knowledge.answer import Answer, Status, Suggestion
from knowledge.engine import Engine
from tests.handlers.conftest import Serve
from tests.telegram_double.double import Double
from tests.telegram_double.people import Person


async def test_the_figure_comes_first_and_bold(wang: Person) -> None:
    """A question gets the figure, its context, and the place with the words as printed."""
    card = await wang.asks("大客户满意度是多少？")

    assert card.text.startswith("87.36")
    assert card.bold == [card.text.splitlines()[0]]
    assert "2019" in card.text
    assert ("code", "「大客户平均满意度＝87.36分」") in card.marked


async def test_an_english_question_gets_an_english_card(wang: Person) -> None:
    """The question's language counts, not that of the person's Telegram."""
    card = await wang.asks("How satisfied are large customers?")

    assert card.text.startswith("87.36 points")
    assert "📍 Where is this?" in card.buttons


async def test_a_bare_figure_is_answered_in_the_language_spoken_before(wang: Person) -> None:
    """828 has no language of its own."""
    await wang.asks("Hello!")
    card = await wang.asks("828")

    assert "tonnes" in card.text


async def test_a_follow_up_is_understood_per_person(telegram: Double, serve: Serve) -> None:
    """What one person asked before does not colour another's question in the same group."""
    await serve()
    wang, li = telegram.group("小王", "小李")
    await wang.asks("@wenbao_bot 大客户满意度是多少")

    mine = await wang.asks("@wenbao_bot 那公众客户呢")
    other = await li.asks("@wenbao_bot 那公众客户呢")

    assert "85.04" in mine.text
    assert mine.text != other.text or "85.04" in other.text


async def test_a_related_question_opens_its_card(wang: Person) -> None:
    """Pressing a related question answers it below, and stops the button's clock."""
    card = await wang.asks("培训覆盖率是多少")
    related = card.buttons[0]

    query = await wang.press(card, related)
    answer = await wang.sees()

    assert await wang.sees_notice(query) == ""
    assert answer.text != card.text


@pytest.mark.parametrize(("question", "label", "told"), [
    ("大客户满意度是多少", "在报告哪里", "5.3 公众反响"),
    ("How satisfied are large customers?", "Where is this", "5.3 Public response"),
])  # fmt: skip
async def test_where_is_this_shows_place_and_neighbours(wang: Person, question: str, label: str, told: str) -> None:
    """The section's path, the words as printed, and what stands around them."""
    card = await wang.asks(question)
    await wang.press(card, label)
    place = await wang.sees()

    assert told in place.text
    assert ("code", "「大客户平均满意度＝87.36分」") in place.marked
    assert "•" in place.text


async def test_everything_from_outside_is_escaped(wang: Person) -> None:
    """Markup in a question reaches Telegram as words, if at all."""
    card = await wang.asks("<b>大客户</b>满意度 & <script>")

    assert card.text


async def test_choices_are_offered_and_none_of_them_is_written_down(
    wang: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A choice opens its card; "none of these" logs the ids offered in vain, never the words asked."""
    caplog.set_level("INFO")
    choices = (Suggestion("customer_satisfaction", "客户平均满意度"), Suggestion("complaint_handling", "投诉处理"))
    offer = Answer(Status.OFFERED, "zh", "您问的是哪一项？", suggestions=choices)
    monkeypatch.setattr(Engine, "ask", lambda *_: offer)
    card = await wang.asks("满意度怎样")

    assert card.buttons == ["客户平均满意度", "投诉处理", "都不是"]
    await wang.press(card, "客户平均")
    assert "87.36" in (await wang.sees()).text
    query = await wang.press(card, "都不是")
    assert "记下了" in await wang.sees_notice(query)
    assert any("offered=customer_satisfaction,complaint_handling" in line for line in caplog.messages)
    assert "满意度怎样" not in caplog.text


async def test_a_button_of_an_entry_that_is_gone_says_so(wang: Person) -> None:
    """An old button whose topic left the knowledge base."""
    card = await wang.asks("大客户满意度是多少")
    for verb in (Verb.TOPIC, Verb.WHERE, Verb.CHART, Verb.SECTION, Verb.FIGURES, Verb.EXAMPLE):
        query = await wang.press_data(card, Press(verb, "zh", "no_such_entry").data)

        assert "不在" in await wang.sees_notice(query)


async def test_an_example_is_named_by_its_words(ann: Person, engine: Engine) -> None:
    """Not by its number: an old button must not ask another question where the examples have moved."""
    card = await ann.asks("/start")
    for words in engine.library.report.examples.en:
        data = next(button["callback_data"] for row in card.keyboard for button in row if button["text"] == words)

        assert data == Press(Verb.EXAMPLE, "en", example_id(words)).data
    assert len({example_id(words) for words in engine.library.report.examples.en}) > 1


async def test_a_button_of_another_version_says_so(ann: Person) -> None:
    """Data that this version cannot read."""
    card = await ann.asks("How many staff?")
    query = await ann.press_data(card, "page=7;old")

    assert "too old" in await ann.sees_notice(query)


async def test_an_expired_press_is_still_answered(wang: Person) -> None:
    """After a long outage the clock has run out, but the answer comes."""
    card = await wang.asks("大客户满意度是多少")
    await wang.press(card, "在报告哪里", expired=True)

    assert "5.3" in (await wang.sees()).text


def test_every_button_fits(engine: Engine) -> None:
    """Every id of the knowledge base fits into Telegram's 64 bytes."""
    library = engine.library
    ids = [*library.observations, *library.statements, *library.measures, *library.relations]
    longest = max(len(Press(Verb.TOPIC, "zh", id).data.encode()) for id in [*ids, *library.sections])

    assert longest <= LONGEST_DATA
