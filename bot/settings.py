"""What the operator sets by environment or `.env`; every variable begins with `WENBAO_`."""

import re
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, Self

from annotated_types import Interval
from pydantic import AfterValidator, BeforeValidator, HttpUrl, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError
from bot.logs import TOKEN
from bot.texts import text

PREFIX = "WENBAO_"
PUBLIC_API = "https://api.telegram.org"
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram accepts as secret_token


class Address(NamedTuple):
    """Where a server listens."""

    host: str
    port: int


def _address(value: object) -> object:
    if not isinstance(value, str):
        return value
    host, _, port = value.rpartition(":")
    if not host or not re.fullmatch("[0-9]{1,5}", port) or int(port) > 65_535:
        raise ValueError
    return Address(host.strip("[]"), int(port))


def _token(secret: SecretStr) -> SecretStr:
    if not TOKEN.fullmatch(secret.get_secret_value()):
        raise ValueError
    return secret


def _webhook_secret(secret: SecretStr) -> SecretStr:
    if not WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
        raise ValueError
    return secret


def _url(value: str) -> str:
    HttpUrl(value)
    return value.rstrip("/")


def _folder(path: Path) -> Path:
    if not path.is_dir():
        raise ValueError
    return path


def _read_token(file: Path) -> SecretStr:
    try:
        return _token(SecretStr(file.read_text(encoding="utf-8").strip()))
    except (OSError, ValueError):
        raise _faulty("telegram_token_file") from None


Url = Annotated[str, AfterValidator(_url)]
Listen = Annotated[Address, NoDecode, BeforeValidator(_address)]
Rate = Annotated[int, Interval(ge=1, le=6000)]


class Settings(BaseSettings):
    """All settings, checked; a token given by file is in `telegram_token` too."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    telegram_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_token_file: Path | None = None
    telegram_api_url: Url = PUBLIC_API
    reports: Annotated[Path, AfterValidator(_folder)] | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    webhook_url: Url | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None
    webhook_listen: Listen = Address("127.0.0.1", 8080)
    health_listen: Listen | None = None
    user_rate: Rate = 30  # questions a minute
    chat_rate: Rate = 120  # a group may be many people

    @model_validator(mode="after")
    def _take_token_from_file(self) -> Self:
        if self.telegram_token is None and self.telegram_token_file is not None:
            self.telegram_token = _read_token(self.telegram_token_file)
        return self

    @model_validator(mode="after")
    def _expect_secure_webhook(self) -> Self:
        # The public server delivers to https only; a server of one's own may deliver to http.
        if self.webhook_url and self.telegram_api_url == PUBLIC_API and not self.webhook_url.startswith("https:"):
            raise _faulty("webhook_url")
        return self

    def require_token(self) -> SecretStr:
        """The bot's token; a `SettingsError` where none is set."""
        if self.telegram_token is None:
            raise _faulty("telegram_token", "missing")
        return self.telegram_token


def load_settings() -> Settings:
    """The settings of this process; the first malformed one is a `SettingsError`."""
    try:
        return Settings()
    except ValidationError as error:
        field = str(error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"][0])
        raise _faulty(field) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(text("settings.unreadable", problem=error)) from None


def _faulty(field: str, problem: str | None = None) -> SettingsError:
    return SettingsError(text("setting", variable=PREFIX + field.upper(), problem=text(f"setting.{problem or field}")))
