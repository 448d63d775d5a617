"""Each figure of a section is stated by an observation right there, or listed as no datum."""

from dataclasses import replace
from decimal import Decimal

import pytest

from knowledge.coverage import carries, coverage_faults
from knowledge.engine import Engine
from knowledge.library import Library
from knowledge.model import Dimension, DimensionValue, Observation, Place, Statement, Text, Uncounted

WORDS = Text(zh="馆", en="library")
BOOKS = Observation(id="books", measure="books", value=Decimal(12), period="2021", places=(Place("1", "藏书12万册"),))
AGE = Observation(id="age", measure="age", value=Decimal(10), places=(Place("1", "十年的树"),))


@pytest.fixture
def tiny(harbour: Engine) -> Library:
    """A library of two figures."""
    return _holding(replace(harbour.library, dimensions={}, statements={}, uncounted=()), BOOKS, AGE)


def _holding(library: Library, *observations: Observation) -> Library:
    return replace(library, observations={one.id: one for one in observations})


def _faults(library: Library, text: str) -> list[str]:
    return list(coverage_faults(library, {"1": text}))


def test_a_figure_that_is_stated_where_it_stands_is_accounted_for(tiny: Library) -> None:
    assert _faults(tiny, "馆内藏书12万册,院内有十年的树。") == []


def test_the_same_figure_elsewhere_is_not(tiny: Library) -> None:
    faults = _faults(tiny, "藏书12万册,另有12人。")

    assert faults == [
        "section 1: 12 in 「书12万册,另有12人。」 is neither stated by an observation nor listed under `uncounted`"
    ]


def test_another_figure_within_the_printed_words_is_not(tiny: Library) -> None:
    wide = replace(BOOKS, places=(Place("1", "十年间藏书12万册"),))

    assert len(_faults(_holding(tiny, wide), "十年间藏书12万册")) == 1


def test_a_figure_of_another_scale_is_not(tiny: Library) -> None:
    short = replace(BOOKS, places=(Place("1", "藏书12"),))

    assert len(_faults(_holding(tiny, short), "藏书12亿册")) == 1


def test_the_date_of_an_observation_is_accounted_for(tiny: Library) -> None:
    dated = replace(BOOKS, period="2021-03", places=(Place("1", "2021年3月藏书12万册"),))

    assert _faults(_holding(tiny, dated), "2021年3月藏书12万册") == []
    assert len(_faults(_holding(tiny, dated), "2021年3月藏书12万册,2022年4月")) == 2


def test_a_statement_accounts_for_no_figure(tiny: Library) -> None:
    told = Statement(id="gift", label=WORDS, answer=WORDS, places=(Place("1", "获赠7册"),))

    assert len(_faults(replace(tiny, statements={"gift": told}), "获赠7册")) == 1


def test_what_is_listed_is_accounted_for(tiny: Library) -> None:
    assert _faults(replace(tiny, uncounted=(Uncounted("一起", "1", "a turn of phrase"),)), "一起读书") == []


def test_a_datum_cannot_be_listed(tiny: Library) -> None:
    faults = _faults(replace(tiny, uncounted=(Uncounted("12万册", "1", "no datum"),)), "藏书12万册")

    assert ["stated by books, so it cannot" in fault for fault in faults] == [True]


def test_what_is_listed_has_to_stand_there(tiny: Library) -> None:
    faults = _faults(replace(tiny, uncounted=(Uncounted("一起", "1", "a turn of phrase"),)), "藏书12万册")

    assert faults == ["uncounted 「一起」 does not stand in section 1"]


def test_each_of_several_things_with_one_figure_is_stated(tiny: Library) -> None:
    kinds = Dimension("kind", WORDS, (DimensionValue("old", WORDS), DimensionValue("new", WORDS)))
    old = replace(BOOKS, dimensions={"kind": "old"})

    faults = _faults(replace(_holding(tiny, old), dimensions={"kind": kinds}), "旧书、新书均藏书12万册")

    assert faults == ["kind: no observation states its value 'new'"]


@pytest.mark.parametrize(
    ("value", "printed", "carried"),
    [
        ("87.36", "大客户平均满意度＝87.36分", True),
        ("87.63", "大客户平均满意度＝87.36分", False),
        ("1298", "收入1,298万元", True),
        ("1298", "一千二百九十八万元", True),
        ("3", "三项", True),
        ("2", "两个", True),
        ("2", "双馆", True),
        ("2", "十二个", False),
        ("12", "2019年12月", True),
        ("65", "占65％", True),
        ("6", "占65％", False),
    ],
)
def test_what_carries_a_value(value: str, printed: str, carried: bool) -> None:
    """In digits of any width, with commas, in numerals, with a scale."""
    assert carries(replace(BOOKS, value=Decimal(value)), printed) is carried
