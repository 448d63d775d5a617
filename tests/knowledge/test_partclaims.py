"""Claims of parts of a whole, and of figures that stand before what they count."""

import pytest

from knowledge.answer import Status
from knowledge.engine import Engine

CONFIRMED, REFUTED = Status.CONFIRMED, Status.REFUTED


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("105人中有100人是合同制，对吧", CONFIRMED),
        ("107人中有100人是合同制，对吧", REFUTED),
        ("105人中有90人是合同制，对吧", REFUTED),
        ("在岗105人里100人签合同、5人派遣，对吗", CONFIRMED),
        ("在岗105人里5人签合同、100人派遣，对吗", REFUTED),
        ("那五位派遣工算在105人里，对吗", CONFIRMED),
        ("A hundred of the 105 people on post are on contract, right?", CONFIRMED),
        ("100 of the 107 staff are on contract, right?", REFUTED),
        ("58 of the 105 employees are Party members, correct?", CONFIRMED),
    ],
)
def test_a_part_and_its_whole_are_judged_each_as_what_it_is(engine: Engine, claim: str, status: Status) -> None:
    """The whole is no figure of the part, and must be right as well."""
    assert engine.ask(claim).status == status


def test_the_whole_is_shown_beside_the_part(engine: Engine) -> None:
    """Where nothing but 人 names it, it is what the report has the part to be part of."""
    assert "105" in engine.ask("105人中有100人是合同制，对吧").text


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("一个总支管着三个支部、五十八名党员，对吗", CONFIRMED),
        ("一个总支管着五个支部、五十八名党员，对吗", REFUTED),
        ("一个总支管着三个支部、六十八名党员，对吗", REFUTED),
    ],
)
def test_each_figure_before_its_noun_is_judged(engine: Engine, claim: str, status: Status) -> None:
    """A right figure does not confirm the wrong one before it."""
    assert engine.ask(claim).status == status
