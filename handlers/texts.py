"""The sentences of the Telegram front, in Chinese and in English."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from knowledge.model import Language

LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person can do by a command or by a word."""

    name: str
    menu: dict[Language, str]
    words: dict[Language, list[str]]


def say(key: str, language: Language, **values: object) -> str:
    """The sentence `key` in this language."""
    sentence: str = _read()["say"][key][language]
    return sentence.format(**values) if values else sentence


@cache
def acts() -> dict[str, Act]:
    """What a person can do, by command, in the order of the menu."""
    return {name: Act(name, **rest) for name, rest in _read()["acts"].items()}


@cache
def acts_by_word() -> dict[str, str]:
    """The command that a word stands for."""
    return {word: act.name for act in acts().values() for words in act.words.values() for word in words}


@cache
def _read() -> dict[str, Any]:
    source = files("handlers").joinpath("texts.yaml").read_text(encoding="utf-8")
    texts: dict[str, Any] = yaml.load(source, Loader=yaml.CSafeLoader)
    return texts
