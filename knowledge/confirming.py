"""Whether a claim in words is found in a topic, so that nothing that is left over can change its sense."""

from itertools import combinations

from knowledge.catalogue import Catalogue
from knowledge.contradictions import QUOTED, directions
from knowledge.itemclaims import read_items
from knowledge.lexer import Token
from knowledge.lexicon import FILLER
from knowledge.matching import Match
from knowledge.reading import Reading
from knowledge.several import AND
from knowledge.topics import topical

#: Least share of a claim that a topic must explain to confirm it, and to confirm it over unknown words.
CONFIRMS, ALMOST_ALL = 0.62, 0.82
#: Least share of a topic's name for it to confirm a claim that gives one word of it.
ALONE = 0.5
#: The percentage that is all.
ALL = 100
#: Weight of a known word from which a topic that does not have it confirms nothing.
TELLING = 0.7


def explained(catalogue: Catalogue, match: Match, foreign: list[Token], reading: Reading) -> bool:
    """Whether so much of a claim is found in the topic that nothing left over can change its sense."""
    if _hardly_named(match, reading) or _says_nothing(match, reading):
        return False
    if any(_tells_apart(catalogue, one, reading) for one in match.unexplained) or _quotes(foreign, reading):
        return False
    if any(says_more(catalogue, match, reading) for says_more in BEYOND):
        return False
    if len(directions(catalogue, reading)) > 1:  # which goes up and which goes down is not understood
        return False
    verb = copula(reading) if reading.claimed else len(reading.text)
    sure = all(token.known and token.start < verb for token in foreign)
    bar = CONFIRMS if sure else ALMOST_ALL
    return match.coverage >= bar and not any(map(catalogue.index.absent, match.unexplained))


def _quotes(foreign: list[Token], reading: Reading) -> bool:
    """Whether words that nobody knows are part of a name in quotes."""
    return any(not one.known and len(one.text) > 1 and _in_quotes(one, reading) for one in foreign)


def _turned(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a claim says that something rose or fell, of which the topic says nothing."""
    return bool((reading.meanings & catalogue.index.faint) - match.topic.words - match.topic.context)


def _hardly_named(match: Match, reading: Reading) -> bool:
    """Whether one word gives little of the topic's name: staff is no claim about the date of the staff figures."""
    return len(match.named) < 2 and match.recall < ALONE and not reading.periods


def _not_of_all(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether something is claimed of all by a list that speaks neither of all nor of a hundred per cent."""
    statement = catalogue.library.statements.get(match.topic.id)
    if statement is None or not statement.items or not reading.has("mark.all"):
        return False
    told = catalogue.read(statement.answer.zh)
    return not told.has("mark.all") and not any(one.quantity and one.quantity.value == ALL for one in told.figures)


def _of_another(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether what a claim names first, a word of few topics, is not the topic's."""
    weigh = catalogue.index.token_weight
    return any(one in match.unexplained and one.known and weigh(one) >= TELLING for one in reading.subjects[:1])


def _how_often(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a claim says how often, of which the topic says nothing."""
    often = {one for one in reading.meanings if catalogue.families.get(one) == "how_often"}
    return bool(often) and reading.claimed and not often & (match.topic.words | match.topic.context)


def _mixes_items(catalogue: Catalogue, match: Match, reading: Reading) -> bool:
    """Whether a claim says of one item of a list what only another has: the prize of the one given to the other."""
    statement = catalogue.library.statements.get(match.topic.id)
    span = (min(one.end for one in match.named), max(one.start for one in match.named)) if match.named else (0, 0)
    if statement is None or not reading.claimed or AND.search(reading.text, *span):
        return False
    items = read_items(catalogue, statement, reading.language)
    held = [{n for n, item in enumerate(items) if topical(token) & item.meanings} for token in match.named]
    return any(not one & other for one, other in combinations(filter(None, held), 2))


#: What a claim may say beyond the topic: of all, of another thing first, how often, of a wrong item, up or down.
BEYOND = (_not_of_all, _of_another, _how_often, _mixes_items, _turned)


def _tells_apart(catalogue: Catalogue, token: Token, reading: Reading) -> bool:
    """Whether a word that the topic does not have is an aspect of it, or part of a name in quotes."""
    aspect = bool(topical(token) & catalogue.aspects) and reading.claimed
    return aspect or (token.text.isascii() and _in_quotes(token, reading))


def _in_quotes(token: Token, reading: Reading) -> bool:
    return any(one.start() < token.start < one.end() for one in QUOTED.finditer(reading.text))


def _says_nothing(match: Match, reading: Reading) -> bool:
    """Whether nothing behind the last "is" of a claim is the topic's: what it says of its subject is not understood."""
    places = [n for n, token in enumerate(reading.tokens) if "mark.copula" in token.meanings]
    behind = reading.tokens[places[-1] + 1 :] if places else reading.tokens
    rest = [token for token in behind if not {"mark.claim", "mark.tag"} & token.meanings]
    return bool(rest) and not any(_tells(match, reading, token) for token in rest)


def _tells(match: Match, reading: Reading, token: Token) -> bool:
    letters = token.text.isascii() and reading.language == "zh"  # a grade, a code
    signals = any(one.startswith(("mark.negation", "op.")) for one in token.meanings)
    own = match.topic.words | match.topic.context
    speaks = any(one in own or not one.startswith("=") for one in topical(token)) and FILLER not in token.meanings
    return bool(token.quantity or token.period) or letters or signals or speaks


def copula(reading: Reading) -> int:
    """Where what a claim says of its subject begins: behind its first "is"."""
    return next((token.end for token in reading.tokens if "mark.copula" in token.meanings), len(reading.text))
