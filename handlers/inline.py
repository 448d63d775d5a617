"""Someone types `@bot question` in any chat."""

import time

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from handlers.card import card, pages
from handlers.front import Front
from handlers.links import payload_of
from handlers.sending import NO_PREVIEW
from handlers.texts import say
from handlers.turn import Turn, client_language
from knowledge.answer import Answer, Status

CACHE = 60  # seconds Telegram may answer from its own cache; short, so that a corrected figure gets through
MOST = 8


async def on_inline(front: Front, query: InlineQuery) -> None:
    """Offer the answer, and what is near it, as articles to send."""
    began = time.perf_counter()
    language = client_language(query.from_user)
    words = query.query.strip()
    found = _answers(front, words) if words else []
    if words and found:
        front.note("inline", Turn(query.from_user.id, query.from_user.id, 0, "", language), found[0][1], began)
    edition = front.engine.library.fingerprint
    articles = [
        _article(front, f"{edition[:8]}-{number}", topic, answer) for number, (topic, answer) in enumerate(found)
    ]
    button = InlineQueryResultsButton(say("inline.open", language), start_parameter="inline")
    try:
        await query.answer(articles, cache_time=CACHE, button=button)
    except BadRequest as error:
        if "too old" not in error.message:
            raise


def _answers(front: Front, words: str) -> list[tuple[str, Answer]]:
    first = front.engine.ask(words)
    topics = [one.topic for one in first.suggestions]
    near = [(topic, front.engine.show(topic, first.language)) for topic in topics]
    own = [(first.facts[0] if first.facts else "", first)] if first.status is not Status.OFFERED else []
    return [*own, *((topic, answer) for topic, answer in near if answer is not None)][:MOST]


def _article(front: Front, id: str, topic: str, answer: Answer) -> InlineQueryResultArticle:
    page = pages(card(answer))[0]
    return InlineQueryResultArticle(
        id,
        answer.headline[:100],
        InputTextMessageContent(page, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
        description=answer.lines[0][:200] if answer.lines else None,
        reply_markup=_link(front, topic, answer),
    )


def _link(front: Front, topic: str, answer: Answer) -> InlineKeyboardMarkup | None:
    payload = payload_of(topic) if topic else None
    if payload is None:
        return None
    url = f"https://t.me/{front.bot.username}?start={payload}"
    return InlineKeyboardMarkup([[InlineKeyboardButton(say("inline.open", answer.language), url=url)]])
