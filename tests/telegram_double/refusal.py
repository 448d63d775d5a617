"""The answer of a Bot API server that does not do what it was asked."""


class Refused(Exception):
    """An error reply: HTTP status, description, and what Telegram adds as `parameters`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    @property
    def body(self) -> dict[str, object]:
        """The JSON that Telegram sends."""
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})
