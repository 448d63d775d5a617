"""A question as understood: what it is about, what it is after, dates and figures."""

import pytest

from knowledge.catalogue import Catalogue


def test_what_it_is_about_and_what_it_is_after(catalogue: Catalogue) -> None:
    """Subjects narrow, signals ask."""
    reading = catalogue.read("请问儿童到馆多少人次")

    assert {"儿童", "到馆"} <= {token.text for token in reading.subjects}
    assert reading.has("ask.quantity")
    assert not reading.has("mark.claim")


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2021年到馆", ("2021",)),
        ("2021年1月到12月", ("2021-01", "2021-12")),
        ("十二月", ("2021-12",)),
        ("from January to December 2021", ("2021-01", "2021-12")),
    ],
)
def test_a_month_is_completed_by_the_year_named_elsewhere(
    catalogue: Catalogue, text: str, periods: tuple[str, ...]
) -> None:
    """Or by the report's own."""
    assert catalogue.read(text).periods == periods


@pytest.mark.parametrize(
    ("text", "unit"), [("35.5万元", "money"), ("12人", "person"), ("91.5分", "point"), ("91.5", None)]
)
def test_the_unit_of_a_figure(catalogue: Catalogue, text: str, unit: str | None) -> None:
    """The one right behind it."""
    reading = catalogue.read(text)

    assert (unit in reading.unit_of(reading.figures[0])) is (unit is not None)


@pytest.mark.parametrize(
    ("text", "percent"), [("65%", True), ("65 per cent", True), ("百分之六十五", True), ("65分", False)]
)
def test_per_cent(catalogue: Catalogue, text: str, percent: bool) -> None:
    """In signs and words."""
    reading = catalogue.read(text)
    quantity = reading.figures[0].quantity

    assert quantity is not None
    assert reading.is_percent(quantity) is percent


def test_what_nothing_explains(catalogue: Catalogue) -> None:
    """Is told in the explanation."""
    assert [token.text for token in catalogue.read("饕餮到馆").unknown] == ["饕餮"]


@pytest.mark.parametrize(("text", "language"), [("到馆多少", "zh"), ("how many visits", "en")])
def test_the_language_of_the_answer(catalogue: Catalogue, text: str, language: str) -> None:
    """That of the question, unless another is asked for."""
    assert catalogue.read(text).language == language
    assert catalogue.read(text, "en").language == "en"
