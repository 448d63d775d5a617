"""Reads the YAML of a report and checks it, all of it or nothing."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from knowledge.checks import Checked, check_references
from knowledge.documents import Document, read_document
from knowledge.errors import Fault, KnowledgeError
from knowledge.language import LanguageFile
from knowledge.library import LANGUAGE, REPORT_FILE, Library, Words
from knowledge.model import Aliases, Chapter, Report, Section

#: Lists of words that tell a question from a claim by its shape.
SHAPES = (
    "interrogatives",
    "tags",
    "asides",
    "reached",
    "missed",
    "universals",
    "partials",
    "origins",
    "selves",
    "closers",
    "retold",
    "speakers",
    "saying",
    "deniers",
    "denials",
    "exceptions",
    "contrasts",
    "leads",
)


def find_report(folder: Path) -> Path:
    """The folder of the one report in `folder`, which may be that folder itself."""
    if (folder / REPORT_FILE).is_file():
        return folder
    found = sorted(folder.glob(f"*/{REPORT_FILE}")) if folder.is_dir() else []
    if len(found) != 1:
        problem = f"expected one report (a folder with {REPORT_FILE}), found {len(found)}"
        raise KnowledgeError([Fault(str(folder), 1, problem)])
    return found[0].parent


def load(folder: Path) -> Library:
    """Read and check a report; raises KnowledgeError with every fault of every file."""
    home = find_report(folder)
    language = [
        _parse(path, path.name, LanguageFile) for path in sorted(LANGUAGE.glob("*.yaml")) if path.stem != "wording"
    ]
    report = _parse(home / REPORT_FILE, REPORT_FILE, Report)
    paths = [path for path in sorted(home.rglob("*.yaml")) if path.name != REPORT_FILE]
    chapters = [_parse(path, str(path.relative_to(home)), Chapter) for path in paths]
    faults = [fault for part in (*language, report, *chapters) for fault in part.faults]
    if not faults:
        units = {unit.id: unit for part in language for unit in part.record.units}
        faults = check_references(chapters, units, report.record)
    if faults:
        raise KnowledgeError(faults)
    return _assemble(
        report.record, [part.record for part in chapters], [part.record for part in language], _digest(paths)
    )


def _parse(path: Path, name: str, kind: Any) -> Checked:
    document = read_document(path, name)
    if document.faults:
        return Checked(document, None)
    try:
        return Checked(document, TypeAdapter(kind).validate_python(document.data or {}))
    except ValidationError as error:
        document.faults.extend(_faults(document, error))
        return Checked(document, None)


def _faults(document: Document, error: ValidationError) -> Iterable[Fault]:
    for one in error.errors(include_url=False):
        where = tuple(one["loc"])
        shown = ".".join(str(part + 1) if isinstance(part, int) else part for part in where)
        said = "unknown key; remove or correct it" if "unexpected" in one["type"] else one["msg"]
        yield Fault(document.file, document.line(where), f"{shown}: {said}")


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _assemble(report: Report, chapters: list[Chapter], language: list[LanguageFile], digest: str) -> Library:
    return Library(
        report=report,
        sections={one.number: one for one in sorted((one for part in chapters for one in part.sections), key=_order)},
        dimensions={one.id: one for part in chapters for one in part.dimensions},
        measures={one.id: one for part in chapters for one in part.measures},
        observations={one.id: one for part in chapters for one in part.observations},
        statements={one.id: one for part in chapters for one in part.statements},
        relations={one.id: one for part in chapters for one in part.relations},
        concepts=tuple(one for part in chapters for one in part.concepts),
        uncounted=tuple(one for part in chapters for one in part.uncounted),
        units={one.id: one for part in language for one in part.units},
        words=_words(language),
        fingerprint=digest,
    )


def _order(section: Section) -> tuple[int, ...]:
    return tuple(int(part) for part in section.number.split("."))


def _words(language: list[LanguageFile]) -> Words:
    return Words(
        signals=tuple(one for part in language for one in part.signals),
        kinds=tuple(one for part in language for one in part.kinds),
        zh_fillers=tuple(word for part in language for word in part.fillers.zh),
        en_fillers=tuple(word for part in language for word in part.fillers.en),
        variants={left: right for part in language for left, right in (part.variants or {}).items()},
        shapes={name: tuple(word for part in language for word in _both(getattr(part, name))) for name in SHAPES},
    )


def _both(words: Aliases) -> tuple[str, ...]:
    return (*words.zh, *words.en)
