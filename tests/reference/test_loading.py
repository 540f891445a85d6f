"""The shipped code lists: all of them, with what they say, and nothing written twice."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command

from handslag.foundation.models import HappeningRecord
from handslag.matching.facts import Nearness
from handslag.reference.actions import load_reference
from handslag.reference.models import Area, CodeListEntry, CpvCode, LegalForm
from handslag.reference.queries import area_choices, area_tree
from tests.registry.factories import AT

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


def test_every_list_is_loaded_whole() -> None:
    load_reference(at=AT)

    assert CpvCode.objects.count() == 9_454
    assert {kind: Area.objects.filter(kind=kind).count() for kind in Area.Kind.values} == {
        "country": 1,
        "county": 21,
        "municipality": 290,
        "district": 11,
    }
    assert LegalForm.objects.filter(is_personal_number=True).exists()
    assert CodeListEntry.objects.filter(list="nuts", code="SE110").exists()


def test_every_area_but_the_country_lies_in_another_and_has_a_point() -> None:
    load_reference(at=AT)

    assert list(Area.objects.filter(parent=None).values_list("code", flat=True)) == ["SE"]
    assert not Area.objects.filter(lat=None).exists()
    assert not Area.objects.exclude(lat__range=(55, 70)).exists()


def test_every_code_but_the_divisions_lies_under_another() -> None:
    load_reference(at=AT)

    assert CpvCode.objects.filter(parent=None).count() == CpvCode.objects.filter(depth=0).count() == 45
    assert CpvCode.objects.get(code="90911300").parent == CpvCode.objects.get(code="90911000")


def test_areas_that_touch_know_each_other() -> None:
    load_reference(at=AT)

    for area in Area.objects.filter(kind="municipality", code__startswith="01").prefetch_related(
        "neighbours"
    ):
        for neighbour in area.neighbours.all():
            assert area in neighbour.neighbours.all()


def test_a_second_run_writes_nothing() -> None:
    first = load_reference(at=AT)
    happened = HappeningRecord.objects.count()

    second = load_reference(at=AT)

    assert (second.new, second.changed, second.unchanged) == (0, 0, first.new)
    assert HappeningRecord.objects.count() == happened


def test_a_row_that_says_something_else_is_put_right() -> None:
    load_reference(at=AT)
    CpvCode.objects.filter(code="90911300").update(name_sv="Fel")

    report = load_reference(at=AT)

    assert (report.new, report.changed) == (0, 1)
    assert CpvCode.objects.get(code="90911300").name_sv != "Fel"


def test_a_code_that_has_left_its_list_is_kept() -> None:
    load_reference(at=AT)
    Area.objects.create(code="0199", name="Forna", kind="municipality", sort_key="forna")

    load_reference(at=AT)

    assert Area.objects.filter(code="0199").exists()


def test_the_command_says_what_became_of_the_lists(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_reference")
    assert "0 changed" in capsys.readouterr().out
    call_command("load_reference")
    assert "Code lists: 0 new, 0 changed" in capsys.readouterr().out


def test_the_tree_knows_what_lies_in_and_beside_what() -> None:
    load_reference(at=AT)
    tree = area_tree()

    assert tree.nearness("01", "0180-sodermalm") > tree.nearness("0180-sodermalm", "0380")
    assert tree.nearness("0180", "0180") >= Nearness.PART


def test_areas_to_choose_among_begin_with_the_citys_own() -> None:
    load_reference(at=AT)

    groups = area_choices("0180", on=TODAY, chosen={"2584"})
    names = [name for name, _choices in groups]
    by_name = dict(groups)

    assert names[0] in {"Districts", "Stadsdelsområden"}
    assert len(by_name[names[0]]) == 11
    assert by_name[names[1]][0][0] == "0180"
    assert any(code == "2584" for _name, choices in groups for code, _label in choices)
    assert not any(code == "2580" for _name, choices in groups for code, _label in choices)


def test_an_area_that_does_not_exist_yet_cannot_be_chosen() -> None:
    load_reference(at=AT)
    Area.objects.filter(code="0180-sodermalm").update(valid_from=date(2030, 1, 1))

    chosen = {code for _name, choices in area_choices("0180", on=TODAY) for code, _label in choices}

    assert "0180-sodermalm" not in chosen
    assert "0180-farsta" in chosen
