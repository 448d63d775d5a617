"""Every command, and every word that stands for one, in both languages."""

import pytest

from handlers.texts import acts, acts_by_word, say
from knowledge.engine import Engine
from knowledge.model import Language
from knowledge.phrasing import said
from tests.telegram_double.double import Double
from tests.telegram_double.people import Person, until

FIRST_LINES = {
    "start": "start.title", "help": "help.title", "topics": "topics.title", "figures": "figures.title",
    "check": "check.how", "audit": "audit.title", "language": "language.choose", "privacy": "privacy.title",
}  # fmt: skip


def first_line(act: str, language: Language, engine: Engine) -> str:
    """How the page of a command begins."""
    return said(engine.library.report.title, language) if act == "about" else say(FIRST_LINES[act], language)


@pytest.mark.parametrize("act", list(acts()))
async def test_a_command_speaks_the_language_of_the_client(
    wang: Person, telegram: Double, engine: Engine, act: str
) -> None:
    """Each command, from a Chinese and from an English Telegram."""
    ann = telegram.person("Ann", "en")

    assert (await wang.asks(f"/{act}")).text.startswith(first_line(act, "zh", engine))
    assert (await ann.asks(f"/{act}")).text.startswith(first_line(act, "en", engine))


@pytest.mark.parametrize(("word", "act"), list(acts_by_word().items()))
async def test_a_word_does_what_its_command_does(wang: Person, engine: Engine, word: str, act: str) -> None:
    """Commands cannot be Chinese: 帮助 is /help."""
    assert (await wang.asks(word)).text.startswith(first_line(act, "zh", engine))


async def test_the_pages_of_help_and_start_have_doors(ann: Person) -> None:
    """From the greeting one press leads to topics, figures, audit or an example."""
    card = await ann.asks("/start")
    await ann.press(card, "How many staff")

    assert (await ann.sees()).text.startswith("105")
    for door, key in (("Topics", "topics.title"), ("Figures", "figures.title"), ("Audit", "audit.title")):
        await ann.press(card, door)
        assert (await ann.sees()).text.startswith(say(key, "en"))


@pytest.mark.parametrize(("payload", "told"), [("f_satisfaction_large_result", "87.36"), ("s_3_4_2", "3.4.2")])
async def test_a_link_opens_a_fact_or_a_section(ann: Person, payload: str, told: str) -> None:
    """`t.me/bot?start=...` shows what it names."""
    assert told in (await ann.asks(f"/start {payload}")).text.splitlines()[0]


async def test_a_link_to_what_is_gone_says_so(ann: Person) -> None:
    """A stale link is told, with the ways in."""
    card = await ann.asks("/start f_no_such_fact")

    assert "no longer" in card.text
    assert card.buttons


async def test_topics_are_browsed_in_one_message(wang: Person) -> None:
    """Down to a section and up again, each press changing the same message."""
    card = await wang.asks("/topics")
    for label in ("3 报告内容", "3.4 绿色环保形象", "3.4.2 低碳节能"):
        await wang.press(card, label)
        card = await wang.sees_edit()

        assert label in card.text
    await wang.press(card, "返回")

    assert "3.4 绿色环保形象" in (await wang.sees_edit()).text
    await wang.sees_nothing()


async def test_a_fact_in_the_tree_opens_its_card(wang: Person) -> None:
    """The leaves are facts."""
    card = await wang.asks("目录")
    await wang.press(card, "2 基本情况")
    card = await wang.sees_edit()
    await wang.press(card, card.buttons[0])

    assert "📍" in (await wang.sees()).text


async def test_figures_are_read_chapter_by_chapter(ann: Person) -> None:
    """The figures of a part in the same message, and back."""
    card = await ann.asks("/figures")
    await ann.press(card, "3.4")
    card = await ann.sees_edit()

    assert "2.73 million" in card.text
    await ann.press(card, "Back")
    assert (await ann.sees_edit()).text.startswith("Key figures")


@pytest.mark.parametrize(("claim", "verdict"), [("/check 大客户满意度87.36分", "87.36"), ("核对 828", "828")])
async def test_a_claim_is_checked(wang: Person, claim: str, verdict: str) -> None:
    """By command or by word."""
    assert verdict in (await wang.asks(claim)).text


async def test_the_audit_tells_what_does_not_add_up_first(ann: Person) -> None:
    """❌ before ✅, with the sums."""
    pages = [await ann.asks("/audit"), await ann.sees()]
    text = "\n".join(page.text for page in pages)

    assert "11 + 72 + 97 = 180" in text
    assert text.index("❌") < text.index("✅")


async def test_a_fixed_language_holds_and_shows_in_the_menu(wang: Person, telegram: Double) -> None:
    """English answers to Chinese questions, until the language follows the question again."""
    card = await wang.asks("/language")
    await wang.press(card, "English")

    assert "English from now on" in (await wang.sees_edit()).text
    assert (await wang.asks("大客户满意度")).text.startswith("87.36 points")
    await wang.asks("/language auto")
    assert (await wang.asks("大客户满意度")).text.startswith("87.36 分")


async def test_an_unknown_command_is_helped(ann: Person) -> None:
    """A slip of the finger is no error."""
    assert (await ann.asks("/hlep")).text.startswith("How to ask")


async def test_menus_are_set_for_everyone(wang: Person, telegram: Double) -> None:
    """Chinese, English and default, in private chats and groups, with descriptions."""
    await until(lambda: telegram.account.counts["setMyShortDescription"] == 3)
    menus = telegram.account.menus

    for code in ("", "zh", "en"):
        for scope in ("all_private_chats", "all_group_chats"):
            assert len(menus[f'{{"type": "{scope}"}}', code]) == len(acts())
        assert menus["description", code]
        assert menus["short_description", code]
    assert menus['{"type": "all_private_chats"}', "zh"] != menus['{"type": "all_private_chats"}', "en"]
