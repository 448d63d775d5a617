"""How many questions one person, and one chat, may ask in a minute."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MINUTE = 60.0
KEPT = 20_000  # people and chats watched at once
REST = 0.5  # after too much, answers come again once half of the allowance has grown back


@dataclass(slots=True)
class Allowance:
    """What someone may still ask: grows with time up to the minute's rate."""

    left: float
    at: float
    silent_until: float = 0.0


class Flood:
    """Admits questions up to a rate; beyond it there is one notice, then silence for a while."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._allowances: OrderedDict[object, Allowance] = OrderedDict()

    def admit(self, who: object, rate: int) -> float | None:
        """None where the question may be answered, else seconds of silence: positive once, then zero."""
        now = self._clock()
        mine = self._allowance(who, rate, now)
        if now < mine.silent_until:
            return 0.0
        mine.left = min(mine.left + (now - mine.at) * rate / MINUTE, float(rate))
        mine.at = now
        if mine.left >= 1:
            mine.left -= 1
            return None
        mine.silent_until = now + MINUTE * REST
        return MINUTE * REST

    def _allowance(self, who: object, rate: int, now: float) -> Allowance:
        mine = self._allowances.setdefault(who, Allowance(float(rate), now))
        self._allowances.move_to_end(who)
        if len(self._allowances) > KEPT:
            self._allowances.popitem(last=False)
        return mine
