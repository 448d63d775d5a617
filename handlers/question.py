"""Someone asks a question."""

import time

from handlers.buttons import below
from handlers.card import card, pages
from handlers.charting import chart_of
from handlers.front import Front
from handlers.turn import Turn
from knowledge.answer import Answer


async def on_question(front: Front, turn: Turn) -> None:
    """Answer a question in its language, or in the one that is fixed."""
    await ask(front, turn, turn.text, "question")


async def ask(front: Front, turn: Turn, words: str, kind: str) -> None:
    """Answer these words; where they were answered before, change that answer."""
    began = time.perf_counter()
    spoken = any(letter.isalpha() for letter in words)
    # A bare figure is of no language: it is answered in the one spoken before.
    language = await (front.languages.fixed(turn.chat) if spoken else front.languages.speak(turn))
    answer = front.engine.ask(words, turn.conversation, language)
    if spoken:
        front.languages.hear(turn.chat, answer.language)
    await deliver(front, turn, answer)
    front.note(kind, turn, answer, began)


async def deliver(front: Front, turn: Turn, answer: Answer) -> None:
    """Show an answer with its buttons."""
    text = pages(card(answer))
    buttons = below(answer, front.engine, chart_of(front.engine.library, answer))
    earlier = front.answered.find(turn) if turn.query is None else ()
    if earlier:
        messages = await front.sender.replace(turn, earlier, text, buttons)
    else:
        messages = await front.sender.send(turn, text, buttons)
    if turn.query is None:
        front.answered.keep(turn, messages)
