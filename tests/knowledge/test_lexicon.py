"""Every known word is found again in a row of atoms, with what it means."""

import pytest

from knowledge.atoms import atoms
from knowledge.catalogue import Catalogue
from knowledge.lexicon import FILLER, Lexicon
from knowledge.library import Library
from knowledge.normalise import normalise


@pytest.fixture
def lexicon(catalogue: Catalogue) -> Lexicon:
    """The words of the tiny report, and nothing learnt yet."""
    return catalogue.lexer.lexicon


def _meanings(lexicon: Lexicon, text: str) -> set[str]:
    row = atoms(normalise(text))
    return {one for edge in lexicon.edges(row, 0) if edge.end == len(row) for one in edge.meanings}


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("儿童", "child"),
        ("kids", "child"),
        ("reading circles", "circle"),
        ("多少", "ask.quantity"),
        ("how many", "ask.quantity"),
        ("人次", "unit.participation"),
        ("港口图书馆", "publisher"),
        ("the", FILLER),
    ],
)
def test_words_of_every_origin_are_known(lexicon: Lexicon, word: str, meaning: str) -> None:
    """Concepts, question words, units, the publisher, and words that say nothing."""
    assert meaning in _meanings(lexicon, word)


def test_a_word_may_mean_several_things(lexicon: Lexicon) -> None:
    """What is meant is decided later."""
    assert {"visit", "unit.participation"} <= _meanings(lexicon, "人次")


def test_the_longest_form_comes_first(lexicon: Lexicon) -> None:
    """多少人次 is found before 多少."""
    ends = [edge.end for edge in lexicon.edges(atoms("多少人次"), 0)]

    assert ends == sorted(ends, reverse=True)
    assert {4, 2} <= set(ends)


def test_no_form_reaches_across_a_mark(lexicon: Lexicon) -> None:
    """读，者 is not 读者."""
    assert "reader" in _meanings(lexicon, "读者")
    assert "reader" not in _meanings(lexicon, "读，者")


def test_a_phrase_without_a_word_is_not_learnt(lexicon: Lexicon) -> None:
    """Punctuation cannot mean anything."""
    before = len(lexicon)
    lexicon.add("……", "nothing")

    assert len(lexicon) == before


def test_a_word_that_is_learnt_is_known(lexicon: Lexicon) -> None:
    """The words of labels are added to the vocabulary."""
    assert not lexicon.knows("鲲")
    lexicon.add("鲲鹏", "=鲲鹏")

    assert lexicon.knows("鲲")
    assert _meanings(lexicon, "鲲鹏") == {"=鲲鹏"}


@pytest.mark.xfail(strict=True, reason="a full stop parts jd.com, so this form is never found")
def test_all_words_of_the_shipped_vocabulary_are_known(library: Library) -> None:
    """No form of any concept is lost on the way into the lexicon."""
    lexicon = Lexicon(library)
    forms = [(one.id, form) for one in library.concepts for form in (*one.zh, *one.en)]

    assert [form for id_, form in forms if id_ not in _meanings(lexicon, normalise(form, library.words.variants))] == []
