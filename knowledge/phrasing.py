"""Puts values, dates and labels into words, in Chinese and in English."""

from decimal import Decimal

from knowledge.arithmetic import places_of, plain
from knowledge.language import Unit
from knowledge.library import Library
from knowledge.model import Language, Observation, Text
from knowledge.wording import wording

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MILLION = 10**6


def said(text: Text, language: Language) -> str:
    """The text in one language."""
    return text.zh if language == "zh" else text.en


def grouped(value: Decimal) -> str:
    """Digits in groups of three from ten thousand on; decimals as they stand."""
    text = f"{value:f}"
    return f"{value:,f}" if abs(value) >= 10000 else text


def amount(value: Decimal, unit: Unit, language: Language) -> str:
    """A value with its unit: 1298 万元, RMB 12.98 million (1298万元), 87.36 分, 65%.

    In English a unit of ten thousands is followed by the report's own, so that a reader finds it there.
    """
    if unit.id == "%":
        return f"{grouped(value)}%"
    if language == "zh":
        return f"{grouped(value)} {unit.label.zh}"
    figure = _english(value * unit.scale) if unit.scale > 1 else grouped(value)
    shown = f"{unit.label.en} {figure}" if unit.prefix else f"{figure} {unit.label.en}".strip()
    return f"{shown} ({plain(value)}{unit.id})" if unit.scale > 1 else shown


def _english(value: Decimal) -> str:
    if abs(value) >= MILLION:
        return f"{plain(value / MILLION)} million"
    return grouped(value.quantize(Decimal(1)) if not places_of(value.normalize()) else value)


def date_text(period: str, language: Language) -> str:
    """2019-03-31 as 2019 年 3 月 31 日 or 31 March 2019."""
    year, *rest = period.split("-")
    key = ("period.year", "period.month", "period.day")[len(rest)]
    month = int(rest[0]) if rest else 1
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return wording(key, language, year=year, month=str(month), month_name=MONTHS[month - 1], day=day)


class Phraser:
    """Words for the facts of one library."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def unit(self, observation: Observation) -> Unit:
        """The unit of an observation."""
        return self.library.units[self.library.measures[observation.measure].unit]

    def value(self, observation: Observation, language: Language) -> str:
        """The value of an observation with unit and qualifier."""
        shown = amount(observation.value, self.unit(observation), language)
        return wording(f"qualifier.{observation.qualifier}", language, value=shown) if observation.qualifier else shown

    def when(self, observation: Observation, language: Language) -> str:
        """When an observation holds."""
        if observation.as_of:
            return wording("as_of", language, date=date_text(observation.as_of, language))
        return date_text(observation.period, language) if observation.period else ""

    def members(self, observation: Observation, language: Language) -> list[str]:
        """The labels of its dimension values, those left out that are meant without being named."""
        found = []
        for name, value in (observation.dimensions or {}).items():
            one = next(one for one in self.library.dimensions[name].values if one.id == value)
            if not one.default:
                found.append(said(one.label, language))
        return found

    def label(self, observation: Observation, language: Language) -> str:
        """What an observation is of: measure and dimension values."""
        measure = said(self.library.measures[observation.measure].label, language)
        members = self.members(observation, language)
        if not members:
            return measure
        return f"{measure}（{'，'.join(members)}）" if language == "zh" else f"{measure} ({', '.join(members)})"

    def context(self, observation: Observation, language: Language) -> str:
        """The line under a figure: what it is and when."""
        when = self.when(observation, language)
        label = self.label(observation, language)
        return f"{label}，{when}" if language == "zh" and when else f"{label}, {when}" if when else label

    def line(self, observation: Observation, language: Language) -> str:
        """One whole line: what, when, how much."""
        colon = "：" if language == "zh" else ": "
        return f"{self.context(observation, language)}{colon}{self.value(observation, language)}"
