"""The house: what the documents say is there, versions agree, the lock is clean, and code stays small."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.main import COMMANDS
from bot.settings import PREFIX, Settings
from knowledge.engine import Engine

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh.md")
PAGES = [*READMES, "CONTRIBUTING.md", *(str(page.relative_to(ROOT)) for page in sorted(ROOT.glob("docs/**/*.md")))]
PACKAGES = ("bot", "handlers", "knowledge")
MODULES = sorted(
    file.relative_to(ROOT).as_posix() for folder in (*PACKAGES, "tests") for file in ROOT.glob(f"{folder}/**/*.py")
)
SETTINGS = [PREFIX + field.upper() for field in Settings.model_fields]
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
NAMED = (*FUNCTION, ast.ClassDef)


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT = tomllib.loads(_read("pyproject.toml"))["project"]


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_exists(page: str) -> None:
    named = set(re.findall(r"(?:^|`|bin/)wenbao ([a-z]+)", _read(page), re.MULTILINE))

    assert named <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES)
def test_every_make_target_of_a_page_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", _read("Makefile"), re.MULTILINE))

    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", _read(page), re.MULTILINE)) <= targets


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", _read(page))

    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("page", [*READMES, ".env.example"])
@pytest.mark.parametrize("variable", SETTINGS)
def test_every_setting_is_documented(page: str, variable: str) -> None:
    assert variable in _read(page)


@pytest.mark.parametrize("page", [*PAGES, ".env.example", "Makefile"])
def test_no_page_names_a_setting_that_is_none(page: str) -> None:
    assert set(re.findall(rf"\b{PREFIX}[A-Z_]+[A-Z]\b", _read(page))) <= set(SETTINGS)


def test_every_command_is_in_both_readmes() -> None:
    missing = [(page, name) for page in READMES for name in COMMANDS if f"wenbao {name}" not in _read(page)]

    assert missing == []


@pytest.mark.parametrize("page", READMES)
def test_the_exchange_of_a_readme_is_what_the_program_says(page: str) -> None:
    shown = re.search(r"```text\n(›.*?)\n```", _read(page), re.DOTALL)
    assert shown
    conversation, told = Conversation(Engine.open()), []
    for question in re.findall(r"^› (.*)", shown[1], re.MULTILINE):
        told += [f"› {question}", *(line.words for line in conversation.reply(question)), ""]

    assert "\n".join(told).rstrip() == shown[1]


def test_the_changelog_has_the_version() -> None:
    headings = re.findall(r"^## \[([^\]]+)\]", _read("CHANGELOG.md"), re.MULTILINE)

    assert PROJECT["version"] in headings
    assert "### Answers" in _read("CHANGELOG.md")


def test_the_lock_names_no_index_and_no_path() -> None:
    allowed = re.compile(r"[a-z0-9-]+(\[[a-z0-9,-]+\])?==[^\s/]+( ; [^/]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")

    assert [line for line in _read("requirements.lock").splitlines() if not allowed.fullmatch(line)] == []


def test_the_lock_has_every_dependency() -> None:
    extras = PROJECT["optional-dependencies"].values()
    wanted = {re.split(r"[\[<>=;]", each)[0].lower() for group in (PROJECT["dependencies"], *extras) for each in group}
    locked = set(re.findall(r"^([a-z0-9-]+)", _read("requirements.lock"), re.MULTILINE))

    assert wanted <= locked


@pytest.mark.parametrize("module", MODULES)
def test_a_file_stays_small(module: str) -> None:
    assert len(_read(module).splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("module", MODULES)
def test_functions_stay_small(module: str) -> None:
    nodes = ast.walk(ast.parse(_read(module)))
    functions = [node for node in nodes if isinstance(node, FUNCTION)]

    assert [each.name for each in functions if (each.end_lineno or 0) - each.lineno >= LONGEST_FUNCTION] == []


@pytest.mark.parametrize("module", [module for module in MODULES if not module.startswith("tests")])
def test_what_is_public_says_what_it_promises(module: str) -> None:
    tree = ast.parse(_read(module))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    named = [node for body in (tree, *classes) for node in body.body if isinstance(node, NAMED)]

    assert ast.get_docstring(tree)
    assert [each.name for each in named if not each.name.startswith("_") and not ast.get_docstring(each)] == []
