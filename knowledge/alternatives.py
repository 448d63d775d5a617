"""Questions that offer a choice, "is it A or B": the side that the report does not speak of is left aside."""

from knowledge.catalogue import Catalogue
from knowledge.gates import rivals
from knowledge.lexer import Token
from knowledge.parts import clauses
from knowledge.reading import Reading


def decided(catalogue: Catalogue, reading: Reading) -> Reading:
    """The question without the words that the topic it is about does not have; any other question as it is."""
    if not reading.has("mark.or") or reading.claimed:
        return reading
    choice = next(part for part in clauses(reading) if part.has("mark.or"))
    absent = {token for token in choice.subjects if catalogue.index.absent(token) and not token.asks}
    absent |= _unspoken(catalogue, reading)
    if _on_both_sides(reading, absent):
        return reading
    spoken = reading.of(tuple(token for token in reading.tokens if token not in absent))
    matches = catalogue.match(spoken)[:1]
    wrong = {token for match in matches for token in spoken.tokens if rivals(catalogue, match.topic, token)}
    wrong |= {token for match in matches for token in match.unexplained if catalogue.is_body(token)}
    rest = spoken.of(tuple(token for token in spoken.tokens if token not in wrong))
    return rest if rest.subjects and len(rest.tokens) < len(reading.tokens) else reading


def _unspoken(catalogue: Catalogue, reading: Reading) -> set[Token]:
    """The tokens for a member of a family that no topic speaks of, where another member is named that one does."""
    named = catalogue.families_in(reading.tokens)
    lost = {one for members in named.values() for one in members if not catalogue.index.spoken(one)}
    kept = {name for name, members in named.items() if members - lost}
    return {token for token in reading.tokens for one in token.meanings & lost if catalogue.families[one] in kept}


def _on_both_sides(reading: Reading, tokens: set[Token]) -> bool:
    """Whether the report speaks of neither of the two."""
    place = next(n for n, token in enumerate(reading.tokens) if "mark.or" in token.meanings)
    before, behind = set(reading.tokens[:place]), set(reading.tokens[place:])
    return bool(tokens & before) and bool(tokens & behind)
