"""Questions that offer a choice, "is it A or B": the side that the report does not speak of is left aside."""

from knowledge.catalogue import Catalogue
from knowledge.gates import rivals
from knowledge.lexer import Token
from knowledge.reading import Reading


def decided(catalogue: Catalogue, reading: Reading) -> Reading:
    """The question without the words that the topic it is about does not have; any other question as it is."""
    if not reading.has("mark.or") or reading.has("mark.claim", "mark.tag"):
        return reading
    absent = {token for token in reading.subjects if catalogue.index.absent(token)}
    spoken = reading.of(tuple(token for token in reading.tokens if token not in absent))
    matches = catalogue.match(spoken)[:1]
    wrong = {token for match in matches for token in spoken.tokens if rivals(catalogue, match, token)}
    wrong |= {token for match in matches for token in match.unexplained if _body(catalogue, token)}
    rest = spoken.of(tuple(token for token in spoken.tokens if token not in wrong))
    return rest if rest.subjects and len(rest.tokens) < len(reading.tokens) else reading


def _body(catalogue: Catalogue, token: Token) -> bool:
    return any(catalogue.families.get(one) == "organisation" for one in token.meanings)
