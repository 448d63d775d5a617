"""Every kind of fault in the files of a report is found, with file, line and what to do."""

from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError
from knowledge.library import REPORTS, read_library
from tests.knowledge.reports import add, change, faults

#: A kind of fault: what is replaced, by what, and what is said of it.
FAULTS = {
    "duplicate key": ('    value: "12"\n', '    value: "12"\n    value: "13"\n', "'value' stands here twice"),
    "unknown key": ('    value: "12"\n', '    value: "12"\n    valu: "13"\n', "valu: unknown key"),
    "missing key": ('    value: "12"\n', "", "value: Field required"),
    "wrong type": ("key_facts: [visits_all_2021]", "key_facts: {a: visits_all_2021}", "key_facts"),
    "unparsable figure": ('value: "35.5"', 'value: "35,5"', "decimal"),
    "printed too long": ("printed: 馆员12人", f"printed: {'馆' * 31}", "at most 30 characters"),
    "printed empty": ("printed: 馆员12人", 'printed: ""', "at least 1 character"),
    "no place": ('places: [{section: "1", printed: 馆员12人}]', "places: []", "at least 1 item"),
    "unknown qualifier": ("qualifier: about", "qualifier: maybe", "qualifier"),
    "unknown kind of relation": ("kind: remark", "kind: guess", "kind"),
    "only one language": ("label: {zh: 馆员人数, en: Librarians}", "label: {zh: 馆员人数}", "label.en: Field required"),
    "dangling measure": (
        "  - id: librarians_count\n    measure: librarians",
        "  - id: librarians_count\n    measure: readers",
        "no 'readers'",
    ),
    "dangling section": ('{section: "1", printed: 馆员12人}', '{section: "9", printed: 馆员12人}', "there is no '9'"),
    "dangling unit": ("unit: 人\n", "unit: 头\n", "there is no '头'"),
    "dangling dimension": ("dimensions: [score_kind]", "dimensions: [kind]", "there is no 'kind'"),
    "dangling term": (
        "terms: [visits_children, visits_adults]",
        "terms: [visits_children, visits_dogs]",
        "'visits_dogs'",
    ),
    "dangling key fact": ("key_facts: [score_result]", "key_facts: [scores]", "there is no 'scores'"),
    "dangling touched fact": ("touches: [librarians_count]", "touches: [librarian]", "there is no 'librarian'"),
    "dimension value that is none": (
        "dimensions: {reader_group: children}",
        "dimensions: {reader_group: dogs}",
        "'dogs' is no value",
    ),
    "dimension missing": ("    dimensions: {reader_group: children}\n", "", "its measure has the dimensions"),
    "dimension too many": (
        "dimensions: {reader_group: adults}",
        "dimensions: {reader_group: adults, score_kind: aim}",
        "it names",
    ),
    "bad date": ('as_of: "2022-01-31"', 'as_of: "2022-02-31"', "'2022-02-31' is no date"),
    "bad period": ("  - id: fines\n", '  - id: fines\n    date: "soon"\n', "'soon' is no date"),
    "id used twice": ("  - id: fines\n", "  - id: visits\n", "'visits' is used already in facts.yaml"),
    "sum that does not come to its result": (
        "    finding: holds\n    note: {zh: 45000",
        "    finding: fails\n    note: {zh: 45000",
        "the sums say 'holds'",
    ),
}


@pytest.mark.parametrize("kind", list(FAULTS))
def test_a_fault_is_found_where_it_stands(folder: Path, kind: str) -> None:
    """Each kind of fault is told with its file and a line at or just above it."""
    old, new, said = FAULTS[kind]
    text = (folder / "facts.yaml").read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    change(folder, old, new)
    found = [fault for fault in faults(folder) if said in fault.problem]

    assert [fault.file for fault in found] == ["facts.yaml"]
    assert line - 8 <= found[0].line <= line + 2


def test_a_key_fact_may_be_a_measure(folder: Path) -> None:
    """What a section is about may be named by measure as well as by observation."""
    change(folder, "key_facts: [score_result]", "key_facts: [score]")

    assert faults(folder) == ()


