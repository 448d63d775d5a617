"""Signs of life: is the event loop on time, and when did Telegram last answer or deliver?"""

import asyncio
import time
from dataclasses import dataclass, field

BEAT = 1.0
LATE = 5.0  # seconds the loop may hang before the service counts as sick
SILENT = 120.0  # seconds without a finished getUpdates: four long polls


@dataclass
class Pulse:
    """Stamped by the loop itself and by every finished poll or delivery."""

    polling: bool
    started: float = field(default_factory=time.monotonic)
    last_beat: float = field(default_factory=time.monotonic)
    last_update: float | None = None

    async def beat(self) -> None:
        """Stamp the loop's own time, for ever."""
        while True:
            self.last_beat = time.monotonic()
            await asyncio.sleep(BEAT)

    def finished(self) -> None:
        """A getUpdates came back, with or without news, or a delivery was handled."""
        self.last_update = time.monotonic()

    @property
    def report(self) -> dict[str, float | bool | None]:
        """What `/healthz` tells."""
        now = time.monotonic()
        since = now - (self.last_update or self.started)
        age = round(now - self.last_update, 1) if self.last_update is not None else None
        lag = round(max(now - self.last_beat - BEAT, 0.0), 3)
        # Deliveries come when people ask: their absence says nothing. A poll comes back every half minute.
        return {"healthy": lag < LATE and (since < SILENT or not self.polling), "loop_lag": lag, "last_update_age": age}
