"""One spelling for what may be written in many ways."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.engine import Engine
from knowledge.normalise import LONGEST, language_of, normalise

#: Any text but 薴, which is simplified in two steps.
TEXT = st.text(st.characters(exclude_characters="薴"), max_size=200)


@given(TEXT)
def test_normalising_twice_changes_nothing(text: str) -> None:
    """The result is in the one spelling already."""
    assert normalise(normalise(text)) == normalise(text)


@given(TEXT)
def test_nothing_invisible_is_left(text: str) -> None:
    """No control, format, private or unpaired character stays, line breaks and tabs apart."""
    left = {unicodedata.category(one) for one in normalise(text) if one not in "\n\t"}

    assert not left & {"Cc", "Cf", "Cs", "Co"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ＡＢＣ１２３％", "abc123%"),
        ("滿意度", "满意度"),
        ("帳單與電子發票", "帐单与电子发票"),
        ("SATISFACTION", "satisfaction"),
        ("大\u200b客\u202e户", "大客户"),
        ("87\x00.36", "87 .36"),
        ("what’s “this”", 'what\'s "this"'),
        ("86 – 85 − 1", "86 - 85 - 1"),
        ("26℃", "26°c"),
        ("①", "1"),
        ("客户😀满意度", "客户 满意度"),
    ],
)
def test_one_spelling(written: str, read: str) -> None:
    """Width, script, case, marks and what nobody sees."""
    assert normalise(written) == read


def test_variants_are_read_as_the_word_of_the_report() -> None:
    """账单 is 帐单 where the report writes it so."""
    assert normalise("账单", {"账": "帐"}) == "帐单"


def test_a_traditional_character_of_the_simplified_set_is_read_too(engine: Engine) -> None:
    """後 stands in GB 2312, so that it is the list of variants that reads it."""
    assert normalise("今後打算", engine.library.words.variants) == "今后打算"


@pytest.mark.parametrize("size", [LONGEST + 1, 100_000])
def test_of_a_long_message_both_ends_are_read(size: int) -> None:
    """The question stands at one end or the other; what lies between is not read."""
    read = normalise("q" + "." * size + "z")

    assert (read[0], read[-1], len(read) <= LONGEST + 1) == ("q", "z", True)


def test_a_message_of_the_documented_length_is_read_whole() -> None:
    """Nothing is cut before it has to be."""
    assert len(normalise("a" * LONGEST)) == LONGEST


def test_what_grows_when_it_is_normalised_is_cut_as_well() -> None:
    """One character may stand for eighteen."""
    assert len(normalise("\ufdfa" * LONGEST)) <= LONGEST + 1


def test_a_lone_surrogate_is_survived() -> None:
    """Half a character, as broken JSON has it, stands in nobody's way."""
    assert normalise("客户\ud800满意度").replace("?", "").replace("\ufffd", "").replace(" ", "") == "客户满意度"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("客户满意度", "zh"),
        ("satisfaction", "en"),
        ("CEO工资", "zh"),
        ("QC小组", "zh"),
        ("the 帐 centre of the city", "en"),
        ("", "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    """Chinese where a fair share of the letters is."""
    assert language_of(text) == language
