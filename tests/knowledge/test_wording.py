"""The engine's own phrases are there in both languages, with the same gaps."""

import re
from string import Formatter

import pytest
import yaml

from knowledge.library import LANGUAGE, PACKAGE
from knowledge.wording import wording

PHRASES = yaml.safe_load((LANGUAGE / "wording.yaml").read_text(encoding="utf-8"))
USED = {
    key
    for path in PACKAGE.glob("*.py")
    for key in re.findall(r'wording\(\s*"([a-z_.]+)"', path.read_text(encoding="utf-8"))
}


def _gaps(text: str) -> set[str]:
    return {name.removesuffix("_name") for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_a_phrase_is_whole(key: str) -> None:
    """Two languages, not empty, and what is filled in is filled in both."""
    phrase = PHRASES[key]

    assert phrase.keys() == {"zh", "en"}
    assert all(phrase.values())
    assert _gaps(phrase["zh"]) == _gaps(phrase["en"])


@pytest.mark.parametrize("key", sorted(USED))
def test_a_phrase_that_is_used_is_there(key: str) -> None:
    """No answer fails for want of words."""
    assert key in PHRASES


def test_gaps_are_filled() -> None:
    """By name."""
    assert "4711" in wording("declined.number", "en", number="4711")


def test_words_of_a_question_may_hold_braces() -> None:
    """What a person types is never taken for a gap."""
    assert "{number}" in wording("declined.number", "zh", number="{number}")
