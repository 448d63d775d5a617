"""Leaves out of a message what it says it is not about, where that is said behind it: 社保以外的保险, 社保那些不算."""

import re

from knowledge.parts import clauses
from knowledge.reading import Reading

#: What a noun before it is left out by, anywhere in a clause; at the end of one only; 除 before it makes 外 one too.
BEHIND = r"以外|之外|除外|(?<=除)[^，。、？?]{1,10}?外(?![面界部])|除了?[^，。、？?]{1,10}?(?=还)"
CLOSING = (
    r"(?<!算)(?:不算|不计|别算|不要算|刨除|排除)(?:在内|在外|进去|进来)?|(?:excluded|not counted|not included|aside)"
)
LEFT_OUT = re.compile(rf"(?:{BEHIND})|(?:{CLOSING})(?=\s?(?:[，。；,;.!！]|$))")
#: Behind what the matter itself stands named, which stays.
MATTER = re.compile(r"方面|里面?|[当之]?中")
#: What is denied of what the next clause says otherwise: 不是偶尔一次，是每年.
DENIED = re.compile(
    r"(?:不是|并非|并不是)[^，,。；;？?!！]+[，,](?=\s?(?:而|就|才)?是(?!否|不是|吗|吧|么))"
    r"|\bnot [^,.;?]+?,? but (?!also|rather)"
)


def without_denied(reading: Reading) -> Reading:
    """The message without what it denies only to say what is so instead."""
    spans = [(one.start(), one.end()) for one in DENIED.finditer(reading.text)]
    kept = tuple(one for one in reading.tokens if not any(start <= one.start < end for start, end in spans))
    return reading.of(kept) if len(kept) < len(reading.tokens) else reading


def without_excluded(reading: Reading) -> Reading:
    """The message without what it leaves out, where something else is named in it."""
    if not LEFT_OUT.search(reading.text):
        return reading
    kept = tuple(token for part in clauses(reading) for token in _kept(part).tokens)
    rest = reading.of(kept)
    return rest if len(kept) < len(reading.tokens) and any(one.known for one in rest.subjects) else reading


def _kept(clause: Reading) -> Reading:
    """What a clause has behind the words that leave out; all of it where there are none, or it asks before them."""
    marks = LEFT_OUT.finditer(clause.text, clause.tokens[0].start, clause.tokens[-1].end)
    end = max((one.end() for one in marks), default=0)
    start = max((one.end() for one in MATTER.finditer(clause.text, clause.tokens[0].start, end)), default=0)
    out = clause.of(tuple(one for one in clause.tokens if start <= one.start < end))
    if out.has("mark.wh") or out.figures:
        return clause
    return clause.of(tuple(one for one in clause.tokens if one not in out.tokens))
