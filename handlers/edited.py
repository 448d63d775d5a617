"""Someone changes a question after it was asked."""

from handlers.check import on_check
from handlers.front import Front
from handlers.question import on_question
from handlers.turn import Turn
from handlers.words import act_in


async def on_edited(front: Front, turn: Turn) -> None:
    """Change the earlier answer; where it is forgotten, answer anew."""
    act, turn = act_in(turn)
    if act == "check":
        await on_check(front, turn)
    elif act is None and turn.text and not turn.text.startswith("/"):
        await on_question(front, turn)
