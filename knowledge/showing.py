"""The answer to a topic named by its id, as buttons, links and commands do."""

from knowledge.catalogue import Catalogue
from knowledge.finding import Finding
from knowledge.lookup import figures, section, stated
from knowledge.model import Language
from knowledge.reading import Reading
from knowledge.reliability import found
from knowledge.selecting import Selection, select

SECTION = "section:"


def show(catalogue: Catalogue, topic: str, language: Language) -> Finding | None:
    """What the report says on a topic; None where there is no topic of this id."""
    library = catalogue.library
    plain = Reading("", language, (), catalogue.light)
    if topic.removeprefix(SECTION) in library.sections and topic.startswith(SECTION):
        return section(catalogue, topic.removeprefix(SECTION), language)
    if topic in library.statements:
        return stated(library.statements[topic], language)
    if topic in library.relations:
        return found(catalogue, library.relations[topic], language)
    if topic in library.observations:
        return figures(catalogue, Selection((library.observations[topic],)), plain)
    if topic in library.measures:
        return figures(catalogue, select(catalogue, library.measures[topic], plain), plain)
    return None
