"""Engines on the report that is shipped and on a tiny second one, which no line of Python knows of."""

import shutil
from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue
from knowledge.engine import Engine
from knowledge.library import Library, read_library
from tests.knowledge.reports import HARBOUR


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine on the report that is shipped."""
    engine = Engine.open()
    engine.warm()
    return engine


@pytest.fixture(scope="session")
def library() -> Library:
    """The report that is shipped."""
    return read_library()


@pytest.fixture(scope="session")
def harbour() -> Engine:
    """The engine on the tiny report."""
    return Engine.open(HARBOUR)


@pytest.fixture(scope="session")
def catalogue(harbour: Engine) -> Catalogue:
    """The tiny report, ready to be asked."""
    return harbour.catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny report that a test may change."""
    return shutil.copytree(HARBOUR, tmp_path / HARBOUR.name)
