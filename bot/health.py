"""`/healthz`, `/readyz` and `/metrics` for whoever watches the service."""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.metrics import Metrics
from bot.pulse import Pulse

UP, DOWN = 200, 503
Checks = Callable[[], Awaitable[dict[str, bool]]]


def health_application(pulse: Pulse, ready: Checks, metrics: Metrics) -> Starlette:
    """The three pages."""

    async def healthz(_: Request) -> Response:
        report = pulse.report
        return JSONResponse(report, UP if report["healthy"] else DOWN)

    async def readyz(_: Request) -> Response:
        checks = await ready()
        return JSONResponse(checks, UP if all(checks.values()) else DOWN)

    async def metrics_page(_: Request) -> Response:
        return Response(metrics.page(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return Starlette(routes=[Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics_page)])
