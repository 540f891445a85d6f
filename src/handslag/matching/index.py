"""The index of all offers: a large unchanging base and a small overlay of what changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from handslag.matching import storing
from handslag.matching.facts import OfferFacts
from handslag.matching.segment import Prepared, Segment, prepare
from handslag.matching.storing import IndexUnreadable

__all__ = ["IndexHasChanges", "IndexUnreadable", "LiveSegment", "OfferIndex"]


class IndexHasChanges(Exception):
    """Only an index without an overlay is saved; build a new one from the register instead."""


@dataclass(frozen=True, slots=True)
class LiveSegment:
    """A segment and which of its rows still hold; None means all of them."""

    segment: Segment
    live: npt.NDArray[np.bool_] | None = None

    def count(self) -> int:
        """How many offers still hold."""
        return len(self.segment) if self.live is None else int(np.count_nonzero(self.live))

    def rows_of_firm(self, firm_id: int) -> npt.NDArray[np.int64]:
        """The rows of one firm's offers that still hold."""
        rows = self.segment.rows_of_firm(firm_id)
        return rows if self.live is None else rows[self.live[rows]]

    def count_of(self, rows: npt.NDArray[np.int32]) -> int:
        """How many of these rows still hold."""
        return len(rows) if self.live is None else int(np.count_nonzero(self.live[rows]))


@dataclass(frozen=True, slots=True)
class OfferIndex:
    """Offers ready to be matched; never changes, so several threads may read it."""

    base: LiveSegment
    overlay: LiveSegment
    changed: tuple[Prepared, ...] = ()

    @classmethod
    def build(cls, offers: Iterable[OfferFacts]) -> OfferIndex:
        """From all offers of the register, in any order."""
        return cls(LiveSegment(Segment.build(map(prepare, offers))), _empty())

    @classmethod
    def load(cls, folder: Path) -> OfferIndex:
        """Map a saved index.

        Raises:
            IndexUnreadable: when the folder is missing, broken, or made by another version.
        """
        return cls(LiveSegment(storing.load(folder)), _empty())

    def save(self, folder: Path) -> None:
        """Write the index to a folder that nobody reads yet.

        Raises:
            IndexHasChanges: when it carries an overlay.
        """
        if self.changed or self.base.live is not None:
            raise IndexHasChanges
        storing.save(self.base.segment, folder)

    def with_changes(self, gone_firms: Collection[int], offers: Iterable[OfferFacts]) -> OfferIndex:
        """The index after some firms have gone and some have changed; the old one stays as it was.

        `offers` holds ALL offers of every firm in it: they take the place of what the index knew.
        """
        new = tuple(prepare(offer) for offer in offers)
        replaced = set(gone_firms) | {prepared.offer.firm_id for prepared in new}
        kept = tuple(prepared for prepared in self.changed if prepared.offer.firm_id not in replaced)
        changed = kept + new
        return OfferIndex(self._without(replaced), LiveSegment(Segment.build(changed)), changed)

    @property
    def segments(self) -> tuple[LiveSegment, ...]:
        """Base and, when there is any, overlay; a firm is alive in one of them only."""
        return (self.base, self.overlay) if self.changed else (self.base,)

    def __len__(self) -> int:
        return self.base.count() + self.overlay.count()

    def _without(self, firms: Collection[int]) -> LiveSegment:
        segment, live = self.base.segment, self.base.live
        rows = [segment.rows_of_firm(firm) for firm in firms]
        dead = np.concatenate(rows) if rows else np.zeros(0, dtype=np.int64)
        if not len(dead):
            return self.base
        live = np.ones(len(segment), dtype=np.bool_) if live is None else live.copy()
        live[dead] = False
        return LiveSegment(segment, live)


def _empty() -> LiveSegment:
    return LiveSegment(Segment.build(()))
