"""A topic named by its id is answered as buttons, links and commands need it."""

import pytest

from knowledge.engine import Engine


@pytest.mark.parametrize(
    ("topic", "shown"),
    [
        ("section:2", "读者服务"),
        ("visits", "120,000"),
        ("score", "91.5"),
        ("rooms", "地图室"),
        ("visits_children", "45,000"),
        ("visits_sum", "45000 + 75000 = 120000"),
    ],
)
def test_each_kind_of_topic(harbour: Engine, topic: str, shown: str) -> None:
    """Sections, measures, statements, observations, relations."""
    answer = harbour.show(topic, "zh")

    assert answer is not None
    assert shown in answer.text


@pytest.mark.parametrize("topic", ["", "section:", "section:9", "no_such_topic", "2", "section:visits", "\ud800"])
def test_a_topic_that_is_gone(harbour: Engine, topic: str) -> None:
    """An old button leads nowhere, and nothing breaks."""
    assert harbour.show(topic, "en") is None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_topic_of_the_shipped_report_can_be_shown(engine: Engine, language: str) -> None:
    """None is without an answer in either language."""
    shown = {topic: engine.show(topic, language) for topic in engine.catalogue.index.topics}  # type: ignore[arg-type]

    assert [topic for topic, answer in shown.items() if answer is None or not answer.text] == []


def test_every_topic_has_a_label(engine: Engine) -> None:
    """A button never stays blank."""
    topics = [*engine.catalogue.index.topics, *engine.library.observations]

    assert all(engine.label(topic, language) for topic in topics for language in ("zh", "en"))
