"""JSON Schemas of the YAML files, so that an editor completes and checks them."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from knowledge.language import LanguageFile
from knowledge.library import PACKAGE
from knowledge.model import Chapter, Report, Text

#: Where the schemas lie that the YAML files name.
FOLDER = PACKAGE / "schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by its file's name."""
    kinds: dict[str, Any] = {"chapter": Chapter, "report": Report, "language": LanguageFile, "wording": dict[str, Text]}
    return {f"{name}.schema.json": _schema(kind) for name, kind in kinds.items()}


def _schema(kind: Any) -> dict[str, Any]:
    made = TypeAdapter(kind).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def write_schemas(folder: Path = FOLDER) -> list[Path]:
    """Write the schemas; returns the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / name
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        written.append(path)
    return written
