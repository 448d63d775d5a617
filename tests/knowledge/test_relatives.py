"""A question word that joins clauses asks nothing."""

import pytest

from knowledge.catalogue import Catalogue


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("who visits", True),
        ("readers who visit", False),
        ("how many readers who visit", False),
        ("where is the reading circle", True),
        ("the attic where they meet", False),
    ],
)
def test_who_and_where(catalogue: Catalogue, text: str, asks: bool) -> None:
    """At the beginning they ask, behind a noun they do not."""
    assert catalogue.read(text).has("ask.who", "ask.where") is asks


def test_a_message_without_a_word_is_read(catalogue: Catalogue) -> None:
    """There is nothing to join."""
    assert catalogue.read("？！").tokens == ()
