"""The sentence of each part, the same for purchaser and firm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from handslag.matching.facts import AreaTree, Nearness
from handslag.matching.need_reading import ReadNeed, is_division
from handslag.matching.results import Part, PartName, StateCode, Unstated
from handslag.phrases import Text, gettext_noop

_NO_LINE = gettext_noop("The line of business is not stated")
_BY_WORDS = gettext_noop("Has stated no CPV code, but describes this kind of work: %(words)s")
_NO_PLACE = gettext_noop("The firm has not stated where it delivers")
_NO_SIZE = gettext_noop("The firm has not stated how large orders it takes")
_NO_LARGEST = gettext_noop(
    "The value, %(sek_value)s, is above the smallest order, %(sek_smallest)s; the largest is not stated"
)
_NO_NOTICE = gettext_noop("The firm has not stated how long notice it needs")

_UNSTATED = {
    _NO_LINE: Unstated.CODE,
    _BY_WORDS: Unstated.CODE,
    _NO_PLACE: Unstated.AREAS,
    _NO_SIZE: Unstated.LARGEST_ORDER,
    _NO_LARGEST: Unstated.LARGEST_ORDER,
    _NO_NOTICE: Unstated.LEAD_TIME,
}


class OfferSeen(NamedTuple):
    """What the sentences name of one offer: its nearest code, the need's words it answers, its figures."""

    code: str | None
    words: str
    areas: tuple[str, ...]
    smallest_sek: int | None
    largest_sek: int | None
    capacity_sek: int | None
    lead_days: int | None


def line_of_business(
    seen: OfferSeen, nearest_code: str | None, state: StateCode, *, next_door: bool, unconfirmed: bool
) -> Part:
    """`nearest_code` is the need's code nearest to the offer's, None when the need has none.

    `unconfirmed` is a code near enough that no word of the offer confirms.
    """
    if seen.code is None:
        text = _uncoded_text(seen, state)
    elif nearest_code is None:
        text = _pointed_text(seen.code, state)
    else:
        text = _coded_text(seen, seen.code, nearest_code, state, next_door=next_door, unconfirmed=unconfirmed)
    return Part(PartName.LINE_OF_BUSINESS, state.state, text)


def _uncoded_text(seen: OfferSeen, state: StateCode) -> Text:
    if state is StateCode.UNKNOWN:
        return Text(_NO_LINE)
    return Text(_BY_WORDS, {"words": seen.words})


def _pointed_text(code: str, state: StateCode) -> Text:
    if state is StateCode.MET:
        said = gettext_noop("Sells %(cpv)s, which the need's words point to")
    elif state is StateCode.PARTLY:
        said = gettext_noop("Sells %(cpv)s, which the need's words point to in part")
    else:
        said = gettext_noop("Sells %(cpv)s, which the need's words do not point to")
    return Text(said, {"cpv": code})


def _coded_text(
    seen: OfferSeen, code: str, wanted: str, state: StateCode, *, next_door: bool, unconfirmed: bool
) -> Text:
    params: dict[str, str | int | Text] = {"cpv": code, "cpv_need": wanted}
    if code == wanted and state is StateCode.MET:
        said = gettext_noop("Sells %(cpv)s, which is what the need asks for")
        params = {"cpv": code}
    elif state is StateCode.MET:
        said = gettext_noop("Sells %(cpv)s, the same line of business as the need's %(cpv_need)s")
    elif next_door:
        said = gettext_noop(
            "Sells %(cpv)s, next door to the line of business the need asks for, %(cpv_need)s"
        )
    elif state is StateCode.PARTLY and is_division(wanted):
        said = gettext_noop(
            "Sells %(cpv)s; the need states only the whole field %(cpv_need)s, "
            "but these words agree: %(words)s"
        )
        params["words"] = seen.words
    elif state is StateCode.PARTLY and is_division(code):
        said = gettext_noop(
            "States only the whole field %(cpv)s; the need asks for %(cpv_need)s, "
            "and these words agree: %(words)s"
        )
        params["words"] = seen.words
    elif state is StateCode.PARTLY and unconfirmed:
        said = gettext_noop(
            "Sells %(cpv)s, in the same branch as the need's %(cpv_need)s, "
            "but the descriptions do not say that it is the same work"
        )
    elif state is StateCode.PARTLY:
        said = gettext_noop(
            "Sells %(cpv)s, another line of business than the need's %(cpv_need)s, "
            "but describes this kind of work: %(words)s"
        )
        params["words"] = seen.words
    else:
        said = gettext_noop("Sells %(cpv)s, another line of business than the need's %(cpv_need)s")
    return Text(said, params)


