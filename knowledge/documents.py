"""Reads YAML strictly: every scalar as text, duplicate keys refused, the line of every value known."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from knowledge.errors import Fault

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULLS = {"", "~", "null"}
#: Levels of nesting; no record of ours needs half as many.
DEEPEST = 20
Key = str | int


@dataclass(slots=True)
class Document:
    """The plain data of one file, with the line of each value by its path and the faults met in reading."""

    file: str
    data: Any = None
    lines: dict[tuple[Key, ...], int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: tuple[Key, ...]) -> int:
        """Line of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_document(path: Path, name: str) -> Document:
    """Read one file; what is wrong with it as YAML is in the document's `faults`."""
    document = Document(name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=Loader)
        document.data = _value(node, (), document) if node is not None else None
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        document.faults.append(_syntax_fault(name, error))
        return document
    return document


def _syntax_fault(name: str, error: Exception) -> Fault:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or error
    return Fault(name, mark.line + 1 if mark else 1, f"not readable as YAML: {said}")


def _value(node: yaml.Node, path: tuple[Key, ...], document: Document) -> Any:
    document.lines[path] = node.start_mark.line + 1
    if len(path) > DEEPEST:
        problem = f"nested more than {DEEPEST} deep, or an alias that holds itself"
        raise yaml.MarkedYAMLError(problem=problem, problem_mark=node.start_mark)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, n), document) for n, child in enumerate(node.value)]
    plain = not getattr(node, "style", None)  # PyYAML's C parser says '' for plain, its Python parser None
    return None if plain and node.value in NULLS else node.value


def _mapping(node: yaml.MappingNode, path: tuple[Key, ...], document: Document) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in result:
            line = key_node.start_mark.line + 1
            document.faults.append(Fault(document.file, line, f"the key '{key}' stands here twice; keep one"))
        result[key] = _value(value_node, (*path, key), document)
    return result
