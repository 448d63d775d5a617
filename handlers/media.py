"""Someone sends a photo, a voice message, a sticker, a file: something without words."""

from telegram import Message

from handlers.card import Line, pages
from handlers.front import Front
from handlers.question import on_question
from handlers.texts import say
from handlers.turn import Turn

ALBUMS = 200  # albums remembered, so that ten photos get one line


async def on_media(front: Front, turn: Turn, message: Message) -> None:
    """One friendly line; a caption is a question like any other."""
    if turn.text:
        await on_question(front, turn)
    elif _first_of_album(front, message.media_group_id):
        language = await front.languages.speak(turn)
        await front.sender.send(turn, pages([Line(say("media", language))]))


def _first_of_album(front: Front, album: str | None) -> bool:
    if album is None:
        return True
    known = album in front.albums
    front.albums[album] = None
    if len(front.albums) > ALBUMS:
        front.albums.popitem(last=False)
    return not known
