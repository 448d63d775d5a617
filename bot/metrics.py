"""Counters for Prometheus."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from handlers.front import Record

#: Seconds from taking a question up to having its answer sent.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """What the service counts, in a registry of its own."""

    def __init__(self, in_hand: Callable[[], float]) -> None:
        self.registry = CollectorRegistry()
        names = ["status", "language", "kind"]
        self._questions = Counter("wenbao_questions", "Questions answered", names, registry=self.registry)
        self._seconds = Histogram("wenbao_answer_seconds", "Time to an answer", buckets=BUCKETS, registry=self.registry)
        self._errors = Counter("wenbao_send_errors", "Requests that failed", ["kind"], registry=self.registry)
        self._reloads = Counter("wenbao_knowledge_reloads", "Knowledge read again", ["outcome"], registry=self.registry)
        gauge = Gauge("wenbao_updates_in_hand", "Updates not yet done", registry=self.registry)
        gauge.set_function(in_hand)

    def asked(self, record: Record) -> None:
        """Count a question."""
        self._questions.labels(record.status, record.language, record.kind).inc()
        self._seconds.observe(record.seconds)

    def failed(self, kind: str) -> None:
        """Count a request to Telegram that failed."""
        self._errors.labels(kind).inc()

    def reloaded(self, outcome: str) -> None:
        """Count a reload."""
        self._reloads.labels(outcome).inc()

    def page(self) -> bytes:
        """The counters as Prometheus reads them."""
        return generate_latest(self.registry)
