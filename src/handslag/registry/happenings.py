"""What can happen in the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from handslag.foundation.happenings import Happening

# The index of who sells what, read by the directory and by matching; its ids are organisations'.
SELLERS = "sellers"


@dataclass(frozen=True, slots=True)
class SellerRegistered(Happening):
    """A firm is in the register."""

    reindexes: ClassVar = ((SELLERS, "organisation_id"),)
    organisation_id: int


@dataclass(frozen=True, slots=True)
class SellerChanged(Happening):
    """A firm's facts were changed; `fields` names which."""

    reindexes: ClassVar = ((SELLERS, "organisation_id"),)
    organisation_id: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfferChanged(Happening):
    """An offer was added, changed or closed."""

    reindexes: ClassVar = ((SELLERS, "organisation_id"),)
    organisation_id: int
    offer_id: int


@dataclass(frozen=True, slots=True)
class SheetRead(Happening):
    """A sheet of firms was applied, as one happening; its rows are marked for indexing in bulk."""

    job_id: int
    new: int
    changed: int
    unchanged: int
    refused: int


@dataclass(frozen=True, slots=True)
class FactsConfirmed(Happening):
    """Somebody said that groups of facts are still true; the directory shows when."""

    reindexes: ClassVar = ((SELLERS, "organisation_id"),)
    organisation_id: int
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetReceived(Happening):
    """A sheet of firms was uploaded to be checked."""

    upload_id: int


@dataclass(frozen=True, slots=True)
class SheetChecked(Happening):
    """A sheet was tried without changing anything."""

    upload_id: int
    new: int
    changed: int
    unchanged: int
    refused: int


@dataclass(frozen=True, slots=True)
class SheetUnreadable(Happening):
    """A sheet could not be read at all."""

    upload_id: int


@dataclass(frozen=True, slots=True)
class SheetApproved(Happening):
    """Somebody asked for a checked sheet to be applied."""

    upload_id: int
