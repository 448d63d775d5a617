"""Tells claims by their shape: words that really ask, and a closing clause that only asks whether it is right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.askings import reread
from knowledge.exclusions import without_denied, without_excluded
from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.library import Words
from knowledge.normalise import HAN
from knowledge.parts import clauses, remarks
from knowledge.reading import Reading
from knowledge.segments import small
from knowledge.topics import topical

CLAIM, ASKING = "mark.claim", "mark.wh"
#: Lists whose words are compared whole; those heard anywhere, by what they mark.
WORDS_ALONE = {"closers", "deniers", "denials", "speakers", "saying"}
HEARD = {
    "mark.reached": "reached",
    "mark.missed": "missed",
    "mark.all": "universals",
    "mark.some": "partials",
    "mark.started": "origins",
    "mark.itself": "selves",
}
#: A statement that asks to be confirmed: so 2019 went by without an accident?
SO = re.compile(r"so\b[^?]*\?$")
#: A closing clause that asks whether something was put down wrongly: 没写漏吧, 级别没写高吧.
SLIP = re.compile(
    r"没有?(?:写|记|抄|引|录|填|算|数|弄|搞|说|听|读|看|报|理解|归纳|概括)(?:错|漏|高|低|多|少|反|串|混|岔|偏|拧|乱|倒)"
)
#: So many of one thing over so many of another: across them, not more than them.
ACROSS = re.compile(r"\d (?:[a-z-]+ ){1,2}(?=over \d)")
#: What is only asked in the form of a denial: 不是87.36分吗, isn't it 87.36?
RHETORICAL = re.compile(
    r"(?<!是)不是(?=[^，。；！？,;!?]+[吗么嘛])|(?:^|(?<=[,;.!?] ))(?:is|are|was|were|did|does|do|has|have)n't\b"
)
#: What makes a clause that begins with the asker tell what is claimed: 我看到报告上写着, I read that.
SEEN = r"(?:看|读|见|查|听)(?:到|见)|\b(?:saw|read|seen|noticed|found) (?:that|in)"
#: What a closing tag must not ask for: a summary, a computation.
COMPUTED = (
    "ask.overview.short",
    "op.share",
    "op.change",
    "op.difference",
    "op.ratio",
    "op.sum",
    "op.average",
    "op.per",
)
#: Words and figures that have to stand behind "my boss says" for these to be left out.
TOLD = 1
#: Words of a closing tag at most, and known words of its own among them.
WORDS, OWN = 12, 2


class Shapes:
    """The words that tell a question from a claim, as patterns."""

    def __init__(self, words: Words) -> None:
        self.closers, self.deniers = frozenset(words.shapes["closers"]), frozenset(words.shapes["deniers"])
        self.denials = frozenset(words.shapes["denials"])
        patterns = {name: _pattern(found) for name, found in words.shapes.items() if name not in WORDS_ALONE}
        self.asking, self.tag = patterns["interrogatives"], patterns["tags"]
        self.aside = patterns["asides"]
        self.contrast, self.lead = patterns["contrasts"], patterns["leads"]
        self.exception, self.retold = patterns["exceptions"], patterns["retold"]
        self.teller = _teller(words.shapes["speakers"], words.shapes["saying"])
        self.heard = {mark: patterns[name] for mark, name in HEARD.items()}

    def shaped(self, reading: Reading) -> Reading:
        """The message with its asking words marked, and its closing tag read as a request to verify."""
        heard = self._heard(reading.text)
        wh = frozenset(match.start() for match in self.asking.finditer(reading.text) if HAN.match(match[0]))
        marked = reading.of(tuple(self._marked(token, heard, wh) for token in reading.tokens))
        marked = _suggesting(self._without_teller(self._without_lead(reread(_affirming(_unbounded(marked))))))
        marked = without_excluded(without_denied(_unclaimed(marked)))
        plain = self._untagged(self._without_exceptions(marked.of(tuple(self._closed(marked)))))
        return _without_askers(plain) if plain.claimed or plain.overview else plain

    def _without_lead(self, reading: Reading) -> Reading:
        """The message behind its last colon, where all before it only leads up to that: "Draft: ..."."""
        head, colon, _ = reading.text.rpartition(":")
        rest = tuple(token for token in reading.tokens if token.start > len(head))
        leads = bool(colon) and self.lead.search(head) and reading.of(rest).subjects
        return reading.of(rest) if leads else reading

    def _without_teller(self, reading: Reading) -> Reading:
        """The message without who is said to have said what it asks or claims: my boss says that ..."""
        told = self.teller.match(reading.text)
        if not told:
            return reading
        head = reading.of(tuple(one for one in reading.tokens if one.start < told.end()))
        rest = reading.of(tuple(one for one in reading.tokens if one.start >= told.end()))
        more = len(rest.subjects) + len(rest.figures) >= TOLD
        return rest if more and not (head.figures or head.periods or head.has(ASKING)) else reading

    def _without_exceptions(self, reading: Reading) -> Reading:
        """The message without clauses that say what it is not about, or what is not meant, where another is left."""
        leaves_out = self.exception.search(reading.text) or self.contrast.search(reading.text)
        if not leaves_out and not reading.has("mark.negation"):
            return reading
        parts = clauses(reading)
        kept = [one for one in parts if not self.exception.match(reading.text, one.tokens[0].start)]
        kept = [one for n, one in enumerate(kept) if n == 0 or not self._contrasts(kept[n - 1], one)]
        if len(kept) == len(parts) or not any(one.subjects for one in kept):
            return reading
        return reading.of(tuple(token for part in kept for token in part.tokens))

    def _contrasts(self, before: Reading, clause: Reading) -> bool:
        """Whether a clause says what is not meant, or denies another thing of what the clause before it has told."""
        first = clause.tokens[0]
        if self.contrast.match(clause.text, first.start):
            return True
        denies = "mark.negation" in first.meanings and first.text in self.denials
        told = before.has("mark.copula") or bool(before.figures)
        more = any(not one.filler for one in clause.tokens[1:])
        return denies and told and bool(before.subjects) and more and not clause.claimed

    def _closed(self, reading: Reading) -> Iterator[Token]:
        """The tokens, a 没 that closes its clause read as asking for yes or no, a 不 inside one as denying."""
        parts = [part for part in clauses(reading) if len(part.tokens) > 2]
        last = {part.tokens[-1] for part in parts if not part.figures}
        inside = {token for part in parts for token in part.tokens[:-1]}
        for token in reading.tokens:
            if (token in last and token.text in self.closers) or (token in inside and self._both_ways(reading, token)):
                yield replace(token, meanings=frozenset({"ask.yesno", FILLER}))
            elif token in inside and token.text in self.deniers:
                yield replace(token, meanings=frozenset({"mark.negation", FILLER}))
            else:
                yield token

    def _both_ways(self, reading: Reading, token: Token) -> bool:
        """Whether a denial stands between a verb and the same verb, which asks whether it is so: 够不够, 搞没搞."""
        around = reading.text[token.start - 1 : token.start], reading.text[token.end : token.end + 1]
        return token.text in self.deniers | self.closers and around[0] == around[1]

    def _heard(self, text: str) -> dict[int, str]:
        """Where words begin that say whether a target was reached, or of how many, if not denied (不低于)."""
        found = ((match.start(), mark) for mark, pattern in self.heard.items() for match in pattern.finditer(text))
        return {start: mark for start, mark in found if text[max(0, start - 1) : start] not in self.deniers}

    def _marked(self, token: Token, heard: dict[int, str], wh: frozenset[int]) -> Token:
        asks = {mark for place, mark in heard.items() if token.start <= place < token.end}
        heard_asking = self.asking.search(f"{token.text} {token.form}") and not _names_list(token)
        asks |= {ASKING} if heard_asking or token.start in wh else set()
        return replace(token, asks=token.asks | asks) if asks else token

    def _untagged(self, reading: Reading) -> Reading:
        parts, tags = clauses(reading, colons=True), []
        while len(parts) > 1 and not any(self._asks_more(one) for one in parts[:-1]) and self._is_tag(parts[-1]):
            tags.append(parts.pop())
        if not tags or not any(one.subjects for one in parts):
            return reading
        first, last = tags[-1].tokens[0], tags[0].tokens[-1]
        mark = Token(reading.text[first.start : last.end], first.start, last.end, frozenset({CLAIM, FILLER}))
        return reading.of((*(token for part in parts for token in part.tokens), mark))

    def _asks_more(self, clause: Reading) -> bool:
        """Whether a clause asks for something, not only whether it is what was said."""
        retold = self.retold.search(clause.text, clause.tokens[0].start, clause.tokens[-1].end)
        return clause.has(ASKING) and not retold

    def _is_tag(self, clause: Reading) -> bool:
        start, end = clause.tokens[0].start, clause.tokens[-1].end
        if clause.has(ASKING):
            return bool(self.retold.search(clause.text, start, end))
        if SLIP.search(clause.text, start, end):
            return True
        if sum(one.known for one in clause.subjects) > OWN:
            return False
        section = clause.has("mark.section")
        if len(clause.tokens) > WORDS or clause.periods or not (section or all(map(small, clause.figures))):
            return False
        asked = clause.text[end : end + 2].strip().startswith("?") or clause.has("ask.yesno", "mark.tag", "talk.ok")
        asked = asked and not clause.text[:start].rstrip().endswith(":")
        bare = asked and not clause.subjects and not clause.has(*COMPUTED) and not self.aside.search(clause.text, start)
        return bool(self.tag.search(clause.text, start, end)) or bare


def _unclaimed(reading: Reading) -> Reading:
    """A message that asks for a figure in one clause, what another without figures supposes not taken for a claim."""
    if reading.figures or not reading.has(CLAIM):
        return reading
    parts = clauses(reading)
    tagged = CLAIM in reading.tokens[-1].meanings and len(parts) > 1
    if tagged or not any(one.has(ASKING) and one.has("ask.quantity", "op.share") for one in parts):
        return reading
    return reading.of(tuple(replace(one, meanings=one.meanings - {CLAIM}) for one in reading.tokens))


def _without_askers(reading: Reading) -> Reading:
    """A claim without clauses that begin by telling of the asker, where what is left names something."""
    kept = [one for one in clauses(reading, colons=True) if one.figures or one.periods or not _of_asker(one)]
    kept = kept if sum(len(one.subjects) + len(one.figures) for one in kept) > 1 else []
    return reading.of(tuple(token for part in kept for token in part.tokens)) if kept else reading


def _names_list(token: Token) -> bool:
    """Whether a word is the name of a list, which asks for nothing: the trustworthy list."""
    return token.text.endswith(" list") and bool(topical(token))


def _of_asker(clause: Reading) -> bool:
    """Whether a clause begins by telling of the asker, and asks nothing."""
    told = bool(re.search(SEEN, clause.text[clause.tokens[0].start : clause.tokens[-1].end]))
    return remarks(clause) and "mark.asker" in clause.tokens[0].meanings and not told


def _affirming(reading: Reading) -> Reading:
    """The message without a denial that only asks whether it is not so."""
    asked = {match.start() for match in RHETORICAL.finditer(reading.text) if match.start() or match[0].isascii()}
    kept = (one for one in reading.tokens if one.start not in asked or "mark.negation" not in one.meanings)
    return reading.of(tuple(kept))


def _unbounded(reading: Reading) -> Reading:
    """The message without an "over" that is no bound: so many of one thing over so many of another."""
    across = {match.end() for match in ACROSS.finditer(reading.text)}
    return reading.of(tuple(one for one in reading.tokens if one.start not in across))


def _suggesting(reading: Reading) -> Reading:
    """What is put as a statement with a question mark, and a bare "not 85?", read as a suggestion: isn't it 85?"""
    if SO.match(reading.text) and reading.tokens and not reading.has(ASKING, "ask.yesno", *COMPUTED):
        return reading.of(
            (replace(reading.tokens[0], meanings=reading.tokens[0].meanings | {"mark.tag"}), *reading.tokens[1:])
        )
    first = next((one for one in reading.tokens if not one.filler), None)
    bare = len(reading.figures) == 1 and not reading.subjects and reading.text.rstrip().endswith("?")
    if not bare or first is None or "mark.negation" not in first.meanings or reading.has(ASKING):
        return reading
    claimed = replace(first, meanings=frozenset({CLAIM, FILLER}))
    return reading.of(tuple(claimed if one is first else one for one in reading.tokens))


def _teller(speakers: Iterable[str], saying: Iterable[str]) -> re.Pattern[str]:
    """Somebody and what they do at the head of a message: 老师跟我说, my boss told me that."""
    (who, who_zh), (does, does_zh) = _by_script(speakers), _by_script(saying)
    return re.compile(
        rf"[^，。？！,.?!]{{0,6}}?(?:{who_zh})[^，。？！,.?!]{{0,5}}?(?:{does_zh})[，,:]?"
        rf"|(?:{who}) (?:\w+ )?(?:{does})\b(?: that| whether| if)?"
    )


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    latin, han = _by_script(words)
    return re.compile(rf"{han}|\b(?:{latin})\b")


def _by_script(words: Iterable[str]) -> tuple[str, str]:
    """The words as alternatives of a pattern, Latin and Chinese ones apart."""
    found = [(one.isascii(), re.escape(one)) for one in words]
    latin, han = ("|".join(one for ascii_, one in found if ascii_ == script) for script in (True, False))
    return latin, han
