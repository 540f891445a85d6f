"""Offers as flat arrays: one immutable piece of the index, built in memory or mapped from files."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from handslag.matching.cpv import meaningful_digits, readable
from handslag.matching.facts import OfferFacts
from handslag.matching.postings import Postings
from handslag.matching.string_table import StringTable
from handslag.matching.words import vocabulary

UNKNOWN: Final = -1
"""Stands for None in the columns of whole numbers."""

Ids = npt.NDArray[np.int64]


class Prepared(NamedTuple):
    """An offer with its words read, so that it is analysed once however often it is put together."""

    offer: OfferFacts
    terms: tuple[str, ...]
    codes: tuple[int, ...]


def prepare(offer: OfferFacts) -> Prepared:
    """Read the offer's words and codes."""
    terms = tuple(dict.fromkeys(vocabulary().terms_in(offer.words)))
    return Prepared(offer, terms, tuple(int(code) for code in readable(offer.cpv)))


@dataclass(frozen=True, slots=True)
class Columns:
    """One value per offer; rows stand in the order of firm, then offer. Money in whole kronor."""

    firm_ids: Ids
    offer_ids: Ids
    smallest: Ids
    largest: Ids
    lead_days: Ids
    capacity: Ids
    term_counts: npt.NDArray[np.int32]


@dataclass(frozen=True)
class Segment:
    """Offers with everything that is compared, found from the offer and from the code, area or term."""

    columns: Columns
    codes: npt.NDArray[np.int32]
    code_digits: npt.NDArray[np.int8]
    codes_of_offer: Postings
    offers_of_code: Postings
    areas: StringTable
    areas_of_offer: Postings
    terms: StringTable
    offers_of_term: Postings

    def __len__(self) -> int:
        return len(self.columns.firm_ids)

    @classmethod
    def build(cls, offers: Iterable[Prepared]) -> Segment:
        """From prepared offers in any order."""
        builder = _Builder()
        for prepared in offers:
            builder.add(prepared)
        return builder.segment()

    @cached_property
    def is_uncoded(self) -> npt.NDArray[np.bool_]:
        """Which offers state no code."""
        return np.asarray(np.diff(self.codes_of_offer.starts) == 0)

    @cached_property
    def area_codes(self) -> tuple[str, ...]:
        """The codes of the areas, in the order in which offers point to them."""
        return tuple(self.areas)

    def rows_of_firm(self, firm_id: int) -> npt.NDArray[np.int64]:
        """The rows of one firm's offers."""
        first, last = np.searchsorted(self.columns.firm_ids, [firm_id, firm_id + 1])
        return np.arange(first, last)

    def rows_of_terms(self, terms: Sequence[str]) -> list[npt.NDArray[np.int32]]:
        """For each term the rows of the offers in which it stands, rising."""
        nowhere = np.zeros(0, dtype=np.int32)
        return [
            nowhere if place is None else self.offers_of_term.of(place) for place in self.terms.find(terms)
        ]


class _Links:
    """Pairs of offer and key collected while offers arrive."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.keys = array("i")
        self.offers = array("i")

    def add(self, offer: int, keys: Iterable[str]) -> int:
        """Link the offer to each key; how many there were."""
        before = len(self.keys)
        ids = self.ids
        for key in keys:
            self.keys.append(ids.setdefault(key, len(ids)))
        count = len(self.keys) - before
        self.offers.extend([offer] * count)
        return count

    def sorted_keys(
        self, row_of_offer: Ids
    ) -> tuple[list[bytes], npt.NDArray[np.int32], npt.NDArray[np.int32]]:
        """The keys in byte order, and the pairs as (key's place, offer's row)."""
        in_order = sorted((key.encode(), number) for key, number in self.ids.items())
        place = np.empty(len(in_order), dtype=np.int32)
        place[np.array([number for _, number in in_order], dtype=np.int64)] = np.arange(len(in_order))
        pairs = np.frombuffer(self.keys, dtype=np.int32), np.frombuffer(self.offers, dtype=np.int32)
        return [key for key, _ in in_order], place[pairs[0]], row_of_offer[pairs[1]].astype(np.int32)


class _Builder:
    def __init__(self) -> None:
        self._columns = {name: array("q") for name in Columns.__dataclass_fields__}
        self._codes, self._areas, self._terms = _Links(), _Links(), _Links()

    def add(self, prepared: Prepared) -> None:
        offer, place = prepared.offer, len(self._columns["firm_ids"])
        columns = self._columns
        columns["firm_ids"].append(offer.firm_id)
        columns["offer_ids"].append(offer.offer_id)
        columns["smallest"].append(_number(offer.smallest_order_sek))
        columns["largest"].append(_number(offer.largest_order_sek))
        columns["lead_days"].append(_number(offer.lead_time_days))
        columns["capacity"].append(_number(offer.capacity_sek_per_month))
        columns["term_counts"].append(self._terms.add(place, prepared.terms))
        self._codes.add(place, (f"{code:08d}" for code in prepared.codes))
        self._areas.add(place, dict.fromkeys(offer.areas))

    def segment(self) -> Segment:
        columns = {name: np.array(values, dtype=np.int64) for name, values in self._columns.items()}
        order = np.lexsort((columns["offer_ids"], columns["firm_ids"]))
        count = len(order)
        row_of_offer = np.empty(count, dtype=np.int64)
        row_of_offer[order] = np.arange(count)
        codes, code_keys, code_rows = self._codes.sorted_keys(row_of_offer)
        areas, area_keys, area_rows = self._areas.sorted_keys(row_of_offer)
        terms, term_keys, term_rows = self._terms.sorted_keys(row_of_offer)
        code_numbers = np.array([int(code) for code in codes], dtype=np.int32)
        in_order = {name: values[order] for name, values in columns.items()}
        term_counts = in_order.pop("term_counts").astype(np.int32)
        return Segment(
            columns=Columns(**in_order, term_counts=term_counts),
            codes=code_numbers,
            code_digits=meaningful_digits(code_numbers),
            codes_of_offer=Postings.of_pairs(code_rows, code_keys, count),
            offers_of_code=Postings.of_pairs(code_keys, code_rows, len(codes)),
            areas=StringTable.of(areas),
            areas_of_offer=Postings.of_pairs(area_rows, area_keys, count),
            terms=StringTable.of(terms),
            offers_of_term=Postings.of_pairs(term_keys, term_rows, len(terms)),
        )


def _number(value: int | None) -> int:
    return UNKNOWN if value is None else value
