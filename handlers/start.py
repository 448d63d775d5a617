"""Someone opens the chat, perhaps by a link to a fact or a section."""

from telegram import InlineKeyboardButton

from handlers.buttons import Verb, button, example_id, keyboard
from handlers.card import Line, pages
from handlers.front import Front
from handlers.links import topic_of
from handlers.question import deliver
from handlers.texts import say
from handlers.turn import Turn
from knowledge.model import Language
from knowledge.phrasing import said

DOORS = ("topics", "figures", "audit")


async def on_start(front: Front, turn: Turn) -> None:
    """Greet, say what can be asked, and offer examples to press; a link's payload is shown at once."""
    language = await front.languages.speak(turn)
    if turn.text:
        await _follow(front, turn, language)
        return
    report = front.engine.library.report
    lines = [
        Line(say("start.title", language), "b"),
        Line(said(report.title, language)),
        Line(""),
        Line(say("start.how", language)),
    ]
    await front.sender.send(turn, pages(lines), keyboard(*_examples(front, language), doors(language)))


async def _follow(front: Front, turn: Turn, language: Language) -> None:
    answer = front.engine.show(topic_of(turn.text.strip()), language)
    if answer is None:
        await front.sender.send(turn, pages([Line(say("start.gone", language))]), keyboard(doors(language)))
        return
    await deliver(front, turn, answer)


def _examples(front: Front, language: Language) -> list[list[InlineKeyboardButton]]:
    examples = front.engine.library.report.examples
    questions = examples.zh if language == "zh" else examples.en
    return [[button(words, Verb.EXAMPLE, language, example_id(words))] for words in questions]


def doors(language: Language) -> list[InlineKeyboardButton]:
    """The ways in that need no question."""
    return [button(say(f"button.{act}", language), Verb.ACT, language, act) for act in DOORS]
