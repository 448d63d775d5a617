"""Charts: which figures have one, what they show, and what their captions say."""

import importlib.util
import zlib
from decimal import Decimal

import pytest

from handlers.card import pages, units
from handlers.chart import LONGEST, caption, drawn
from handlers.charting import WHEN, panel_of, panels_of
from knowledge.engine import Engine
from knowledge.model import Language
from tests.telegram_double.double import Double
from tests.telegram_double.people import Person

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(("question", "label", "figures"), [
    ("客户满意度", "图表", ["87.36", "84.99", "85.04", "≥83"]),
    ("How many paper bills are printed a month?", "Chart", ["6.25 million", "2.73 million"]),
    ("教育培训经费是多少", "图表", ["88,189.06", "167,427.27", "61,320.76", "316,937.09"]),
    ("员工有多少人", "图表", ["100 人", "5 人", "105"]),
    ("2019年劳动保护费", "图表", ["41.62", "43"]),
    ("线上支付占比", "图表", ["82%"]),
])  # fmt: skip
async def test_a_chart_comes_with_its_figures_in_words(
    wang: Person, question: str, label: str, figures: list[str]
) -> None:
    """Ask, press "chart", see a picture whose caption tells every figure and the source."""
    card = await wang.asks(question)
    await wang.press(card, label)
    chart = await wang.sees()

    assert chart.photo is not None
    assert chart.photo.startswith(PNG)
    assert units(chart.text) <= LONGEST
    for figure in [*figures, "Source" if label == "Chart" else "来源"]:
        assert figure.replace(" ", "") in chart.text.replace(" ", "")


async def test_a_chart_is_drawn_once(wang: Person, telegram: Double) -> None:
    """The second time Telegram has the picture already."""
    card = await wang.asks("客户满意度")
    for _ in range(2):
        await wang.press(card, "图表")
        await wang.sees()

    uploads = ["photo" in call for call in telegram.account.called("sendPhoto")]
    assert uploads == [False, True]


async def test_a_picture_that_telegram_forgot_is_drawn_again(wang: Person, telegram: Double) -> None:
    """Its file id is no longer good."""
    card = await wang.asks("客户满意度")
    await wang.press(card, "图表")
    await wang.sees()
    telegram.account.files.clear()
    await wang.press(card, "图表")

    assert (await wang.sees()).photo is not None


async def test_without_matplotlib_the_reader_is_told(wang: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small installation answers all the same."""
    card = await wang.asks("客户满意度")
    monkeypatch.setattr("handlers.chart.find_spec", lambda name: None)
    query = await wang.press(card, "图表")

    assert "charts" in await wang.sees_notice(query)


async def test_what_cannot_be_compared_has_no_chart(ann: Person, engine: Engine) -> None:
    """One observation that is no share."""
    card = await ann.asks("How much self-operated income was there?")

    assert "📊 Chart" not in card.buttons
    query = await ann.press_data(card, "ce:own_income")
    assert "nothing to compare" in await ann.sees_notice(query)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_every_chart_can_be_drawn(engine: Engine, language: Language) -> None:
    """Every measure with something to compare, in both languages, with its figures in the picture's description."""
    library = engine.library
    measures = [one for one in library.measures if panels_of(library, one)]
    for measure in measures:
        panels = panels_of(library, measure)
        lines = caption(engine, panels, language)
        picture = await drawn(library, panels, language, lines)

        assert picture.startswith(PNG)
        assert len(picture) < 1_000_000
        assert len(pages(lines, LONGEST)) == 1
    assert len(measures) >= 6


def test_the_form_follows_the_data(engine: Engine) -> None:
    """Dates, parts with their whole, two dimensions, a share: told from the observations."""
    library = engine.library
    bills, cost = panel_of(library, "paper_bills"), panel_of(library, "training_cost")
    marks, share = panel_of(library, "customer_satisfaction"), panel_of(library, "online_payment")

    assert bills
    assert bills.axis == WHEN
    assert cost
    assert cost.total
    assert cost.total.value == Decimal("316937.09")
    assert marks
    assert marks.series == "satisfaction_kind"
    assert share
    assert share.share
    assert panel_of(library, "own_income") is None


def test_the_font_is_there_with_its_licence() -> None:
    """A wheel of its own, under the SIL Open Font License."""
    from importlib.metadata import metadata

    assert importlib.util.find_spec("noto_cjk_sans_jp_regular") is not None
    assert metadata("noto-cjk-sans-jp-regular")["License-Expression"] == "OFL-1.1"


async def test_the_picture_describes_itself(engine: Engine) -> None:
    """The figures stand in the PNG's own description too."""
    panels = panels_of(engine.library, "customer_satisfaction")
    picture = await drawn(engine.library, panels, "en", caption(engine, panels, "en"))
    start = picture.index(b"Description\x00")

    assert b"87.36" in picture[start : start + 800] or b"87.36" in zlib.decompress(picture[start + 13 : start + 4000])
