"""The same service and server as for the handlers' journeys."""

from tests.handlers.conftest import engine, serve, telegram

__all__ = ["engine", "serve", "telegram"]
