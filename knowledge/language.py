"""Records of `knowledge/language/*.yaml`: words and units that hold for any report."""

from dataclasses import dataclass
from decimal import Decimal

from knowledge.model import FORBID, Aliases, Id, Text


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure; `scale` times a value is the value in the base unit of its `kind`."""

    __pydantic_config__ = FORBID
    id: str
    kind: Id
    scale: int
    label: Text
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class UnitKind:
    """What may be compared with what; questions name it by these words. `near` kinds answer it too.

    A kind `of` another is only a measure of that: `scale` times a figure in it is the figure in the other's base unit.
    """

    __pydantic_config__ = FORBID
    id: Id
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    near: tuple[Id, ...] = ()
    of: Id | None = None
    scale: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Signal:
    """A kind of question word, by the words for it; the engine acts on its id."""

    __pydantic_config__ = FORBID
    id: Id
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageFile:
    """The content of one file of `knowledge/language`: any of these lists."""

    __pydantic_config__ = FORBID
    units: tuple[Unit, ...] = ()
    kinds: tuple[UnitKind, ...] = ()
    signals: tuple[Signal, ...] = ()
    fillers: Aliases = Aliases()
    interrogatives: Aliases = Aliases()
    tags: Aliases = Aliases()
    reached: Aliases = Aliases()
    missed: Aliases = Aliases()
    universals: Aliases = Aliases()
    partials: Aliases = Aliases()
    origins: Aliases = Aliases()
    selves: Aliases = Aliases()
    asides: Aliases = Aliases()
    closers: Aliases = Aliases()
    retold: Aliases = Aliases()
    deniers: Aliases = Aliases()
    denials: Aliases = Aliases()
    exceptions: Aliases = Aliases()
    contrasts: Aliases = Aliases()
    leads: Aliases = Aliases()
    speakers: Aliases = Aliases()
    saying: Aliases = Aliases()
    variants: dict[str, str] | None = None
