"""What a read notice says, signed and carried in the page until a press makes it a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.core import signing

from handslag.procurement.needs.rules import LotContent, NeedContent

_SALT = "needs.notice"
_DAYS = ("starts_on", "answers_by")
_CODES = ("cpv", "areas")


@dataclass(frozen=True, slots=True)
class Carried:
    """A draft's answers, and where they come from: ids and codes of the notice."""

    content: NeedContent
    source: Mapping[str, Any] = field(default_factory=dict)


class NotCarried(Exception):
    """What came back is not what was sent out."""


def packed(carried: Carried) -> str:
    """Text for a hidden field; nobody can change it on the way."""
    content = _plain(asdict(carried.content))
    content["lots"] = [_plain(lot) for lot in content["lots"]]
    content |= {name: day.isoformat() for name in _DAYS if (day := content[name])}
    return signing.dumps({"content": content, "source": dict(carried.source)}, salt=_SALT, compress=True)


def unpacked(text: str) -> Carried:
    """What `packed` gave.

    Raises:
        NotCarried: when it is anything else.
    """
    try:
        kept = signing.loads(text, salt=_SALT)
    except signing.BadSignature as reason:
        raise NotCarried from reason
    content = _coded(kept["content"])
    content |= {name: date.fromisoformat(day) for name in _DAYS if (day := content[name])}
    content["lots"] = tuple(LotContent(**_coded(lot)) for lot in content["lots"])
    return Carried(NeedContent(**content), kept["source"])


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {**facts, **{name: sorted(facts[name]) for name in _CODES}}


def _coded(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {**facts, **{name: frozenset(facts[name]) for name in _CODES}}
