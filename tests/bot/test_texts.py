"""The program's own sentences: both languages, the same places to fill in."""

import re
from pathlib import Path
from string import Formatter

import pytest
import yaml

from bot.texts import both, interface_language, text

BOT = Path(__file__).parents[2] / "bot"
SENTENCES: dict[str, dict[str, str]] = yaml.safe_load((BOT / "texts.yaml").read_text(encoding="utf-8"))
MODULES = [file.read_text(encoding="utf-8") for file in BOT.rglob("*.py")]
CODE = "".join(module for module in MODULES if re.search(r"from bot\.texts import .*\b(?:text|both)\b", module))
# These are put together from a name: a setting, a command of the chat.
COMPOSED = ("setting.", "command.")


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_is_in_both_languages_with_the_same_values(key: str) -> None:
    zh, en = (
        {name for _, name, _, _ in Formatter().parse(SENTENCES[key][language]) if name} for language in ("zh", "en")
    )

    assert zh == en


@pytest.mark.parametrize("key", [key for key in SENTENCES if not key.startswith(COMPOSED)])
def test_every_sentence_is_used(key: str) -> None:
    assert f'"{key}"' in CODE


def test_every_sentence_used_is_there() -> None:
    used = set(re.findall(r'\b(?:text|both|_say)\("([a-z_.]+)"', CODE))

    assert used <= set(SENTENCES)


def test_values_are_filled_in() -> None:
    assert text("error", "en", problem="{x}") == "wenbao: {x}"


def test_both_languages_in_one_line() -> None:
    assert re.fullmatch(r".*跳过。 .*skipped\.", both("error.line"))


@pytest.mark.parametrize(
    ("variables", "language"),
    [({"LANG": "zh_CN.UTF-8"}, "zh"), ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"), ({"LC_MESSAGES": "zh_TW"}, "zh")],
)
@pytest.mark.usefixtures("quiet_settings")
def test_the_interface_speaks_the_locale(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert interface_language() == language