def test_all_faults_of_all_files_are_told_in_one_run(folder: Path) -> None:
    """Whoever mends a report need not run the check once a fault."""
    change(folder, 'value: "35.5"', 'value: "many"')
    change(folder, "printed: 馆员12人", f"printed: {'馆' * 31}")
    change(folder, "language: zh", "language: fr", file="report.yaml")
    add(folder, "statements:\n  - {id: x}\n")
    add(folder, "a: [", file="broken.yaml")

    assert {fault.file for fault in faults(folder)} == {"facts.yaml", "report.yaml", "more.yaml", "broken.yaml"}
    assert len(faults(folder)) >= 6


def test_all_faults_between_records_are_told_in_one_run(folder: Path) -> None:
    """Wrong references, dimensions, dates and sums are found together."""
    for kind in (
        "dangling section",
        "dimension value that is none",
        "bad date",
        "sum that does not come to its result",
    ):
        change(folder, *FAULTS[kind][:2])

    assert len(faults(folder)) == 4


def test_a_report_without_faults_is_read_whole(folder: Path) -> None:
    """All lists of all files are there."""
    library = read_library(folder)

    assert (len(library.sections), len(library.observations), len(library.statements)) == (3, 9, 3)


def test_files_may_lie_at_any_depth(folder: Path) -> None:
    """A report is put together from all files below its folder."""
    (folder / "vocabulary").mkdir()
    add(folder, "concepts: [{id: quay, zh: [码头], en: [quay]}]", file="vocabulary/places.yaml")

    assert "quay" in {one.id for one in read_library(folder).concepts}


def test_sections_stand_in_the_order_of_their_numbers(folder: Path) -> None:
    """10 comes after 2, wherever it is written."""
    add(folder, 'sections: [{number: "10", title: {zh: 附, en: Annex}, summary: {zh: 无, en: None}}]', file="a.yaml")

    assert list(read_library(folder).sections) == ["1", "2", "2.1", "10"]


def test_a_section_number_that_is_no_number_is_a_fault(folder: Path) -> None:
    """A heading called `2.a` is told as a fault, not raised as a bug."""
    add(folder, 'sections: [{number: "2.a", title: {zh: 附, en: Annex}, summary: {zh: 无, en: None}}]')

    assert faults(folder)


def test_a_term_that_is_no_figure_is_a_fault(folder: Path) -> None:
    """Only observations can be added up."""
    change(folder, "terms: [visits_children, visits_adults]", "terms: [visits_children, fines]")

    assert faults(folder)


def test_a_margin_has_two_terms(folder: Path) -> None:
    """A result needs its target."""
    change(
        folder, "terms: [score_result, score_aim]\n    finding: holds", "terms: [score_result]\n    finding: unclear"
    )

    assert faults(folder)


def test_the_fingerprint_follows_the_content(folder: Path) -> None:
    """Two states of a report can be told apart."""
    before = read_library(folder).fingerprint
    change(folder, 'value: "35.5"', 'value: "35.6"')

    assert read_library(folder).fingerprint != before


@pytest.mark.parametrize("reports", [0, 2])
def test_a_folder_has_to_hold_one_report(tmp_path: Path, reports: int) -> None:
    """None and two are told with the folder's name."""
    for n in range(reports):
        add(tmp_path, "", file=f"{n}.txt")
        (tmp_path / str(n)).mkdir()
        add(tmp_path / str(n), "", file="report.yaml")

    with pytest.raises(KnowledgeError, match=f"found {reports}"):
        read_library(tmp_path)


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    """A path that leads nowhere is a fault with that path."""
    with pytest.raises(KnowledgeError, match="nowhere"):
        read_library(tmp_path / "nowhere")


def test_the_report_that_is_shipped_is_whole() -> None:
    """All 29 headings, and no fault."""
    library = read_library(REPORTS)

    assert len(library.sections) == 29
    assert len(library.observations) > 60


def test_values_are_exact(folder: Path) -> None:
    """A figure keeps its digits: 35.50 is not 35.5, and no float is near."""
    change(folder, 'value: "35.5"', 'value: "35.50"')

    assert str(read_library(folder).observations["spending_2021"].value) == "35.50"
