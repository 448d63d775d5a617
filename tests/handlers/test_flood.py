"""More questions than anyone can read."""

import time

from handlers.flood import Flood
from tests.handlers.conftest import Serve
from tests.telegram_double.double import Double
from tests.telegram_double.people import until


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_an_allowance_is_used_up_and_grows_back() -> None:
    """Ten a minute: ten, one notice, silence, then half of them again."""
    clock = Clock()
    flood = Flood(clock)
    first = [flood.admit("a", 10) for _ in range(10)]

    assert first == [None] * 10
    assert flood.admit("a", 10) == 30.0
    assert flood.admit("a", 10) == 0.0
    clock.now = 30.0
    assert [flood.admit("a", 10) for _ in range(6)] == [None] * 5 + [30.0]
    assert flood.admit("b", 10) is None


async def test_a_flood_gets_one_notice_then_silence(telegram: Double, serve: Serve) -> None:
    """The notice says how long."""
    await serve(user_rate=5)
    person = telegram.person()
    for _ in range(12):
        await person.send("大客户满意度")
    seen = [(await person.sees()).text for _ in range(6)]

    assert [text.startswith("87.36") for text in seen] == [True] * 5 + [False]
    assert "30 秒" in seen[-1]
    await person.sees_nothing()


async def test_pressing_buttons_floods_too(telegram: Double, serve: Serve) -> None:
    """The notice pops up at the button."""
    await serve(user_rate=2)
    person = telegram.person("Ann", "en")
    card = await person.asks("How many staff?")
    await person.press(card, "Where")
    query = await person.press(card, "Where")

    assert "30 seconds" in await person.sees_notice(query)


async def test_a_group_has_a_limit_of_its_own(telegram: Double, serve: Serve) -> None:
    """Several people together exceed it."""
    await serve(user_rate=50, chat_rate=4)
    wang, li = telegram.group("小王", "小李")
    for _ in range(3):
        await wang.send("@wenbao_bot 大客户满意度")
        await li.send("@wenbao_bot 大客户满意度")
    seen = [(await wang.sees()).text for _ in range(5)]

    assert "秒" in seen[-1]
    await wang.sees_nothing()


async def test_a_flood_by_one_does_not_slow_another(telegram: Double, serve: Serve) -> None:
    """While 2,000 messages of one person come in, another's answers take about as long as before."""
    await serve(user_rate=30)
    noisy, calm = telegram.person("吵"), telegram.person("静")
    quiet = [await _timed(calm) for _ in range(5)]
    for _ in range(2000):
        await noisy.send("大客户满意度")
    loud = [await _timed(calm) for _ in range(5)]
    await until(lambda: not telegram.account.pending, 20)

    assert sorted(loud)[2] < 1.0 + sorted(quiet)[2]


async def _timed(person: object) -> float:
    began = time.monotonic()
    await person.asks("公众客户满意度")
    return time.monotonic() - began
