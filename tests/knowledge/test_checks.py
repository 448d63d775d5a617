"""What only shows when all files of a report are read together."""

from pathlib import Path

import pytest

from tests.knowledge.reports import add, change, faults

SECTION = 'sections: [{number: "3", title: {zh: 附, en: Annex}, summary: {zh: 无, en: None}}]'


def test_an_id_may_not_stand_in_two_files(folder: Path) -> None:
    """The fault names the other place."""
    add(folder, SECTION.replace('"3"', '"2"'))

    (fault,) = faults(folder)
    assert (fault.file, "facts.yaml:" in fault.problem) == ("more.yaml", True)


def test_a_measure_and_a_statement_may_not_share_an_id(folder: Path) -> None:
    """Buttons and links name both by it."""
    change(folder, "  - id: fines\n", "  - id: score\n")

    assert "'score' is used already" in faults(folder)[0].problem


def test_a_concept_may_be_added_to_from_several_files(folder: Path) -> None:
    """Each chapter brings its own words."""
    add(folder, "concepts: [{id: child, zh: [娃娃], en: [toddler]}]")

    assert faults(folder) == ()


@pytest.mark.parametrize(
    ("finding", "result", "fault"),
    [("holds", "visits_all_2021", 0), ("unclear", "visits_all_2020", 0), ("holds", "visits_all_2020", 1)],
)
def test_a_finding_has_to_be_what_the_sums_say(folder: Path, finding: str, result: str, fault: int) -> None:
    """Unless it is left open."""
    old = "    result: visits_all_2021\n    finding: holds"
    change(folder, old, f"    result: {result}\n    finding: {finding}")

    assert len(faults(folder)) == fault


def test_sums_are_done_in_one_unit(folder: Path) -> None:
    """30 万元 and 55,000 元 come to 35.5 万元."""
    add(folder, MONEY)

    assert faults(folder) == ()


def test_the_period_of_the_report_has_to_be_a_date(folder: Path) -> None:
    """It says which year a question is about."""
    change(folder, '"2021-12-31"', '"2021-12-32"', file="report.yaml")

    assert "2021-12-32" in faults(folder)[0].problem


MONEY = """
measures:
  - {id: gifts, label: {zh: 捐赠, en: Gifts}, unit: 元}
observations:
  - {id: gifts_2021, measure: gifts, value: "55000", places: [{section: "1", printed: 捐赠55000元}]}
relations:
  - id: money
    kind: sum
    label: {zh: 钱, en: Money}
    terms: [spending_2020, gifts_2021]
    result: spending_2021
    finding: holds
    note: {zh: 无, en: None}
"""
