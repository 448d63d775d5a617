"""The engine's own phrases, from `knowledge/language/wording.yaml`."""

from functools import cache

import yaml

from knowledge.documents import Loader
from knowledge.library import LANGUAGE
from knowledge.model import Language


@cache
def _phrases() -> dict[str, dict[str, str]]:
    loaded = yaml.load((LANGUAGE / "wording.yaml").read_text(encoding="utf-8"), Loader)  # noqa: S506 - it is the safe one
    return dict(loaded)


def wording(key: str, language: Language, **values: str) -> str:
    """The phrase `key` in a language, its {names} filled in."""
    return _phrases()[key][language].format(**values)
