"""A misspelt word is read as what it was meant to be, and a word of its own is left alone."""

import pytest

from knowledge.atoms import atoms, stem
from knowledge.engine import Engine
from knowledge.spelling import EDITS, LONGEST_WORD, Speller, is_english, sound, toneless


@pytest.fixture(scope="module")
def speller(engine: Engine) -> Speller:
    """The speller over all words of the shipped report."""
    return engine.catalogue.lexer.speller


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("satisfation", "satisfaction"),
        ("voluntere", "volunteer"),
        ("donnation", "donation"),
        ("trainning", "training"),
        ("emploiees", "employees"),
        ("envirnoment", "environment"),
        ("tempreture", "temperature"),
    ],
)
def test_typing_errors_are_forgiven(speller: Speller, written: str, meant: str) -> None:
    """Up to three edits, by the length of the word."""
    assert speller.word(written) == stem(meant)


@pytest.mark.parametrize("word", ["weather", "president", "banana", "football", "staffing", "paris"])
def test_an_ordinary_word_is_no_misspelling(speller: Speller, word: str) -> None:
    """weather is not leather, though the report speaks of neither."""
    assert speller.word(word) is None or is_english(word) is False


@pytest.mark.parametrize("word", ["xqzvk", "zzzzzzzz", "qwrtpsdfgh"])
def test_what_is_near_nothing_stays_unknown(speller: Speller, word: str) -> None:
    """A guess would be worse than not understanding."""
    assert speller.word(word) is None


@pytest.mark.parametrize(("length", "edits"), EDITS)
def test_each_length_has_its_edits(speller: Speller, length: int, edits: int) -> None:
    """A word so long may have so many errors, and not one more."""
    known = next(word for word in sorted(speller.words) if len(word) == max(length, 6) and word.isascii())
    wrong = "".join("q" if n < edits else letter for n, letter in enumerate(known))
    too_wrong = "".join("q" if n < 4 else letter for n, letter in enumerate(known))

    assert speller.word(wrong) is not None or edits == 1
    assert speller.word(too_wrong) != speller.words[known]


@pytest.mark.parametrize("size", [LONGEST_WORD + 1, 1000])
def test_a_very_long_word_is_not_corrected(speller: Speller, size: int) -> None:
    """Nobody mistypes a word of fifty letters."""
    assert speller.word("x" * size) is None


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("howmany", ["how", "many"]),
        ("customersatisfaction", ["customer", "satisfaction"]),
        ("satisfaction", []),
        ("xqzvkwpt", []),
    ],
)
def test_words_run_together(speller: Speller, written: str, pieces: list[str]) -> None:
    """Only where all of it is made of known words."""
    assert [piece for piece in speller.split(written) if piece != written] == pieces


@pytest.mark.parametrize(
    ("written", "form"), [("志原者", "志愿者"), ("满意渡", "满意度"), ("劳动宝护", "劳动保护"), ("捐宽", "捐款")]
)
def test_homophones_are_heard(speller: Speller, written: str, form: str) -> None:
    """A word that sounds the same is meant where the characters make none."""
    edges = speller.han_edges(atoms(written), 0, [1.0] * len(written))

    assert form in {edge.form.replace(" ", "") for edge in edges if edge.end == len(written)}


def test_what_is_understood_is_not_heard_otherwise(speller: Speller) -> None:
    """Only characters in doubt may have been meant as others."""
    assert list(speller.han_edges(atoms("志愿者"), 0, [0.0] * 3)) == []


@pytest.mark.parametrize("written", ["dakehumanyidu", "zhiyuanzhe", "laodongbaohufei"])
def test_pinyin_is_read(speller: Speller, written: str) -> None:
    """Run together, without tones."""
    assert speller.pinyin([written])


def test_pinyin_keeps_to_the_words_it_is_written_in(speller: Speller) -> None:
    """No word is put together from the end of one and the beginning of the next; 调 is tiao in 空调."""
    assert speller.pinyin(["jifang", "kongtiao"]) == ["机房", "空调"]


@pytest.mark.parametrize("written", ["satisfaction", "xkcdqwrt", "thequickbrownfox"])
def test_what_is_no_pinyin_is_not(speller: Speller, written: str) -> None:
    """English is not taken for Chinese."""
    assert speller.pinyin([written]) == []


@pytest.mark.parametrize(
    ("written", "bare"), [("dà kè hù", "da ke hu"), ("da4 ke4", "da ke"), ("lǜ", "lu"), ("qc2.0", "qc2.0")]
)
def test_tones_are_taken_off(written: str, bare: str) -> None:
    """Marks and digits of tones, but not figures."""
    assert toneless(written) == bare


def test_the_sound_of_a_character() -> None:
    """Its pinyin without the tone."""
    assert [sound(one) for one in "满意度"] == ["man", "yi", "du"]


def test_pinyin_around_a_figure_keeps_to_its_words(engine: Engine) -> None:
    """nian shi is 年 是, not the end of one word and the beginning of the next."""
    assert "41.62" in engine.ask("laobaofei 2018 nian shi duoshao qian").text
