"""One spelling for what may be written in many: width, script, case, invisible characters."""

import re
import unicodedata
from functools import cache
from typing import Protocol

#: Longest message that is read. Of a longer one the first and the last half of this many characters are read, since the
#: question stands at one end of it or the other.
LONGEST = 1000
HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[a-zA-Z]")
MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "—": "-", "–": "-", "−": "-", "﹣": "-"})
#: Unicode categories of characters nobody sees, and of symbols that carry no words.
INVISIBLE = {"Cf", "Cs", "Co", "Cn"}
SYMBOLS = {"So", "Sk", "Cc", "Zl", "Zp", "Me"}


class Converter(Protocol):
    """What OpenCC offers."""

    def convert(self, text: str) -> str:
        """The text in the other script."""


@cache
def _simplified() -> Converter:
    import opencc

    converter: Converter = opencc.OpenCC("t2s")
    return converter


def normalise(text: str, variants: dict[str, str] | None = None) -> str:
    """`text` cut to LONGEST, NFKC, Simplified, lower case, without invisible characters; line breaks stay."""
    shown = "".join(map(_visible, unicodedata.normalize("NFKC", _repaired(_cut(text)))))
    if not _plain(shown):
        shown = _simplified().convert(shown)
    folded = shown.translate(MARKS).lower()
    spellings: dict[str, str | int | None] = {**(variants or {})}
    return _cut(folded.translate(str.maketrans(spellings)))


def _plain(text: str) -> bool:
    """Whether every character stands in GB 2312, the set of Simplified ones: no converter is needed."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return not HAN.search(text)
    return True


def _cut(text: str) -> str:
    half = LONGEST // 2
    return text if len(text) <= LONGEST else f"{text[:half]}\n{text[-half:]}"


def _repaired(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _visible(character: str) -> str:
    if character in "\n\t ":
        return character
    category = unicodedata.category(character)
    if category in INVISIBLE:
        return ""
    return " " if category in SYMBOLS and character not in "℃°" else character


def language_of(text: str) -> str:
    """`zh` where a fair share of the letters is Chinese, else `en`."""
    han, latin = len(HAN.findall(text)), len(LATIN.findall(text))
    return "zh" if han and han * 4 >= latin else "en"
