"""In groups the bot speaks when it is spoken to."""

import pytest

from tests.handlers.conftest import Serve
from tests.telegram_double.double import Double


async def test_group_talk_is_left_alone(telegram: Double, serve: Serve) -> None:
    """No answer to what is not for the bot, even where it sees everything."""
    await serve()
    wang, _ = telegram.group("小王", "小李")
    await wang.send("大客户满意度是多少？")
    await wang.send("帮助")
    await wang.send("/help@other_bot")
    await wang.send("@someone 大客户满意度")
    await wang.send("", sticker={"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1, "is_animated": False,
                                 "is_video": False, "type": "regular"})  # fmt: skip

    await wang.sees_nothing()


@pytest.mark.parametrize("words", ["@wenbao_bot 大客户满意度", "大客户满意度 @Wenbao_Bot"])
async def test_a_mention_is_answered_as_a_reply(telegram: Double, serve: Serve, words: str) -> None:
    """The answer hangs below the question."""
    await serve()
    wang, _ = telegram.group("小王", "小李")
    number = await wang.send(words)
    card = await wang.sees()

    assert card.text.startswith("87.36")
    assert card.reply_to == number


async def test_a_reply_to_the_bot_is_answered(telegram: Double, serve: Serve) -> None:
    """Going on without naming the bot again."""
    await serve()
    wang, li = telegram.group("小王", "小李")
    card = await wang.asks("@wenbao_bot 大客户满意度")
    await li.send("员工有多少人", reply_to=card)

    assert (await li.sees()).text.startswith("105")


@pytest.mark.parametrize("command", ["/about", "/about@wenbao_bot"])
async def test_a_command_is_answered_as_a_reply(telegram: Double, serve: Serve, command: str) -> None:
    """With the bot's name or without it; an unknown one may be another bot's."""
    await serve()
    wang, _ = telegram.group("小王", "小李")
    number = await wang.send(command)

    assert (await wang.sees()).reply_to == number
    await wang.send("/unknown")
    await wang.sees_nothing()
