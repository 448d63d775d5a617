"""Every fact of a library as plain rows, for people who check and for other programs."""

from typing import Any

from knowledge.arithmetic import plain
from knowledge.library import Library
from knowledge.model import Observation, Place, Statement
from knowledge.phrasing import Phraser

Row = dict[str, Any]


def facts(library: Library) -> list[Row]:
    """One row for each place of each observation and statement.

    `value` is the decimal as text, None for statements without a date. A fact stated in a second section has a row of
    its own there, its id followed by `@` and the section, with `same_as` naming the first.
    """
    say = Phraser(library)
    observed = [
        row for one in library.observations.values() for row in _placed(_observation(library, say, one), one.places)
    ]
    stated = [row for one in library.statements.values() for row in _placed(_statement(one), one.places)]
    return [*observed, *stated]


def _placed(row: Row, places: tuple[Place, ...]) -> list[Row]:
    rows: list[Row] = []
    for place in places:
        if any(one["section"] == place.section for one in rows):
            continue
        again = {"id": f"{row['id']}@{place.section}", "same_as": row["id"]} if rows else {}
        rows.append({**row, "section": place.section, "printed": place.printed, **again})
    return rows


def _observation(library: Library, say: Phraser, one: Observation) -> Row:
    return {
        "id": one.id,
        "kind": "observation",
        "label": {"zh": say.label(one, "zh"), "en": say.label(one, "en")},
        "value": plain(one.value),
        "unit": library.measures[one.measure].unit,
        "qualifier": one.qualifier,
        "period": one.period or one.as_of,
        "measure": one.measure,
        "dimensions": one.dimensions or {},
        "section": "",
        "printed": "",
        "same_as": None,
    }


def _statement(one: Statement) -> Row:
    return {
        "id": one.id,
        "kind": "statement",
        "label": {"zh": one.label.zh, "en": one.label.en},
        "value": one.date,
        "unit": None,
        "qualifier": None,
        "period": one.period or one.date,
        "measure": None,
        "dimensions": {},
        "section": "",
        "printed": "",
        "same_as": None,
    }
