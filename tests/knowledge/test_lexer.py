"""A question becomes a row of tokens that covers all its words, each with what it means."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.catalogue import Catalogue
from knowledge.engine import Engine
from knowledge.lexer import Token
from knowledge.normalise import normalise


def _tokens(catalogue: Catalogue, text: str) -> list[Token]:
    return catalogue.lexer.tokens(normalise(text, catalogue.library.words.variants))


def _meaning(catalogue: Catalogue, text: str) -> set[str]:
    return {one for token in _tokens(catalogue, text) for one in token.meanings}


@given(text=st.text(st.sampled_from("大客户满意度员工是多少的？，。 abcdehilnorstuwy0123456789%年月第"), max_size=40))
def test_tokens_stand_in_order_and_do_not_overlap(engine: Engine, text: str) -> None:
    """Each token has its place in the text."""
    found = engine.catalogue.lexer.tokens(normalise(text), forgiving=False)

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(normalise(text)[one.start : one.end] == one.text for one in found)


@given(text=st.text(st.sampled_from("大客户满意度员工是多少的？，。 0123456789年"), max_size=40))
def test_tokens_cover_the_text(engine: Engine, text: str) -> None:
    """No Chinese character of a question is passed over silently."""
    plain = normalise(text)
    covered = {place for token in _tokens(engine.catalogue, plain) for place in range(token.start, token.end)}

    assert {n for n, one in enumerate(plain) if "\u4e00" <= one <= "\u9fff"} <= covered


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("2021年儿童到馆多少人次", ["2021年", "儿童", "到馆", "多少人次"]),
        ("how many visits by kids", ["how many", "visits", "by", "kids"]),
        ("市图书馆", ["市图书馆"]),
    ],
)
def test_long_words_beat_the_short_ones_inside(catalogue: Catalogue, text: str, pieces: list[str]) -> None:
    """The row that covers most in the fewest words is the one that is meant."""
    assert [token.text for token in _tokens(catalogue, text)] == pieces


def test_what_nothing_explains_is_one_token(catalogue: Catalogue) -> None:
    """Neighbouring unknown characters are taken together."""
    (token,) = [one for one in _tokens(catalogue, "鲲鹏扶摇到馆") if not one.known]

    assert token.text == "鲲鹏扶摇"


def test_dates_and_figures_are_tokens(catalogue: Catalogue) -> None:
    """They have their value, and mean nothing else."""
    year, figure = (one for one in _tokens(catalogue, "2021年花了35.5万") if one.period or one.quantity)

    assert year.period is not None
    assert year.period.text == "2021"
    assert figure.quantity is not None
    assert figure.quantity.value == 355_000


def test_a_known_word_beats_the_numeral_in_it(engine: Engine) -> None:
    """五四红旗 is an honour, not a fifty-four."""
    assert not any(token.quantity for token in _tokens(engine.catalogue, "五四红旗团组织"))


@pytest.mark.parametrize(
    "text",
    [
        "大客户满意渡",
        "dakehu manyidu",
        "dà kè hù mǎn yì dù",
        "da4ke4hu4man3yi4du4",
        "大客戶滿意度",
        "大 客 户 满意度",
        "ＬＡＲＧＥ customers satisfation",
    ],
)
def test_satisfaction_however_it_is_spelt(engine: Engine, text: str) -> None:
    """Homophones, pinyin with and without tones, Traditional, blanks, full width, typing errors."""
    assert {"large_customer", "satisfaction"} & _meaning(engine.catalogue, text)
    assert "satisfaction" in _meaning(engine.catalogue, text)


def test_words_run_together_are_parted(engine: Engine) -> None:
    """Nobody has to find the space bar."""
    assert {"ask.quantity", "volunteer"} <= _meaning(engine.catalogue, "howmanyvolunteers")


def test_figures_survive_pinyin(engine: Engine) -> None:
    """The year of a question in pinyin is kept."""
    assert any(one.quantity or one.period for one in _tokens(engine.catalogue, "2019 nian peixun feiyong duoshao"))


def test_without_forgiveness_a_misspelling_is_unknown(engine: Engine) -> None:
    """Labels and aliases are read as they are written."""
    (token,) = engine.catalogue.lexer.tokens("satisfation", forgiving=False)

    assert not token.known
