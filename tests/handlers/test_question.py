"""Someone asks, reads the card, and presses its buttons."""

from tests.telegram_double.people import Person


async def test_the_figure_comes_first_and_bold(wang: Person) -> None:
    """A question gets the figure, its context, and the place with the words as printed."""
    card = await wang.asks("大客户满意度是多少？")

    assert card.text.startswith("87.36")
    assert card.bold == [card.text.splitlines()[0]]
    assert "2019" in card.text
    assert "5.3" in card.text
    assert ("code", "「大客户平均满意度＝87.36分」") in card.marked


async def test_an_english_question_gets_an_english_card(wang: Person) -> None:
    """The question's language counts, not that of the person's Telegram."""
    card = await wang.asks("How satisfied are large customers?")

    assert card.text.startswith("87.36 points")
    assert "📍 Where is this?" in card.buttons
