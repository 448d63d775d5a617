"""Someone asks more than anyone can read."""

from handlers.card import Line, pages
from handlers.front import Front
from handlers.texts import say
from handlers.turn import Turn


async def admitted(front: Front, turn: Turn) -> bool:
    """Whether the turn may be answered; the first that may not gets a notice, those after it silence."""
    pause = front.flood.admit(turn.person, front.rates.person)
    if pause is None and turn.chat != turn.person:
        pause = front.flood.admit(turn.chat, front.rates.chat)
    if pause:
        notice = say("flood", await front.languages.speak(turn), seconds=int(pause))
        await front.sender.notice(turn, notice)
        if turn.query is None:
            await front.sender.send(turn, pages([Line(notice)]))
    return pause is None
