"""A sheet is checked without changing anything, then applied once, whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from handslag.accounts.models import Organisation, User
from handslag.accounts.rules import Role
from handslag.foundation.models import HappeningRecord, IndexChange, Job
from handslag.registry import actions, tasks
from handslag.registry.models import Enterprise, FactSource, Offer, SheetRow, SheetUpload, Status
from handslag.registry.queries import content_of, profile_of
from handslag.registry.rules import FirmProfile, OfferContent
from tests.registry.factories import (
    AT,
    free_org_no,
    know_codes,
    make_city,
    make_enterprise,
    make_supplier,
    make_user,
)

pytestmark = pytest.mark.django_db
HEADERS = [
    "organisationsnummer",
    "namn",
    "juridisk form",
    "e-post",
    "hemort/stadsdel",
    "leveransområden",
    "status",
    "erbjudande",
    "cpv",
    "minsta order",
    "ledtid dagar",
]
NUMBER = "556016-0680"
ROW = [
    NUMBER,
    "Andra Varvet",
    "stiftelse",
    "hej@varvet.example",
    "Södermalm",
    "Stockholm; 0182",
    "",
    "Hämtning",
    "60180000-3; 90514000",
    "1 000 kr",
    "5 dagar",
]


@pytest.fixture(autouse=True)
def _stored(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined] - pytest-django's wrapper
    know_codes(
        areas=["0180:Stockholm", "0182:Nacka", "0180-sodermalm:Södermalm"],
        cpv=["60180000", "90514000", "55520000"],
        legal_forms=["stiftelse:stiftelse", "enskild_firma:enskild näringsverksamhet"],
    )


@pytest.fixture
def coordinator() -> User:
    return make_user(Role.COORDINATOR, make_city())


def sheet(*rows: Sequence[str], headers: Sequence[str] = HEADERS) -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows([headers, *rows])
    return written.getvalue().encode()


def checked(by: User, *rows: Sequence[str], headers: Sequence[str] = HEADERS) -> SheetUpload:
    upload = tasks.start_check(
        content=sheet(*rows, headers=headers), file_name="företag.csv", is_xlsx=False, by=by, at=AT
    )
    upload.refresh_from_db()
    return upload


def applied(by: User, *rows: Sequence[str]) -> SheetUpload:
    upload = checked(by, *rows)
    tasks.start_applying(upload=upload, by=by, at=AT)
    upload.refresh_from_db()
    return upload


def outcomes(upload: SheetUpload) -> list[str]:
    return list(upload.rows.values_list("outcome", flat=True))


def counts(upload: SheetUpload) -> tuple[int, int, int, int]:
    return upload.new, upload.changed, upload.unchanged, upload.refused


def test_checking_changes_nothing_but_says_what_would_be(coordinator: User) -> None:
    upload = checked(coordinator, ROW)

    assert upload.state == SheetUpload.State.CHECKED
    assert counts(upload) == (1, 0, 0, 0)
    assert not Enterprise.objects.exists()


def test_an_applied_sheet_makes_firms_with_everything_it_says(coordinator: User) -> None:
    upload = applied(coordinator, ROW, [NUMBER, *[""] * 6, "Butik", "55520000", "", ""])

    enterprise = Enterprise.objects.get()
    assert upload.state == SheetUpload.State.APPLIED
    assert enterprise.organisation.org_no == "5560160680"
    assert profile_of(enterprise) == FirmProfile(
        name="Andra Varvet",
        legal_form="stiftelse",
        email="hej@varvet.example",
        home_area="0180-sodermalm",
        delivery_areas=frozenset({"0180", "0182"}),
    )
    assert [content_of(offer) for offer in Offer.objects.all()] == [
        OfferContent(
            title="Hämtning",
            cpv=frozenset({"60180000", "90514000"}),
            smallest_order_sek=1000,
            lead_time_days=5,
        ),
        OfferContent(title="Butik", cpv=frozenset({"55520000"})),
    ]


def test_a_sheet_is_one_happening_and_marks_every_firm_it_touched(coordinator: User) -> None:
    applied(coordinator, ROW, [free_org_no(), "Vi kan", *[""] * 9])

    happening = HappeningRecord.objects.get(kind="SheetRead")
    assert (happening.facts["new"], happening.facts["refused"]) == (2, 0)
    assert happening.by == coordinator
    assert set(IndexChange.objects.values_list("object_id", flat=True)) == set(
        Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE).values_list("pk", flat=True)
    )
    assert not HappeningRecord.objects.filter(kind="SellerRegistered").exists()


def test_the_same_sheet_twice_changes_nothing(coordinator: User) -> None:
    applied(coordinator, ROW, [NUMBER, *[""] * 6, "Butik", "", "", ""])
    before = (
        list(Enterprise.objects.values()),
        list(Offer.objects.values()),
        list(FactSource.objects.values()),
    )
    marked = IndexChange.objects.count()

    again = applied(coordinator, ROW, [NUMBER, *[""] * 6, "Butik", "", "", ""])

    assert counts(again) == (0, 0, 2, 0)
    after = (
        list(Enterprise.objects.values()),
        list(Offer.objects.values()),
        list(FactSource.objects.values()),
    )
    assert after == before
    assert IndexChange.objects.count() == marked


def test_what_a_sheet_changes_is_shown_with_what_it_was(coordinator: User) -> None:
    make_enterprise("Andra Varvet", org_no=NUMBER, email="gammal@varvet.example")

    upload = applied(coordinator, [NUMBER, "", "", "ny@varvet.example", *[""] * 7])

    row = SheetRow.objects.get()
    assert counts(upload) == (0, 1, 0, 0)
    assert row.changes == [
        {"field": "email", "before": "gammal@varvet.example", "after": "ny@varvet.example"}
    ]
    assert Enterprise.objects.get().email == "ny@varvet.example"
    assert Enterprise.objects.get().version == 2
    assert FactSource.objects.get(group=FactSource.Group.CONTACT).source == FactSource.Source.SHEET


def test_an_empty_cell_takes_nothing_away(coordinator: User) -> None:
    make_enterprise(
        "Andra Varvet", org_no=NUMBER, email="hej@varvet.example", delivery_areas=frozenset({"0180"})
    )

    applied(coordinator, [NUMBER, "Andra varvet", *[""] * 9])

    assert Enterprise.objects.get().email == "hej@varvet.example"
    assert Enterprise.objects.get().delivery_areas.count() == 1


def test_areas_and_codes_of_a_changed_firm_are_replaced(coordinator: User) -> None:
    applied(coordinator, ROW)
    other = [*ROW]
    other[5], other[8] = "Nacka", "55520000"

    applied(coordinator, other)

    assert profile_of(Enterprise.objects.get()).delivery_areas == {"0182"}
    assert content_of(Offer.objects.get()).cpv == {"55520000"}


def test_every_error_of_a_row_is_told_at_once_with_its_column(coordinator: User) -> None:
    upload = checked(
        coordinator,
        [
            "556016-0681",
            "",
            "svb-bolag",
            "hej@",
            "Atlantis",
            "Stockholm; Mu",
            "öppet",
            "",
            "5552",
            "1,2 milj",
            "snart",
        ],
    )

    problems = SheetRow.objects.get().problems
    assert counts(upload) == (0, 0, 0, 1)
    assert {problem["field"] for problem in problems} == {
        "org_no", "name", "legal_form", "email", "home_area", "delivery_areas", "status",
        "offer.cpv", "offer.smallest_order_sek", "offer.lead_time_days",
    }  # fmt: skip


def test_a_refused_row_keeps_no_other_row_out_and_writes_nothing(coordinator: User) -> None:
    upload = applied(coordinator, ROW, ["556016-0681", "Fel", *[""] * 9])

    assert outcomes(upload) == ["new", "refused"]
    assert Enterprise.objects.count() == 1


def test_a_number_of_another_kind_of_organisation_is_refused(coordinator: User) -> None:
    make_supplier(org_no=NUMBER)

    upload = checked(coordinator, ROW)

    assert outcomes(upload) == ["refused"]
    assert [problem["field"] for problem in SheetRow.objects.get().problems] == ["org_no"]


def test_a_personal_number_that_was_refused_is_not_kept(coordinator: User) -> None:
    headers = ["organisationsnummer", "namn", "beskrivning", "e-post"]

    checked(coordinator, [NUMBER, "Annas", "Ring Anna 811228-9874", "811228-9874"], headers=headers)

    row = SheetRow.objects.get()
    assert row.outcome == "refused"
    assert "9874" not in f"{row.cells} {row.said} {row.problems}"


def test_a_status_is_read_and_a_closed_firm_gets_its_day(coordinator: User) -> None:
    make_enterprise("Andra Varvet", org_no=NUMBER)

    applied(coordinator, [NUMBER, *[""] * 5, "nedlagd", *[""] * 4])

    enterprise = Enterprise.objects.get()
    assert enterprise.status == Status.CLOSED
    assert enterprise.closed_on is not None


def test_the_register_may_have_changed_between_check_and_apply(coordinator: User) -> None:
    upload = checked(coordinator, ROW, [free_org_no(), "Vi kan", *[""] * 9])
    make_supplier(org_no=NUMBER)

    tasks.start_applying(upload=upload, by=coordinator, at=AT)

    upload.refresh_from_db()
    assert outcomes(upload) == ["refused", "new"]
    assert counts(upload) == (1, 0, 0, 1)


def test_applying_twice_is_applying_once(coordinator: User) -> None:
    upload = applied(coordinator, ROW)

    tasks.start_applying(upload=upload, by=coordinator, at=AT)
    actions.apply_sheet(
        upload=upload,
        job_id=Job.objects.latest("pk").pk,
        by=coordinator,
        at=AT,
        report=lambda _done, _total: None,
    )

    assert HappeningRecord.objects.filter(kind="SheetRead").count() == 1
    assert Enterprise.objects.count() == 1


def test_a_sheet_that_was_killed_half_way_goes_on_where_it_stopped(
    coordinator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handslag.registry.actions.sheets.FIRMS_AT_A_TIME", 2)
    upload = checked(coordinator, *([free_org_no(), f"Firma {number}", *[""] * 9] for number in range(5)))
    actions.approve_sheet(upload=upload, by=coordinator, at=AT)
    told: list[tuple[int, int]] = []

    def pull_the_plug(done: int, total: int) -> None:
        told.append((done, total))
        if done == 4:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        actions.apply_sheet(upload=upload, job_id=1, by=coordinator, at=AT, report=pull_the_plug)
    assert Enterprise.objects.count() == 4
    assert not HappeningRecord.objects.filter(kind="SheetRead").exists()

    actions.apply_sheet(
        upload=upload, job_id=1, by=coordinator, at=AT, report=lambda *done: told.append(done)
    )

    upload.refresh_from_db()
    assert told == [(2, 5), (4, 5), (5, 5)]
    assert counts(upload) == (5, 0, 0, 0)
    assert Enterprise.objects.count() == 5
    assert HappeningRecord.objects.filter(kind="SheetRead").count() == 1


def test_the_job_tells_how_far_the_applying_is(coordinator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handslag.registry.actions.sheets.FIRMS_AT_A_TIME", 1)

    upload = applied(coordinator, ROW, [free_org_no(), "Vi kan", *[""] * 9])

    assert upload.job is not None
    assert (upload.job.state, upload.job.done, upload.job.total) == (Job.State.DONE, 2, 2)


def test_a_file_that_cannot_be_read_says_why(coordinator: User) -> None:
    upload = tasks.start_check(content=b"hej", file_name="hej.xlsx", is_xlsx=True, by=coordinator, at=AT)

    upload.refresh_from_db()
    assert upload.state == SheetUpload.State.UNREADABLE
    assert "cannot be read" in upload.reasons[0]["msgid"]


def test_a_file_is_stored_under_a_name_that_nobody_chose(coordinator: User) -> None:
    upload = tasks.start_check(
        content=sheet(ROW), file_name="../../etc/passwd.csv", is_xlsx=False, by=coordinator, at=AT
    )

    assert upload.file.name.startswith("imports/")
    assert "passwd" not in upload.file.name
    assert default_storage.exists(upload.file.name)


def many_rows(firms: int, offers: int) -> Iterator[list[str]]:
    for firm in range(firms):
        number = free_org_no()
        for offer in range(offers):
            yield [number, f"Firma {firm}", "stiftelse", "", "Södermalm", "0180", "",
                   f"Erbjudande {offer}", "60180000", "100", ""]  # fmt: skip


def test_two_thousand_rows_are_read_with_statements_that_do_not_follow_their_number(
    coordinator: User, django_assert_max_num_queries: object
) -> None:
    rows = list(many_rows(1000, 2))

    with django_assert_max_num_queries(250):  # type: ignore[operator] - pytest-django's fixture
        upload = applied(coordinator, *rows)

    assert counts(upload) == (2000, 0, 0, 0)
    assert Enterprise.objects.count() == 1000
    assert Offer.objects.count() == 2000
    assert counts(checked(coordinator, *rows)) == (0, 0, 2000, 0)


def test_the_job_tells_how_far_the_check_is(coordinator: User) -> None:
    upload = checked(coordinator, ROW)

    assert upload.job is not None
    assert (upload.job.state, upload.job.done, upload.job.total) == (Job.State.DONE, 1, 1)
