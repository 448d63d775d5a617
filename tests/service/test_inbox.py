"""In order within a chat, at once across chats, each number only once."""

import asyncio

from bot.inbox import Inbox


async def test_a_chat_keeps_its_order_while_others_go_on() -> None:
    """A slow chat holds up nobody else."""
    done: list[str] = []
    gate = asyncio.Event()

    async def handle(update: str) -> None:
        if update == "slow":
            await gate.wait()
        done.append(update)

    inbox = Inbox(handle)
    inbox.put(1, 7, "slow")
    inbox.put(2, 7, "after")
    await inbox.put(3, 8, "other")

    assert done == ["other"]
    assert inbox.oldest == 1
    gate.set()
    await inbox.wait_for_room(0, 1)
    assert done == ["other", "slow", "after"]


async def test_a_repeat_is_dropped_and_waits_for_the_first() -> None:
    """In hand or done, the same number is handled once."""
    done: list[int] = []

    async def handle(update: int) -> None:
        await asyncio.sleep(0)
        done.append(update)

    inbox = Inbox(handle)
    first, again = inbox.put(1, 7, 1), inbox.put(1, 7, 1)

    assert first is again
    await first
    await inbox.put(1, 7, 1)
    assert done == [1]


async def test_a_fault_does_not_take_the_chat_along(caplog: object) -> None:
    """What comes after it is handled."""
    done: list[int] = []

    async def handle(update: int) -> None:
        done.append(1 // update)

    inbox = Inbox(handle)
    await asyncio.gather(inbox.put(1, 7, 0), inbox.put(2, 7, 1))

    assert done == [1]


async def test_what_is_done_is_told_before_more_is_begun() -> None:
    """Of ten that come at once, the first is ticked off while the last has not begun."""
    begun: list[int] = []

    async def handle(update: int) -> None:
        begun.append(update)
        await asyncio.sleep(0)

    inbox = Inbox(handle)
    first, *_ = [inbox.put(number, number, number) for number in range(10)]
    await first

    assert len(begun) < 5
    await inbox.finish(1)
    assert begun == list(range(10))


async def test_finishing_stops_what_does_not_end() -> None:
    """What is done in time is done; the rest is cancelled, and so not confirmed."""
    inbox: Inbox[float] = Inbox(asyncio.sleep)
    quick, slow = inbox.put(1, 7, 0.01), inbox.put(2, 8, 60)
    await inbox.finish(0.1)

    assert quick.done()
    assert slow.cancelled()
