"""How near a place is: by distance between points, and by what touches."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.engine import explain_one
from handslag.matching.facts import AreaTree, Nearness
from handslag.matching.index import OfferIndex
from handslag.matching.results import FirmMatch, PartName
from handslag.reference.rules import area_rows
from tests.matching.world import AREAS, need, offer, part, said

DEGREE_KM = 111.2


def tree_with(*kilometres: float, touching: tuple[str, ...] = ()) -> AreaTree:
    """A need's municipality "0000" and others so many kilometres north of it."""
    codes = [f"{number:04d}" for number in range(len(kilometres) + 1)]
    points = zip(codes, (0.0, *kilometres), strict=True)
    return AreaTree(
        parent={"SE": None, **dict.fromkeys(codes, "SE")},
        neighbours={"0000": frozenset(touching)},
        points={code: (59 + km / DEGREE_KM, 18.0) for code, km in points},
    )


def told(tree: AreaTree, *areas: str) -> FirmMatch:
    found = explain_one(OfferIndex.build([offer(1, areas=areas)]), need(areas=("0000",)), tree, 1)
    assert found is not None
    return found


@settings(deadline=None)
@given(st.lists(st.floats(0.1, 300), min_size=2, max_size=6))
def test_the_nearer_is_never_worth_less(kilometres: list[float]) -> None:
    tree = tree_with(*sorted(kilometres))
    found = [told(tree, f"{number:04d}") for number in range(len(kilometres) + 1)]
    stands = [(own.group, own.score) for own in found]
    assert stands == sorted(stands, key=lambda own: (-own[0], -own[1]))
    assert [own.score for own in found] == sorted((own.score for own in found), reverse=True)


@pytest.mark.parametrize(
    ("km", "state"), [(6.2, "partly"), (6.9, "partly"), (7.1, "not_met"), (40, "not_met")]
)
def test_the_sentence_says_the_distance(km: float, state: str) -> None:
    place = part(told(tree_with(km), "0001"), PartName.PLACE)
    assert (said(place), place.state) == (f"Delivers in 0001, about {round(km)} km from 0000", state)


def test_areas_that_touch_are_near_however_far_apart_their_points_are() -> None:
    tree = tree_with(6.9, 60, touching=("0002",))
    place = part(told(tree, "0002"), PartName.PLACE)
    assert (said(place), place.state) == ("Delivers in 0002, about 60 km from 0000", "partly")
    assert told(tree, "0001").score >= told(tree, "0002").score


def test_the_nearest_of_a_firms_places_is_the_one_named() -> None:
    assert "0002, about 5 km" in said(part(told(tree_with(9, 5, 30), "0001", "0002", "0003"), PartName.PLACE))


def test_a_citys_neighbour_is_near_only_those_of_its_districts_that_it_lies_by() -> None:
    rows = area_rows()
    tree = AreaTree(
        parent={area.code: area.parent for area in rows},
        neighbours={area.code: area.neighbours for area in rows},
        points={area.code: area.point for area in rows if area.point},
    )
    sundbyberg, jarva, farsta = "0183", "0180-jarva", "0180-farsta"
    assert tree.nearness(sundbyberg, "0180") is Nearness.NEIGHBOUR
    assert tree.lying(sundbyberg, jarva, near_km=10).nearness is Nearness.NEIGHBOUR
    assert tree.lying(sundbyberg, farsta, near_km=10).nearness is Nearness.APART
    assert tree.kilometres(jarva, farsta) == pytest.approx(19, abs=1)
    assert tree.kilometres("SE", farsta) is None


def test_without_points_what_touches_a_place_or_what_it_lies_in_is_near() -> None:
    assert AREAS.nearness("0127", "0180-sodermalm") is Nearness.NEIGHBOUR
    pointed = replace(AREAS, points={"0127": (59.2, 17.8), "0180-sodermalm": (59.313, 18.07)})
    assert pointed.nearness("0127", "0180-sodermalm") is Nearness.APART
