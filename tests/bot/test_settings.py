"""Settings: what is accepted, and the one clear line for what is not."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Address, load_settings

TOKEN = "123456789:" + "AAHd" * 9
pytestmark = pytest.mark.usefixtures("quiet_settings")


def test_everything_may_be_left_out() -> None:
    settings = load_settings()

    assert (settings.telegram_token, settings.reports) == (None, None)


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WENBAO_TELEGRAM_TOKEN", "")

    assert load_settings().telegram_token is None


def test_the_token_comes_from_the_env_file(quiet_settings: Path) -> None:
    (quiet_settings / ".env").write_text(f"WENBAO_TELEGRAM_TOKEN={TOKEN}\n")

    assert load_settings().require_token().get_secret_value() == TOKEN


def test_the_environment_goes_before_the_env_file(quiet_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (quiet_settings / ".env").write_text("WENBAO_USER_RATE=7\n")
    monkeypatch.setenv("WENBAO_USER_RATE", "9")

    assert load_settings().user_rate == 9


def test_the_token_comes_from_a_file_of_its_own(quiet_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = quiet_settings / "token"
    file.write_text(f"{TOKEN}\n")
    monkeypatch.setenv("WENBAO_TELEGRAM_TOKEN_FILE", str(file))

    assert load_settings().require_token().get_secret_value() == TOKEN


def test_no_token_is_said_only_where_one_is_needed() -> None:
    with pytest.raises(SettingsError, match="WENBAO_TELEGRAM_TOKEN: not set"):
        load_settings().require_token()


def test_the_token_is_in_no_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WENBAO_TELEGRAM_TOKEN", TOKEN)

    assert TOKEN not in repr(load_settings()) + str(load_settings())


@pytest.mark.parametrize(
    ("written", "meant"),
    [("0.0.0.0:8080", Address("0.0.0.0", 8080)), ("[::1]:1", Address("::1", 1))],
)
def test_an_address_is_host_and_port(monkeypatch: pytest.MonkeyPatch, written: str, meant: Address) -> None:
    monkeypatch.setenv("WENBAO_HEALTH_LISTEN", written)

    assert load_settings().health_listen == meant


def test_the_slash_after_the_server_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WENBAO_TELEGRAM_API_URL", "http://127.0.0.1:8081/")

    assert load_settings().telegram_api_url == "http://127.0.0.1:8081"


def test_a_server_of_ones_own_may_deliver_to_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WENBAO_TELEGRAM_API_URL", "http://127.0.0.1:8081")
    monkeypatch.setenv("WENBAO_WEBHOOK_URL", "http://127.0.0.1:8080/hook")

    assert load_settings().webhook_url == "http://127.0.0.1:8080/hook"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TELEGRAM_TOKEN", "12345:short"),
        ("TELEGRAM_TOKEN", TOKEN + " extra"),
        ("TELEGRAM_TOKEN_FILE", "missing"),
        ("TELEGRAM_API_URL", "localhost"),
        ("REPORTS", "missing"),
        ("LOG_LEVEL", "loud"),
        ("WEBHOOK_URL", "http://example.org"),
        ("WEBHOOK_URL", "example.org"),
        ("WEBHOOK_SECRET", "a b"),
        ("WEBHOOK_SECRET", "a" * 257),
        ("WEBHOOK_LISTEN", "8080"),
        ("WEBHOOK_LISTEN", "localhost:99999"),
        ("HEALTH_LISTEN", ":x"),
        ("USER_RATE", "0"),
        ("USER_RATE", "many"),
        ("CHAT_RATE", "-1"),
    ],
)
def test_a_malformed_setting_is_one_line_naming_it(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(f"WENBAO_{variable}", value)

    with pytest.raises(SettingsError, match=rf"^WENBAO_{variable}: [^\n]+$"):
        load_settings()


def test_a_malformed_token_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WENBAO_TELEGRAM_TOKEN", "my-secret")

    with pytest.raises(SettingsError) as caught:
        load_settings()

    assert "my-secret" not in f"{caught.value!r}{caught.value.__cause__!r}"
    assert caught.value.__suppress_context__


def test_a_token_file_without_a_token_is_named(quiet_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (quiet_settings / "token").write_bytes(b"\xff\xfe")
    monkeypatch.setenv("WENBAO_TELEGRAM_TOKEN_FILE", "token")

    with pytest.raises(SettingsError, match="WENBAO_TELEGRAM_TOKEN_FILE"):
        load_settings()


def test_an_env_file_that_is_no_text_is_named(quiet_settings: Path) -> None:
    (quiet_settings / ".env").write_bytes(b"WENBAO_LOG_LEVEL=\xff\xfe")

    with pytest.raises(SettingsError, match=r"^\.env: "):
        load_settings()
