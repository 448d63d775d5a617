"""A text is cut into characters, words and numbers, and words are compared by their stems."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.atoms import STEMS, atoms, stem
from knowledge.normalise import normalise


@given(st.text(max_size=120))
def test_atoms_stand_in_the_text_in_order(text: str) -> None:
    """Every atom is a piece of the text, none overlaps another."""
    plain = normalise(text)
    row = atoms(plain)

    assert all(plain[atom.start : atom.end] == atom.text for atom in row)
    assert all(one.end <= other.start for one, other in pairwise(row))


@given(st.text(max_size=120))
def test_no_chinese_character_and_no_letter_is_lost(text: str) -> None:
    """Atoms cover all that can carry a word."""
    plain = normalise(text)
    covered = {place for atom in atoms(plain) for place in range(atom.start, atom.end)}

    assert {n for n, one in enumerate(plain) if "\u4e00" <= one <= "\u9fff" or "a" <= one <= "z"} <= covered


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("大客户87.36分", ["大", "客", "户", "87.36", "分"]),
        ("e-bills in 2019", ["e", "bills", "in", "2019"]),
        ("65% of staff's", ["65", "%", "of", "staff's"]),
        ("26℃", ["26", "℃"]),
        ("……！？", []),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    """Punctuation and blanks are no atoms; signs that are units are."""
    assert [atom.text for atom in atoms(text)] == pieces


@pytest.mark.parametrize("text", ["客户，满意", "bills. paper", "(a) b", "a\nb"])
def test_a_mark_parts_two_atoms(text: str) -> None:
    """No word reaches across a comma."""
    assert not atoms(text)[len(atoms(text)) // 2].joined


@pytest.mark.parametrize("text", ["客户 满意", "paper-bills", "paper bills"])
def test_a_blank_or_hyphen_joins(text: str) -> None:
    """A word may be written apart."""
    assert all(atom.joined for atom in atoms(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("volunteers", "volunteer"),
        ("printed", "printing"),
        ("labour", "labor"),
        ("labours", "labor"),
        ("organisation", "organization"),
        ("organised", "organizing"),
        ("centre", "center"),
        ("centres", "center"),
        ("programme", "programs"),
        ("analyse", "analyze"),
        ("catalogue", "catalog"),
        ("company's", "company"),
        ("favourite", "favorite"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    """Inflection, possession, British and American spelling make no difference."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("four", "for"), ("hour", "hor"), ("wise", "wize"), ("staff", "stuff"), ("bill", "ball")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    """Short words are not hit by spelling rules."""
    assert stem(one) != stem(other)


def test_made_up_words_do_not_pile_up() -> None:
    """However many are asked for."""
    for n in range(STEMS + 10):
        stem(f"word{n}")

    assert stem.cache_info().currsize <= STEMS
