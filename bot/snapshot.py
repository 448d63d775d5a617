"""Keeps the opened engine in the user's cache, so that the next start need not read the whole knowledge base again."""

import gc
import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import click

import knowledge
from bot.folders import cache_folder, reports_folder
from knowledge.engine import Engine

Key = tuple[object, ...]
HOME = Path(knowledge.__file__).parent
LIBRARIES = Path(click.__file__).parents[1]  # its time changes whenever a library comes, goes or changes version


def open_engine() -> Engine:
    """The engine on the operator's reports, or on those that are shipped."""
    folder = reports_folder()
    key = _key(folder or HOME)
    kept = _kept(key)
    if kept:
        return kept
    engine = Engine.open(folder)
    _keep(key, engine)
    return engine


def _key(folder: Path) -> Key:
    """All that the engine is made from; a snapshot of anything else is of no use."""
    files = sorted({*folder.rglob("*.yaml"), *HOME.rglob("*.yaml"), *HOME.rglob("*.py")})
    return (sys.version, str(folder.resolve()), *_states([LIBRARIES, *files]))


def _states(paths: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    for path in paths:
        state = path.stat()
        yield str(path), state.st_mtime_ns, state.st_size


def _kept(key: Key) -> Engine | None:
    gc.disable()  # to look for garbage among what is just being made would double the time
    try:
        with _file().open("rb") as file:
            engine = pickle.load(file) if pickle.load(file) == key else None  # noqa: S301 - the user's own folder
    except Exception:
        return None
    finally:
        gc.freeze()
        gc.enable()
    return engine if isinstance(engine, Engine) else None


def _keep(key: Key, engine: Engine) -> None:
    with suppress(OSError, pickle.PicklingError):
        file = _file()
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(pickle.dumps(key) + pickle.dumps(engine))
        fresh.replace(file)


def _file() -> Path:
    return cache_folder() / "engine.pickle"
