"""Edits, media, inline queries."""

import pytest

from knowledge.answer import Answer, Status
from knowledge.engine import Engine
from tests.handlers.conftest import Serve
from tests.telegram_double.double import Double
from tests.telegram_double.people import Person

STICKER = {"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1, "is_animated": False, "is_video": False,
           "type": "regular"}  # fmt: skip
FILE = {"file_id": "f", "file_unique_id": "f", "duration": 1}
PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]


async def test_an_edited_question_changes_its_answer(wang: Person) -> None:
    """The card changes in place, and nothing new is sent."""
    number = await wang.send("大客户满意度是多少")
    card = await wang.sees()
    await wang.edit(number, "公众客户满意度是多少")
    changed = await wang.sees_edit()

    assert changed.id == card.id
    assert changed.text.startswith("85.04")
    await wang.sees_nothing()


async def test_an_edit_that_changes_nothing_is_no_error(wang: Person, caplog: pytest.LogCaptureFixture) -> None:
    """Telegram's "message is not modified" is passed over."""
    number = await wang.send("大客户满意度是多少")
    await wang.sees()
    await wang.edit(number, "大客户满意度是多少？")

    await wang.sees_nothing()
    assert "ERROR" not in caplog.text


async def test_an_edit_of_a_question_from_before_is_answered_anew(wang: Person) -> None:
    """After a restart the earlier answer is forgotten."""
    await wang.edit(999, "大客户满意度是多少")

    assert (await wang.sees()).text.startswith("87.36")


async def test_an_answer_that_was_deleted_is_sent_again(wang: Person) -> None:
    """There is nothing left to change."""
    number = await wang.send("大客户满意度是多少")
    card = await wang.sees()
    del wang.chat.sent[card.id]
    await wang.edit(number, "公众客户满意度是多少")

    assert (await wang.sees()).text.startswith("85.04")


async def test_an_edited_check_changes_its_verdict(wang: Person) -> None:
    """Commands are edited too."""
    number = await wang.send("/check 大客户满意度87.36分")
    await wang.sees()
    await wang.edit(number, "/check 大客户满意度87.37分")

    assert "87.36" in (await wang.sees_edit()).text


@pytest.mark.parametrize("content", [
    {"sticker": STICKER}, {"voice": FILE}, {"photo": PHOTO}, {"document": {"file_id": "d", "file_unique_id": "d"}},
    {"location": {"latitude": 31.2, "longitude": 121.5}},
])  # fmt: skip
async def test_what_has_no_words_gets_one_friendly_line(wang: Person, content: dict[str, object]) -> None:
    """Photos, voice, stickers, files."""
    await wang.send("", **content)

    assert "文字" in (await wang.sees()).text
    await wang.sees_nothing(0.1)


async def test_a_caption_is_a_question(ann: Person) -> None:
    """A photo of the page with a question below it."""
    await ann.send("How many staff?", photo=PHOTO)

    assert (await ann.sees()).text.startswith("105")


async def test_an_album_gets_one_line(ann: Person) -> None:
    """Not one for each photo."""
    for _ in range(4):
        await ann.send("", photo=PHOTO, media_group_id="album")

    assert "text" in (await ann.sees()).text
    await ann.sees_nothing()


async def test_service_messages_get_nothing(ann: Person) -> None:
    """Someone pinned, joined, renamed: no words for the bot."""
    await ann.send("", new_chat_title="新名字")

    await ann.sees_nothing()


async def test_inline_offers_answers_to_send(wang: Person, telegram: Double) -> None:
    """`@bot 满意度` in any chat, with a short cache."""
    articles = await wang.types_inline("客户满意度")

    assert articles[0]["title"] == "客户平均满意度"
    assert "87.36" in articles[0]["input_message_content"]["message_text"]
    assert telegram.account.called("answerInlineQuery")[0]["cache_time"] == "60"


async def test_inline_with_nothing_typed_offers_nothing(ann: Person) -> None:
    """Only the way into the chat."""
    assert await ann.types_inline("") == []


@pytest.mark.parametrize("chat", ["private", "group"])
async def test_an_answer_sent_by_inline_mode_is_no_question(telegram: Double, serve: Serve, chat: str) -> None:
    """The bot is shown its own words again, as the person's message."""
    await serve()
    person = telegram.person() if chat == "private" else telegram.group("小王", "小李")[0]
    payload = person._message(1, "@wenbao_bot 87.36 分", None, {}) | {"via_bot": telegram.account.me}
    telegram.account.push("message", payload)

    await person.sees_nothing()


async def test_a_late_inline_answer_is_no_error(ann: Person, caplog: pytest.LogCaptureFixture) -> None:
    """The person typed on; the query is too old."""
    ann._account.push("inline_query", {"id": "gone", "from": ann.user, "query": "staff", "offset": ""})

    assert await ann.asks("How many staff?")
    assert "failed" not in caplog.text


async def test_an_update_that_cannot_be_read_is_passed_over(
    ann: Person, telegram: Double, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram sends what this version does not know; what comes after it is answered."""
    telegram.account.push("message", {"message_id": "one", "date": "never", "chat": 5})

    assert await ann.asks("How many staff?")
    assert any("cannot be read" in line for line in caplog.messages)


async def test_two_questions_of_a_chat_keep_their_order(telegram: Double, serve: Serve) -> None:
    """Within a chat one after the other."""
    await serve()
    person = telegram.person()
    for number in range(30):
        await person.send(["大客户满意度", "公众客户满意度"][number % 2])
    firsts = [(await person.sees()).text[:5] for _ in range(30)]

    assert firsts == ["87.36", "85.04"] * 15


async def test_an_answer_grows_and_shrinks_with_its_question(wang: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are changed in place; those that are new are sent, those left over deleted."""
    lengths = iter((1, 3, 1))
    monkeypatch.setattr(Engine, "ask", lambda *_: _long(next(lengths)))
    number = await wang.send("一")
    first = await wang.sees()
    await wang.edit(number, "三")

    assert (await wang.sees_edit()).id == first.id
    added = {(await wang.sees()).id, (await wang.sees()).id}
    await wang.edit(number, "又一")
    assert (await wang.sees_edit()).id == first.id
    assert {(await wang.sees_deletion()).id, (await wang.sees_deletion()).id} == added


async def test_an_edit_of_another_kind_is_left_alone(wang: Person) -> None:
    """A command that is edited into another one is not run again."""
    number = await wang.send("/about")
    await wang.sees()
    await wang.edit(number, "/privacy")

    await wang.sees_nothing()


def _long(size: int) -> Answer:
    return Answer(Status.ANSWERED, "zh", f"第 {size} 种", tuple("字" * 4092 for _ in range(size - 1)))
