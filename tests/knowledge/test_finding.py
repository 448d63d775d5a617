"""What a resolver found out, before it becomes an answer."""

import pytest

from knowledge.answer import Status, Step
from knowledge.finding import Finding


@pytest.mark.parametrize("status", list(Status))
def test_what_is_no_answer(status: Status) -> None:
    """Declined and offered are refusals; verdicts are answers."""
    assert Finding(status, "").refused is (status in ("declined", "offered"))


def test_reasons_are_put_before_those_found_earlier() -> None:
    """The explanation reads from the outside in."""
    finding = Finding(Status.ANSWERED, "", steps=(Step("inner", ""),)).because(Step("outer", ""))

    assert [step.stage for step in finding.steps] == ["outer", "inner"]
