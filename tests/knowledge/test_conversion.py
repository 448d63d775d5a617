"""Figures in units that are measures of the report's own."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("一年省纸82.8万公斤，对吗", Status.CONFIRMED),
        ("一年省纸165.6万斤，对吗", Status.CONFIRMED),
        ("828,000 kg of paper are saved a year, right?", Status.CONFIRMED),
        ("一年省纸828公斤，对吗", Status.REFUTED),
        ("saves 828 kilograms of paper a year, right?", Status.REFUTED),
    ],
)
def test_kilograms_are_judged_as_tonnes(engine: Engine, claim: str, status: Status) -> None:
    """Whatever the report's own unit is, the amount decides."""
    assert engine.ask(claim).status == status
