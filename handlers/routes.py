"""Which handler takes which update: the one place where their order is set."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from handlers.about import on_about
from handlers.addressing import Addressed
from handlers.audit import on_audit
from handlers.buttons import Press, Verb, read_press
from handlers.chart import on_chart
from handlers.check import on_check
from handlers.choices import on_none
from handlers.edited import on_edited
from handlers.figures import on_figures, on_figures_of
from handlers.front import Front
from handlers.gate import admitted
from handlers.help import on_help
from handlers.inline import on_inline
from handlers.language import on_language, on_language_chosen
from handlers.media import on_media
from handlers.mishaps import on_mishap
from handlers.privacy import on_privacy
from handlers.question import on_question
from handlers.start import on_start
from handlers.texts import say
from handlers.topic import on_example, on_topic
from handlers.topics import on_section, on_topics
from handlers.turn import Turn, turn_of
from handlers.updates import WenbaoBot
from handlers.where import on_where
from handlers.words import act_in

Act = Callable[[Front, Turn], Awaitable[None]]
Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App = Application[WenbaoBot, Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]

ACTS: dict[str, Act] = {
    "start": on_start,
    "help": on_help,
    "topics": on_topics,
    "figures": on_figures,
    "check": on_check,
    "audit": on_audit,
    "language": on_language,
    "about": on_about,
    "privacy": on_privacy,
}
PRESSES: dict[Verb, Callable[[Front, Turn, Press], Awaitable[None]]] = {
    Verb.TOPIC: on_topic,
    Verb.EXAMPLE: on_example,
    Verb.WHERE: on_where,
    Verb.CHART: on_chart,
    Verb.NONE: on_none,
    Verb.SECTION: on_section,
    Verb.FIGURES: on_figures_of,
    Verb.LANGUAGE: on_language_chosen,
}


def add_routes(application: App, front: Front) -> None:
    """Hand every kind of update to its handler."""
    message = filters.UpdateType.MESSAGE & Addressed(front.bot.username, front.bot.id)
    edited = filters.UpdateType.EDITED_MESSAGE & filters.TEXT & Addressed(front.bot.username, front.bot.id)
    handlers: list[BaseHandler[Update, Context, None]] = [
        MessageHandler(message & filters.TEXT, _by_turn(front, on_text)),
        CallbackQueryHandler(_by_turn(front, on_press)),
        InlineQueryHandler(_inline(front)),
        MessageHandler(edited, _by_turn(front, on_edited)),
        MessageHandler(message & ~filters.StatusUpdate.ALL, _media(front)),
    ]
    application.add_handlers(handlers)
    application.add_error_handler(_mishap(front))


async def on_text(front: Front, turn: Turn) -> None:
    """A command, a word that stands for one, or a question."""
    act, turn = act_in(turn)
    if act is None:
        await on_question(front, turn)
    elif act in ACTS:
        await ACTS[act](front, turn)
    elif not turn.group:
        await on_help(front, turn)


async def on_press(front: Front, turn: Turn) -> None:
    """A button, which may be older than this version."""
    press = read_press(turn.text)
    if press is None or (press.verb is Verb.ACT and press.id not in ACTS):
        await front.sender.notice(turn, say("old_button", turn.client))
    elif press.verb is Verb.ACT:
        await front.sender.notice(turn)
        await ACTS[press.id](front, turn.without_text())
    else:
        await PRESSES[press.verb](front, turn, press)


def _by_turn(front: Front, act: Act) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    async def handle(update: Update, context: Context) -> None:
        turn = turn_of(update, front.bot.username)
        if turn is not None and await admitted(front, turn):
            await act(front, turn)

    return handle


def _media(front: Front) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    async def handle(update: Update, context: Context) -> None:
        turn, message = turn_of(update, front.bot.username), update.effective_message
        if turn is not None and message is not None and await admitted(front, turn):
            await on_media(front, turn, message)

    return handle


def _inline(front: Front) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    async def handle(update: Update, context: Context) -> None:
        query = update.inline_query
        # Typing makes a query every few letters: an allowance of its own, and no notice.
        if query is not None and front.flood.admit(("inline", query.from_user.id), 4 * front.rates.person) is None:
            await on_inline(front, query)

    return handle


def _mishap(front: Front) -> Callable[[object, Context], Coroutine[Any, Any, None]]:
    async def handle(update: object, context: Context) -> None:
        await on_mishap(front, update, context.error)

    return handle
