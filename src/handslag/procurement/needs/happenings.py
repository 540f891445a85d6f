"""What can happen to a need."""

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
    """A need's answers were changed; `fields` names which."""

    need_id: int
    fields: tuple[str, ...]


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
    """Everybody who matches or subscribes was told, at one moment."""

    need_id: int
    told: int


@dataclass(frozen=True, slots=True)
class NeedClosed(Happening):
    """A need is no longer current."""

    need_id: int
