"""What the pure rooms say to people: a message id with parameters, translated only by pages and the cli."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict


class TextJson(TypedDict):
    """How a Text is stored: codes and parameters only, never a translated sentence."""

    msgid: str
    params: dict[str, object]


def gettext_noop(msgid: str) -> str:
    """Mark a message id so that makemessages extracts it; returned as it is."""
    return msgid


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence for people: an English message id and what goes into its %(name)s places.

    A whole number is printed with the language's grouping, a Text inside a Text is translated first.
    """

    msgid: str
    params: Mapping[str, str | int | Text] = field(default_factory=dict)

    def to_json(self) -> TextJson:
        """The stored form; `from_json` reads it back unchanged."""
        return {
            "msgid": self.msgid,
            "params": {
                name: value.to_json() if isinstance(value, Text) else value
                for name, value in self.params.items()
            },
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, object]) -> Text:
        """Read back what `to_json` gave.

        Raises:
            TypeError: when the stored form is not one of ours.
        """
        msgid, params = stored.get("msgid"), stored.get("params", {})
        if not isinstance(msgid, str) or not isinstance(params, Mapping):
            raise TypeError("A stored Text has a msgid and params")
        return cls(msgid, {str(name): _param(value) for name, value in params.items()})


def _param(value: object) -> str | int | Text:
    if isinstance(value, Mapping):
        return Text.from_json(value)
    if isinstance(value, str | int):
        return value
    raise TypeError("A parameter of a Text is a string, a whole number or another Text")
