"""Makes libraries of any size, with words and figures that look like a report's, and questions on them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from knowledge.library import Library, read_library
from knowledge.model import Concept, Dimension, DimensionValue, Measure, Observation, Place, Section, Text

CHARACTERS = (
    "安保备本标材产场车城储村电调东度端发防访风服港工供管光广规海河环货机基技检教街节结科矿劳力粮林流路旅"
    "贸煤民能农盆票气器桥清区热人软森商设生石食市水税塔体田铁通土网务物西线行学药医油鱼源运站证质种专资综租"
)
SYLLABLES = (
    "bar",
    "cel",
    "dom",
    "fin",
    "gal",
    "hor",
    "jun",
    "kel",
    "lom",
    "mar",
    "nov",
    "pel",
    "quin",
    "ros",
    "sel",
    "tor",
    "vin",
    "wes",
    "yar",
    "zon",
)
GROUPS = (
    ("north", "北片", "northern"),
    ("south", "南片", "southern"),
    ("east", "东片", "eastern"),
    ("west", "西片", "western"),
    ("all", "全境", "overall"),
)
YEARS = ("2018", "2019")
UNITS = ("元", "人", "吨", "%", "万元")
PER_MEASURE = len(GROUPS) * len(YEARS)
PLACE = (Place("1", "甲"),)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the string its answer must have, or nothing where it must be declined."""

    text: str
    wanted: str


def library(size: int, seed: int = 1) -> Library:
    """A library of about `size` observations, ten to a measure."""
    dice, shipped = random.Random(seed), read_library()  # noqa: S311 - no secret
    count = max(1, size // PER_MEASURE)
    words = _words(max(30, int(6 * count**0.5)), dice)
    measures = {one.id: one for one in _measures(count, words, dice)}
    concepts = tuple(Concept(f"word_{n}", (zh,), (en,)) for n, (zh, en) in enumerate(words))
    return replace(
        shipped,
        sections={"1": Section("1", Text("总则", "General"), Text("总则。", "General."))},
        dimensions={"area": Dimension("area", Text("片区", "area"), tuple(_areas()))},
        measures=measures,
        observations={one.id: one for measure in measures.values() for one in _observations(measure, dice)},
        statements={},
        relations={},
        concepts=concepts,
        uncounted=(),
        report=replace(shipped.report, per_head=None),
    )


def _words(count: int, dice: random.Random) -> list[tuple[str, str]]:
    pairs = ["".join(pair) for pair in product(CHARACTERS, repeat=2)]
    names = ["".join(parts) for parts in product(SYLLABLES, repeat=3)]
    return list(zip(dice.sample(pairs, count), dice.sample(names, count), strict=True))


def _measures(count: int, words: list[tuple[str, str]], dice: random.Random) -> Iterator[Measure]:
    seen: set[frozenset[int]] = set()
    while len(seen) < count:
        chosen = dice.sample(range(len(words)), 3)
        if frozenset(chosen) not in seen:
            seen.add(frozenset(chosen))
            zh, en = ("".join(words[n][0] for n in chosen), " ".join(words[n][1] for n in chosen))
            yield Measure(f"measure_{len(seen)}", Text(zh, en), dice.choice(UNITS), dimensions=("area",))


def _areas() -> Iterator[DimensionValue]:
    for name, zh, en in GROUPS:
        yield DimensionValue(name, Text(zh, en), default=name == "all")


def _observations(measure: Measure, dice: random.Random) -> Iterator[Observation]:
    most = 9_999 if measure.unit == "%" else 9_999_999  # in hundredths: nobody claims more than 100 per cent
    for (group, _, _), year in product(GROUPS, YEARS):
        value = Decimal(dice.randint(1000, most)).scaleb(-2)
        yield Observation(f"{measure.id}_{group}_{year}", measure.id, value, PLACE, {"area": group}, year)


def questions(made: Library, count: int, seed: int = 2) -> list[Question]:
    """Questions of many kinds, each kind as often as any other."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    return [KINDS[n % len(KINDS)](made, dice) for n in range(count)]


def _any(made: Library, dice: random.Random) -> tuple[Observation, Measure, tuple[str, str, str]]:
    measure = made.measures[f"measure_{dice.randint(1, len(made.measures))}"]
    group, year = dice.choice(GROUPS), dice.choice(YEARS)
    return made.observations[f"{measure.id}_{group[0]}_{year}"], measure, group


def _chinese(made: Library, dice: random.Random) -> Question:
    one, measure, group = _any(made, dice)
    return Question(f"请问{one.period}年{group[1]}的{measure.label.zh}是多少？", str(one.value))


def _english(made: Library, dice: random.Random) -> Question:
    one, measure, group = _any(made, dice)
    return Question(f"What was the {group[2]} {measure.label.en} in {one.period}?", "")


def _misspelt(made: Library, dice: random.Random) -> Question:
    one, measure, group = _any(made, dice)
    label = measure.label.en
    place = dice.randrange(1, len(label))
    return Question(f"how much {group[2]} {label[:place]}{label[place + 1 :]} in {one.period}", "")


def _claim(made: Library, dice: random.Random) -> Question:
    one, measure, group = _any(made, dice)
    return Question(f"{one.period}年{group[1]}{measure.label.zh}是{one.value}，对吗？", str(one.value))


def _difference(made: Library, dice: random.Random) -> Question:
    _, measure, group = _any(made, dice)
    return Question(f"{group[1]}的{measure.label.zh}2019年比2018年多多少", "")


def _number(made: Library, dice: random.Random) -> Question:
    one, _, _ = _any(made, dice)
    return Question(f"{one.value}是什么数？", "")


def _other_year(made: Library, dice: random.Random) -> Question:
    _, measure, group = _any(made, dice)
    return Question(f"2012年{group[1]}{measure.label.zh}多少", "")


def _foreign(_: Library, dice: random.Random) -> Question:
    return Question(
        dice.choice(["明天会下雨吗", "write me a poem about the sea", "张三的电话号码是多少", "how do I cook rice"]), ""
    )


KINDS = (_chinese, _english, _misspelt, _claim, _difference, _number, _other_year, _foreign)
