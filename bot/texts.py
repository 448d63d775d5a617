"""The sentences of the program's own, in Chinese and in English."""

import os
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

Language = Literal["zh", "en"]


def text(key: str, language: Language | None = None, **values: object) -> str:
    """The sentence `key` of `texts.yaml`, in the interface language unless another is given."""
    return _sentences()[key][language or interface_language()].format(**values)


def both(key: str, **values: object) -> str:
    """The sentence in Chinese and English, for a reader whose language is not known."""
    return f"{text(key, 'zh', **values)} {text(key, 'en', **values)}"


def interface_language() -> Language:
    """The language of messages that answer no question: that of the locale."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "zh" if locale.lower().startswith("zh") else "en"


@cache
def _sentences() -> dict[str, dict[Language, str]]:
    source = Path(__file__).with_name("texts.yaml").read_text(encoding="utf-8")
    sentences: dict[str, dict[Language, str]] = yaml.load(source, Loader=yaml.CSafeLoader)
    return sentences
