"""Codes by their names: areas, CPV, and the parts of a match."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.sorting import sort_key
from handslag.matching.cpv import tree
from handslag.matching.results import PartName, State, Unstated
from handslag.procurement.needs.models import Need
from handslag.reference.pages import reading_language
from handslag.reference.queries import area_tree
from handslag.reference.rules import COUNTRY

PART_NAMES = {
    PartName.LINE_OF_BUSINESS: _("Line of business"),
    PartName.WORDS: _("Words"),
    PartName.PLACE: _("Place"),
    PartName.ORDER_SIZE: _("Size of order"),
    PartName.TIMING: _("Time"),
}


COULD_STATE = {
    Unstated.CODE: _("Choose a CPV code for this"),
    Unstated.DESCRIPTION: _("Describe what the customer gets, if you do this work"),
    Unstated.AREAS: _("Say where you deliver"),
    Unstated.LARGEST_ORDER: _("Say how large orders you take"),
    Unstated.LEAD_TIME: _("Say how long notice you need"),
}


def area_names(codes: Iterable[str]) -> str:
    """The areas by name, in the order of the alphabet."""
    names = area_tree().name
    listed = (gettext("Sweden") if code == COUNTRY else names.get(code, code) for code in codes)
    return ", ".join(sorted(listed, key=sort_key))


def need_title(need: Need) -> str:
    """What the need is called, also before it has a name."""
    return need.title or gettext("A need without a name yet")


def code_name(code: str) -> str:
    """A CPV code with what it is called."""
    known = tree().known(code)
    return f"{tree().label(code, reading_language())} ({code})" if known else code


def code_names(codes: Iterable[str]) -> str:
    """CPV codes with what they are called, in code order."""
    return "; ".join(map(code_name, sorted(codes)))


_STATES = {
    State.MET: _("Fits"),
    State.PARTLY: _("Fits in part"),
    State.UNKNOWN: _("Not known"),
    State.NOT_MET: _("Does not fit"),
}


def state_name(state: State) -> str:
    """How one part of a match stands."""
    return str(_STATES[state])
