"""How an answer looks: order, escaping, splitting."""

from handlers.card import LONGEST, Line, card, pages, units
from knowledge.answer import Answer, Source, Status
from tests.telegram_double import markup

PLACE = Source("5.3", "公众反响", "大客户平均满意度＝87.36分")


def answer(*lines: str, **more: object) -> Answer:
    """An answer with these lines."""
    return Answer(Status.ANSWERED, "zh", "87.36 分", lines, sources=(PLACE,), **more)


def test_the_order_is_figure_context_caveat_place() -> None:
    """The figure first, the words as printed last."""
    lines = card(answer("2019 年", caveats=("注意：两种满意度",), computed="87.36 − 83 = 4.36"))

    assert [line.text for line in lines] == [
        "87.36 分", "2019 年", "🧮 推算：87.36 − 83 = 4.36", "⚠️ 注意：两种满意度", "📍 5.3 公众反响",
        "「大客户平均满意度＝87.36分」",
    ]  # fmt: skip


def test_a_sum_that_the_lines_tell_is_not_told_twice() -> None:
    """The engine's own line is enough."""
    assert len(card(answer("计算：1 + 1 = 2", computed="1 + 1 = 2"))) == 4


def test_markup_in_an_answer_is_words() -> None:
    """Everything from outside is escaped."""
    page = pages([Line("<b>&amp;</b> <script>", "b")])[0]

    assert markup.plain(page) == ("<b>&amp;</b> <script>", [("b", "<b>&amp;</b> <script>")])


def test_long_answers_are_split_at_paragraphs() -> None:
    """No message over the limit, no paragraph torn, nothing lost."""
    lines = [Line(f"{number} {'很长的一段话🙂' * 60}", "i") for number in range(30)]
    texts = [markup.plain(page)[0] for page in pages(lines)]

    assert all(units(text) <= LONGEST for text in texts)
    assert "\n".join(texts) == "\n".join(line.text for line in lines)


def test_a_paragraph_longer_than_a_message_is_cut() -> None:
    """Nothing is lost there either."""
    texts = [markup.plain(page)[0] for page in pages([Line("🙂" * 5000)])]

    assert all(units(text) <= LONGEST for text in texts)
    assert "".join(texts) == "🙂" * 5000