def words(seen: OfferSeen, state: StateCode) -> Part:
    """Which of the need's words the offer answers."""
    if state is StateCode.MET:
        text = Text(
            gettext_noop("The offer answers these words of the need: %(words)s"), {"words": seen.words}
        )
    elif state is StateCode.PARTLY:
        text = Text(
            gettext_noop("The offer answers some of the need's words: %(words)s"), {"words": seen.words}
        )
    else:
        text = Text(gettext_noop("The descriptions share no telling words, which says little either way"))
    return Part(PartName.WORDS, state.state, text)


def place(seen: OfferSeen, read: ReadNeed, areas: AreaTree, state: StateCode, *, near_km: float) -> Part:
    """Where the firm delivers against where the need is."""
    return Part(PartName.PLACE, state.state, _place_text(seen, read, areas, state, near_km))


def _place_text(seen: OfferSeen, read: ReadNeed, areas: AreaTree, state: StateCode, near_km: float) -> Text:
    if not read.areas:
        return Text(gettext_noop("The need does not say where it is to be delivered"))
    if state is StateCode.UNKNOWN:
        return Text(_NO_PLACE)
    lying, own, wanted = max(
        (
            (areas.lying(own, wanted, near_km=near_km), own, wanted)
            for wanted in read.areas
            for own in seen.areas
            if areas.known(own)
        ),
        key=lambda found: (found[0].nearness, -found[0].apart_km),
    )
    params: dict[str, str | int | Text] = {"area": own, "area_need": wanted}
    if state is StateCode.PARTLY and lying.nearness is Nearness.COVERS:
        return Text(
            gettext_noop("Delivers in %(area)s, but not in every place of the need"), {"area": wanted}
        )
    if lying.nearness is Nearness.COVERS and own == wanted:
        return Text(gettext_noop("Delivers in %(area)s"), {"area": own})
    if lying.nearness is Nearness.COVERS:
        said = gettext_noop("Delivers in %(area)s, where %(area_need)s lies")
    elif lying.nearness is Nearness.PART:
        said = gettext_noop("Delivers in %(area)s, a part of %(area_need)s")
    elif lying.km is not None:
        params["km"] = max(1, round(lying.km))
        said = gettext_noop("Delivers in %(area)s, about %(km)s km from %(area_need)s")
    elif lying.nearness is Nearness.NEIGHBOUR:
        said = gettext_noop("Delivers in %(area)s, next to %(area_need)s")
    else:
        said = gettext_noop("Delivers in %(area)s, not in %(area_need)s")
    return Text(said, params)


def order_size(seen: OfferSeen, read: ReadNeed, state: StateCode) -> Part:
    """The need's value against the firm's smallest and largest order and its capacity a month."""
    return Part(PartName.ORDER_SIZE, state.state, _size_text(seen, read, state))


def _size_text(seen: OfferSeen, read: ReadNeed, state: StateCode) -> Text:
    value = read.value_sek
    if value is None:
        return Text(gettext_noop("The need states no value"))
    if state in (StateCode.NOT_MET, StateCode.PARTLY):
        return _broken_limit(seen, read, value)
    if state is StateCode.UNKNOWN:
        if seen.smallest_sek is None:
            return Text(_NO_SIZE)
        return Text(_NO_LARGEST, {"sek_value": value, "sek_smallest": seen.smallest_sek})
    if seen.largest_sek is None:
        return Text(
            gettext_noop("%(sek_month)s a month is within the capacity, %(sek_capacity)s a month"),
            {"sek_month": read.sek_per_month or 0, "sek_capacity": seen.capacity_sek or 0},
        )
    return Text(
        gettext_noop("The value, %(sek_value)s, is within the largest order, %(sek_largest)s"),
        {"sek_value": value, "sek_largest": seen.largest_sek},
    )


