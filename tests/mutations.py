"""Questions as people mistype, trim and dress them up; every one made of a question that is known."""

import random
import re
from collections.abc import Callable

PREFIXES = (
    "请问一下，",
    "麻烦帮我查查，",
    "您好，我想了解",
    "hi, could you please tell me ",
    "sorry to bother you, but ",
)
SUFFIXES = ("谢谢！", "？？？", " thanks a lot", "呢", ", right?", "对吗")
YEAR = re.compile(r"(?:19|20)\d\d")
JUNK = "\u200b\u202e\x00\x07\ud800\U0001f600　\t\n﹟①㎡½ﬁÅ「」%‰"
Mutation = Callable[[str, random.Random], str]


def drop_word(text: str, dice: random.Random) -> str:
    """One word left out: of Chinese, one or two characters."""
    words = text.split(" ")
    if len(words) > 2:
        del words[dice.randrange(len(words))]
        return " ".join(words)
    place = dice.randrange(len(text) or 1)
    return text[:place] + text[place + dice.randint(1, 2) :]


def double_character(text: str, dice: random.Random) -> str:
    """One character typed twice."""
    place = dice.randrange(len(text) or 1)
    return text[:place] + text[place : place + 1] + text[place:]


def swap_characters(text: str, dice: random.Random) -> str:
    """Two neighbouring characters exchanged."""
    place = dice.randrange(max(1, len(text) - 1))
    return text[:place] + text[place : place + 2][::-1] + text[place + 2 :]


def upper_case(text: str, _: random.Random) -> str:
    """All in capitals."""
    return text.upper()


def no_blanks(text: str, _: random.Random) -> str:
    """All words run together."""
    return text.replace(" ", "")


def polite_prefix(text: str, dice: random.Random) -> str:
    """A polite beginning."""
    return dice.choice(PREFIXES) + text


def suffix(text: str, dice: random.Random) -> str:
    """A word of thanks, or a request to confirm."""
    return text + dice.choice(SUFFIXES)


def other_year(text: str, dice: random.Random) -> str:
    """Every year another one, or a year where there was none."""
    year = str(dice.randint(2015, 2024))
    return YEAR.sub(year, text) if YEAR.search(text) else f"{year}年{text}"


def other_figure(text: str, dice: random.Random) -> str:
    """One digit changed."""
    digits = [match.start() for match in re.finditer(r"\d", text)]
    if not digits:
        return f"{text} {dice.randint(0, 9999)}"
    place = dice.choice(digits)
    return text[:place] + str(dice.randint(0, 9)) + text[place + 1 :]


def junk(text: str, dice: random.Random) -> str:
    """A character that nobody types put in."""
    place = dice.randint(0, len(text))
    return text[:place] + dice.choice(JUNK) + text[place:]


MUTATIONS: tuple[Mutation, ...] = (
    drop_word,
    double_character,
    swap_characters,
    upper_case,
    no_blanks,
    polite_prefix,
    suffix,
    other_year,
    other_figure,
    junk,
)
