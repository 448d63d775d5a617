"""What still holds after the program was stopped and started again."""

from tests.handlers.conftest import Serve
from tests.telegram_double.double import Double


async def test_a_fixed_language_outlives_a_restart(telegram: Double, serve: Serve) -> None:
    """It is kept at Telegram, as the chat's own menu."""
    first = await serve()
    person, other = telegram.person("Ann", "en"), telegram.person("小王")
    await person.asks("/language zh")
    await other.asks("/language en")
    await first.stop()
    await serve()

    assert (await person.asks("How satisfied are large customers?")).text.startswith("87.36 分")
    assert (await other.asks("大客户满意度")).text.startswith("87.36 points")


async def test_an_old_button_works_after_a_restart(telegram: Double, serve: Serve) -> None:
    """Everything a press needs is in the button."""
    first = await serve()
    person = telegram.person()
    card = await person.asks("大客户满意度")
    tree = await person.asks("/topics")
    await first.stop()
    await serve()
    await person.press(card, "在报告哪里")

    assert "5.3" in (await person.sees()).text
    await person.press(tree, "3 报告内容")
    assert "3 报告内容" in (await person.sees_edit()).text


async def test_a_tree_whose_message_is_gone_is_sent_anew(telegram: Double, serve: Serve) -> None:
    """Too old to be changed, or deleted."""
    await serve()
    person = telegram.person()
    for command, label in (("/topics", "3 报告内容"), ("/figures", "2 基本情况")):
        tree = await person.asks(command)
        del person.chat.sent[tree.id]
        await person.press(tree, label)

        assert label in (await person.sees()).text