def _broken_limit(seen: OfferSeen, read: ReadNeed, value: int) -> Text:
    """The limit that is broken the most, by how many times."""
    month = read.sek_per_month
    broken: list[tuple[float, Text]] = []
    if seen.largest_sek is not None and value > seen.largest_sek:
        text = gettext_noop("The value, %(sek_value)s, is above the largest order, %(sek_largest)s")
        params = {"sek_value": value, "sek_largest": seen.largest_sek}
        broken.append((_times(value, seen.largest_sek), Text(text, params)))
    if seen.smallest_sek is not None and value < seen.smallest_sek:
        text = gettext_noop("The value, %(sek_value)s, is below the smallest order, %(sek_smallest)s")
        params = {"sek_value": value, "sek_smallest": seen.smallest_sek}
        broken.append((_times(seen.smallest_sek, value), Text(text, params)))
    if seen.capacity_sek is not None and month is not None and month > seen.capacity_sek:
        text = gettext_noop("%(sek_month)s a month is above the capacity, %(sek_capacity)s a month")
        params = {"sek_month": month, "sek_capacity": seen.capacity_sek}
        broken.append((_times(month, seen.capacity_sek), Text(text, params)))
    return max(broken, key=lambda pair: pair[0])[1]


def _times(larger: int, smaller: int) -> float:
    return larger / smaller if smaller else float("inf")


def timing(seen: OfferSeen, read: ReadNeed, state: StateCode) -> Part:
    """The days until the start against the firm's lead time."""
    left, lead = read.days_left, seen.lead_days
    if left is None:
        text = Text(gettext_noop("The need does not say when it starts"))
    elif lead is None:
        text = Text(_NO_NOTICE)
    else:
        met = gettext_noop("Needs %(days)s days' notice; the start is %(days_left)s days away")
        short = gettext_noop("Needs %(days)s days' notice, but the start is only %(days_left)s days away")
        text = Text(met if state is StateCode.MET else short, {"days": lead, "days_left": left})
    return Part(PartName.TIMING, state.state, text)


def advice(read: ReadNeed, *, fits: int, partly: int, near: int) -> tuple[Text, ...]:
    """What a purchaser may do next; never a lower value, a shorter term or a split."""
    if read.is_empty:
        said = gettext_noop(
            "The need says too little to compare: write what is to be bought, or choose a CPV code"
        )
        return (Text(said),)
    found: list[str] = []
    if not (fits or partly or near):
        found.append(gettext_noop("No firm in the register states this line of business"))
        found.append(
            gettext_noop(
                "An open market survey also reaches firms that are not in the register "
                "or have not described all they sell"
            )
        )
    elif not fits and near:
        found.append(gettext_noop("No firm fits the need as it stands; each near miss says what differs"))
    if not read.codes:
        found.append(
            gettext_noop("No CPV code is confirmed, so the need's words decided; a confirmed code says more")
        )
    if not read.areas:
        found.append(
            gettext_noop("The place is unknown for every firm until the need says where it is delivered")
        )
    return tuple(Text(msgid) for msgid in found)


def unstated_in(sentence: Text) -> Unstated | None:
    """What the firm itself could say to make a part known; None when it is known, or the need lacks it."""
    return _UNSTATED.get(sentence.msgid)


def missing_part(parts: Sequence[Part], *, next_door: bool) -> Part | None:
    """The one part that keeps a near miss out."""
    if next_door:
        return next(part for part in parts if part.part is PartName.LINE_OF_BUSINESS)
    return next((part for part in parts if part.state is StateCode.NOT_MET.state), None)
