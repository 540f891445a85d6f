"""What can happen to a need, and to who wants to hear of needs."""

from __future__ import annotations

from dataclasses import dataclass

from handslag.foundation.happenings import Happening


@dataclass(frozen=True, slots=True)
class NeedDrafted(Happening):
    """A purchaser began to write a need."""

    need_id: int
    from_notice: bool


@dataclass(frozen=True, slots=True)
class NeedRevised(Happening):
    """A draft's answers were changed; `fields` names which."""

    need_id: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicNeedRevised(Happening):
    """A published need's answers were changed, so everybody who was told of it must hear; as `version`."""

    need_id: int
    fields: tuple[str, ...]
    version: int


@dataclass(frozen=True, slots=True)
class NeedMatched(Happening):
    """The engine looked for firms; the runs keep what it found."""

    need_id: int
    run_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NeedPublished(Happening):
    """A need became public."""

    need_id: int


@dataclass(frozen=True, slots=True)
class NeedTold(Happening):
    """Everybody who matches or subscribes was told of a need, at one moment."""

    need_id: int
    told: int


@dataclass(frozen=True, slots=True)
class NeedChangeTold(Happening):
    """Everybody who was told of a need, or now matches, was told that it has changed, at one moment."""

    need_id: int
    version: int
    told: int


@dataclass(frozen=True, slots=True)
class NeedClosed(Happening):
    """A need is no longer current."""

    need_id: int


@dataclass(frozen=True, slots=True)
class WeightsSet(Happening):
    """The city chose its own weights of matching."""

    table_id: int
    engine: str


@dataclass(frozen=True, slots=True)
class Subscribed(Happening):
    """An organisation wants to hear of every need in a branch; without a code of what nearly fits it."""

    organisation_id: int
    cpv: str


@dataclass(frozen=True, slots=True)
class Unsubscribed(Happening):
    """An organisation no longer wants to hear of a branch; without a code of what nearly fits it."""

    organisation_id: int
    cpv: str
