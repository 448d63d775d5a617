"""Section numbers in a question: the section asked for, and the words that only say where something is written."""

import re
from itertools import pairwise

from knowledge.reading import Reading

#: A section named by its number: section 3.4.2, 第3章.
NAMED = re.compile(r"(?:section|chapter|part|§)\s*(\d(?:\.\d){0,2})\b|第?\s*(\d(?:\.\d){0,2})\s*(?:节|章|部分|小节)")
#: A message that begins with the number of a section: 3.4.2.
LEADING = re.compile(r"^\s*(\d\.\d(?:\.\d)?)(?!\d|%|\s?[万千])")
HAN_ORDINAL = re.compile(r"(?<=第)([一二三四五六七八九])(?=章|节|部分)")
#: A section number anywhere, where nothing else is named: summarise 3.1.
DOTTED = re.compile(r"(?<![\d.])\d\.\d(?:\.\d)?(?![\d.%万千])")
#: 第四章第二节, read as 4.2.
NESTED = re.compile(r"第?([1-9])章,?\s*第?([1-9])(?:节|部分|小节)")


def asked_section(reading: Reading) -> str:
    """The number of a section that a question names, whether or not there is one; nothing where it names none."""
    digits = _in_digits(reading.text)
    digits = NESTED.sub(r"第\1.\2节", digits)
    numbered = NAMED.search(digits) or LEADING.search(digits)
    number = next(filter(None, numbered.groups()), "") if numbered else ""
    return number or _ordinal(reading) or _numbered(reading)


def _in_digits(text: str) -> str:
    return HAN_ORDINAL.sub(lambda match: str("一二三四五六七八九".index(match[1]) + 1), text)


def _numbered(reading: Reading) -> str:
    """The dotted number that alone is to be summed up: summarise 3.1."""
    alone = reading.has("ask.overview", "ask.which", "ask.parts", "ask.meaning")
    alone = alone and all(one.text.isdigit() for one in reading.subjects)
    found = DOTTED.findall(reading.text) if alone and not reading.units else []
    return found[0] if len(found) == 1 else ""


def _ordinal(reading: Reading) -> str:
    """The figure right beside a word for section or chapter, misspelt or not."""
    for before, after in pairwise(reading.tokens):
        pair = (before, after) if before.quantity is None else (after, before)
        if pair[1].quantity and pair[1].text.isdigit() and "mark.section" in pair[0].meanings:
            return f"{pair[1].quantity.value:f}"
    return ""


def without_number(reading: Reading) -> Reading:
    """A question about something in a numbered section, without the number: section 5 puts the score at 85.04."""
    digits = _in_digits(reading.text)
    spans = [match.span() for pattern in (NESTED, NAMED) for match in pattern.finditer(digits)]
    kept = tuple(one for one in reading.tokens if not any(a <= one.start and one.end <= b for a, b in spans))
    rest = reading.of(kept)
    return rest if len(kept) < len(reading.tokens) and rest.subjects else reading
