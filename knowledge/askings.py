"""Reads question words by what stands around them: how much as a thing spoken of, how long as how often."""

import re
from dataclasses import replace
from itertools import pairwise

from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.reading import Reading
from knowledge.topics import topical

#: What asks for an amount, unless a verb of being follows and something is said of it.
AMOUNT, IS, NOTHING = {"ask.quantity", "ask.duration"}, {"是", "由"}, frozenset({FILLER})
#: Patterns that few questions need are compiled at their first use: a cold start pays for every one that is not.
#: What makes an amount the thing that is spoken of: how much is used has to do with something.
RELATED = r"(?:跟|和|与|同)[^，。？?]*(?:关系|有关|挂[钩勾]|相关|关联|联系)|影响|决定"
#: A verb that decides an amount, and what stands before one that is decided.
DECIDES = r"\b(?:decid|determin|govern)(?:es?|s|ing)?\b"
DECIDED = rf"{DECIDES}(?: the)? $|\bdepends? on $"
#: What makes a span of time the time from one of its kind to the next.
EACH_TIME = r"[^，。？?一]{0,6}一[次回趟遍轮届期]"
#: What makes "this number" the thing of which something is said: 这个数，是2018年的吧.
SUBJECT = (
    r"[，,]?\s?(?:其实|确实|应该)?(?:是|属于|指的?是?)[^，,。？?什啥哪怎谁几]+"
    r"(?:吧|对吗|对吧|没错吧|[，,]\s?(?:对|是|没错)[^，。]{0,4})[？?。]?$"
)
#: What a percent sign stands behind, unless it asks for a percentage: % of staff promoted.
FIGURE = r"\d\s?$"
#: Words that ask, but not behind another question word in the same clause.
RELATIVES = {"who", "whom", "whose"}
#: What makes a place the name of something: the rules of where.
OF_WHAT = r"的(?=[\u4e00-\u9fff])"


def reread(reading: Reading) -> Reading:
    """The message, its question words read as what they ask where they stand."""
    verbs = dict(pairwise(reading.tokens))
    return reading.of(tuple(_reread(reading, one, verbs.get(one)) for one in reading.tokens))


def _reread(reading: Reading, token: Token, following: Token | None) -> Token:
    behind = reading.text[token.end :]
    related = re.match(RELATED, behind) or re.search(DECIDED, reading.text[: token.start])
    if AMOUNT & token.meanings and (related or _told_of(reading, following)):
        return replace(token, meanings=NOTHING)
    if "ask.duration" in token.meanings and re.match(EACH_TIME, behind):
        return replace(token, meanings=token.meanings - {"ask.duration"} | {"ask.frequency"})
    if "ask.meaning" in token.meanings and re.match(SUBJECT, behind):
        return replace(token, meanings=NOTHING)
    if token.text == "%" and following and not re.search(FIGURE, reading.text[: token.start]):
        return replace(token, meanings=frozenset({"op.share"}), asks=token.asks | {"mark.wh"})
    if AMOUNT & token.asks and re.match(DECIDES, token.text):
        return replace(token, asks=token.asks - AMOUNT)
    if token.text in RELATIVES and _told_before(reading, token):
        return replace(token, meanings=NOTHING, asks=frozenset())
    if "ask.where" in token.meanings and re.match(OF_WHAT, behind):
        return replace(token, meanings=token.meanings - {"ask.where"} | {"ask.which"})
    return token


def _told_before(reading: Reading, token: Token) -> bool:
    """Whether a "who" only goes on with the noun before it, in a clause that asks something else before."""
    before = [one for one in reading.tokens if one.end < token.start]
    near = bool(before) and reading.text[before[-1].end : token.start] == " "
    asked = any("mark.wh" in one.asks for one in before)
    return near and asked and not re.search(r"[,.;?!:]| and | or ", reading.text[before[0].start : token.start])


def _told_of(reading: Reading, verb: Token | None) -> bool:
    """Whether an amount is spoken of, not asked for: 用电多少是跟绩效挂钩的吧 says what depends on how much is used."""
    if verb is None or verb.text not in IS:
        return False
    rest = reading.of(tuple(one for one in reading.tokens if one.start > verb.start))
    return any(map(topical, rest.tokens)) and (rest.claimed or rest.has("ask.", "mark.wh"))
