"""Looking for firms: what a stored match holds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handslag.foundation.models import HappeningRecord
from handslag.matching.weights import DEFAULT
from handslag.phrases import Text
from handslag.procurement.needs import actions
from handslag.procurement.needs.actions import matching
from handslag.procurement.needs.models import MatchRow, MatchRun
from handslag.procurement.needs.queries import fresh_runs
from tests.procurement.needs.factories import (
    CATERER,
    CITY,
    DISTRICT,
    ELSEWHERE,
    LOTS,
    content,
    make_cleaner,
    make_match,
    make_need,
    make_other_cleaner,
)
from tests.registry.factories import AT, know_codes, make_enterprise

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _areas() -> None:
    know_codes(areas=[CITY, DISTRICT, ELSEWHERE])


def test_a_match_is_kept_with_what_went_in_and_what_came_out() -> None:
    cleaner = make_cleaner()
    make_cleaner("Långt bort", delivery_areas=frozenset({ELSEWHERE}))
    make_enterprise("Smörgåsbordet", offers=[CATERER])

    run = make_match(make_need())

    assert (run.fits, run.partly, run.near) == (1, 0, 1)
    assert run.engine == DEFAULT.version()
    assert run.inputs["cpv"] == ["90919000"]
    assert (run.inputs["starts_on"], run.inputs["asked_on"]) == ("2027-02-01", "2026-11-24")
    first, second = run.rows.all()
    assert (first.organisation_id, first.group, first.position) == (cleaner.organisation_id, "fits", 1)
    assert (second.group, second.position) == ("near", 2)


def test_each_row_says_why_and_a_near_miss_says_what_keeps_it_out() -> None:
    make_cleaner(delivery_areas=frozenset({ELSEWHERE}))

    row = make_match(make_need()).rows.get()

    assert [part["part"] for part in row.parts] == [
        "line_of_business",
        "words",
        "place",
        "order_size",
        "timing",
    ]
    assert Text.from_json(row.parts[0]["text"]).params == {"cpv": "90919000"}
    assert row.missing is not None
    assert (row.missing["part"], row.missing["state"]) == ("place", "not_met")


def test_social_enterprises_and_other_suppliers_are_matched_alike() -> None:
    make_cleaner()
    make_other_cleaner()

    rows = make_match(make_need()).rows.all()

    assert [row.group for row in rows] == ["fits", "fits"]
    assert rows[0].score == rows[1].score


def test_what_is_unknown_of_a_firm_does_not_keep_it_out() -> None:
    make_cleaner(largest_order_sek=None, smallest_order_sek=None, lead_time_days=None)

    assert make_match(make_need()).fits == 1


def test_no_match_is_an_answer_with_advice() -> None:
    run = make_match(make_need())

    assert (run.fits, run.partly, run.near) == (0, 0, 0)
    assert run.rows.count() == 0
    assert Text.from_json(run.advice[0]).msgid.startswith("No firm in the register")


def test_each_lot_is_matched_by_itself() -> None:
    cleaner, caterer = make_cleaner(), make_enterprise("Smörgåsbordet", offers=[CATERER])
    need = make_need(lots=LOTS)

    first, second = actions.match_need(need=need, by=None, at=AT)

    assert (first.lot.number, second.lot.number) == (1, 2)  # type: ignore[union-attr] - both are of a lot
    assert first.rows.get(group="fits").organisation_id == cleaner.organisation_id
    assert second.rows.get(group="fits").organisation_id == caterer.organisation_id
    assert first.inputs["value_sek"] == 300_000
    assert second.inputs["value_sek"] is None  # the whole need's value is no lot's
    assert (first.inputs["areas"], second.inputs["areas"]) == ([DISTRICT], [CITY])


def test_counts_hold_every_firm_also_when_the_rows_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "ROWS_PER_GROUP", 2)
    for number in range(3):
        make_cleaner(f"Laget {number}")

    run = make_match(make_need())

    assert (run.fits, run.rows.count()) == (3, 2)


def test_an_earlier_match_stays_beside_the_new_one() -> None:
    need = make_need()
    make_match(need)
    make_cleaner()

    make_match(need)

    assert list(MatchRun.objects.order_by("pk").values_list("fits", flat=True)) == [0, 1]
    happenings = HappeningRecord.objects.filter(kind="NeedMatched")
    assert [len(row.facts["run_ids"]) for row in happenings] == [1, 1]


def test_a_match_is_stale_once_the_answers_change() -> None:
    need = make_need()
    run = make_match(need)
    assert fresh_runs(need) == [run]

    later = AT + timedelta(hours=1)
    revised = actions.revise_need(need=need, opened_version=1, content=content(title="Ny"), by=None, at=later)

    assert fresh_runs(revised) == []
    (fresh,) = actions.match_need(need=revised, by=None, at=later)
    assert fresh_runs(revised) == [fresh]


def test_a_need_that_gets_lots_has_no_fresh_match() -> None:
    need = make_need()
    make_match(need)

    revised = actions.revise_need(need=need, opened_version=1, content=content(lots=LOTS), by=None, at=AT)

    assert fresh_runs(revised) == []


def test_a_firm_that_rests_is_not_matched() -> None:
    cleaner = make_cleaner()
    cleaner.status = "inactive"
    cleaner.save()

    make_match(make_need())

    assert not MatchRow.objects.exists()
