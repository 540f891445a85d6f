"""The pages on which a sheet is read in, for each role."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from handslag.accounts.models import User
from handslag.accounts.rules import Role
from handslag.foundation.models import Job
from handslag.registry import tasks
from handslag.registry.models import Enterprise, SheetUpload
from tests.registry.factories import AT, free_org_no, know_codes, make_city, make_enterprise, make_user

pytestmark = pytest.mark.django_db
SHEET = "organisationsnummer;namn;e-post;leveransområden\n556016-0680;Andra Varvet;hej@varvet.example;Nacka\n"
WRONG = SHEET + "556016-0681;Fel;fel@;Atlantis\n"


@pytest.fixture(autouse=True)
def _stored(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined] - pytest-django's wrapper
    know_codes(areas=["0182:Nacka"])


@pytest.fixture
def coordinator() -> User:
    return make_user(Role.COORDINATOR, make_city())


@pytest.fixture
def coordinators(client: Client, coordinator: User) -> Client:
    client.force_login(coordinator)
    return client


def received(by: User, text: str = WRONG) -> SheetUpload:
    upload = tasks.start_check(content=text.encode(), file_name="företag.csv", is_xlsx=False, by=by, at=AT)
    upload.refresh_from_db()
    return upload


def test_a_sheet_goes_from_upload_to_report_to_result(coordinators: Client) -> None:
    response = coordinators.post(
        reverse("registry:import"), {"file": SimpleUploadedFile("företag.csv", WRONG.encode())}, follow=True
    )
    report = response.content.decode()
    assert "556016-0680" in report
    assert "hej@" not in report
    assert not Enterprise.objects.exists()

    upload = SheetUpload.objects.get()
    coordinators.post(reverse("registry:sheet-apply", args=[upload.public_id]))

    assert Enterprise.objects.get().email == "hej@varvet.example"
    upload.refresh_from_db()
    assert upload.state == SheetUpload.State.APPLIED


def test_the_report_tells_every_reason_with_its_column(coordinators: Client, coordinator: User) -> None:
    upload = received(coordinator)

    text = coordinators.get(upload.get_absolute_url() + "?utfall=refused&lang=en").content.decode()

    assert "e-post: The e-mail address is not complete" in text
    assert "leveransområden: Not known as a district, municipality or county: Atlantis" in text
    assert "organisationsnummer: The check digit is wrong" in text
    assert "Andra Varvet" not in text


def test_a_change_is_shown_with_what_it_was(coordinators: Client, coordinator: User) -> None:
    make_enterprise("Andra Varvet", org_no="5560160680", email="gammal@varvet.example")

    text = coordinators.get(received(coordinator).get_absolute_url()).content.decode()

    assert "<del>gammal@varvet.example</del> → <ins>hej@varvet.example</ins>" in text
    assert "<ins>Nacka</ins>" in text


def test_fifty_rows_are_shown_at_a_time(coordinators: Client, coordinator: User) -> None:
    rows = "".join(f"{free_org_no()};Firma {number};;\n" for number in range(60))

    upload = received(coordinator, "organisationsnummer;namn;e-post;leveransområden\n" + rows)

    first = coordinators.get(upload.get_absolute_url()).content.decode()
    second = coordinators.get(upload.get_absolute_url() + "?page=2").content.decode()
    assert first.count("<tr>") == 51
    assert second.count("<tr>") == 11


def test_refused_rows_are_downloaded_with_their_reasons(coordinators: Client, coordinator: User) -> None:
    upload = received(coordinator)

    response = coordinators.get(reverse("registry:sheet-refused", args=[upload.public_id]) + "?lang=en")

    (rows,) = [CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()]
    assert len(rows) == 2
    assert rows[1][0] == "556016-0681"
    assert "The check digit is wrong" in str(rows[1][-2])


def test_a_sole_traders_number_is_neither_shown_nor_exported(coordinators: Client, coordinator: User) -> None:
    upload = received(coordinator, "orgnr;namn;juridisk form;e-post\n8112289874;Annas;enskild;x@\n")

    exported = coordinators.get(reverse("registry:sheet-refused", args=[upload.public_id]))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(exported.content)).get_sheet_by_index(0)
    assert "9874" not in coordinators.get(upload.get_absolute_url()).content.decode()
    assert "9874" not in str(sheet.to_python())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("tom.csv", b"", "The file is empty."),
        ("gammal.xls", b"\xd0\xcf\x11\xe0\xa1\xb1", "older kind of Excel"),
        ("stor.csv", b"x" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_on_the_form(
    coordinators: Client, name: str, content: bytes, reason: str
) -> None:
    coordinators.cookies["language"] = "en"

    response = coordinators.post(reverse("registry:import"), {"file": SimpleUploadedFile(name, content)})

    assert reason in response.content.decode()
    assert not SheetUpload.objects.exists()


def test_a_file_without_the_right_column_says_so_on_its_page(coordinators: Client, coordinator: User) -> None:
    upload = received(coordinator, "a;b\n1;2\n")

    text = coordinators.get(upload.get_absolute_url() + "?lang=en").content.decode()

    assert "No column is called organisationsnummer" in text


def test_a_sheet_under_way_is_followed_and_loads_anew_when_it_is_done(
    coordinators: Client, coordinator: User
) -> None:
    upload = received(coordinator)
    job = Job.objects.get()
    SheetUpload.objects.update(state=SheetUpload.State.CHECKING)
    Job.objects.update(state=Job.State.RUNNING, done=1, total=4)

    address = upload.get_absolute_url()
    following = coordinators.get(address, headers={"HX-Request": "true"}).content.decode()
    assert f'hx-get="{address}"' in following
    assert 'value="25"' in following
    assert "<html" not in following
    assert 'value="25"' in coordinators.get(address).content.decode()

    Job.objects.filter(pk=job.pk).update(state=Job.State.DONE)
    assert coordinators.get(address, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_both_templates_can_be_downloaded(coordinators: Client) -> None:
    workbook = coordinators.get(reverse("registry:import-template-xlsx"))
    text = coordinators.get(reverse("registry:import-template-csv"))

    assert workbook.content.startswith(b"PK")
    assert text.content.decode("utf-8-sig").startswith("organisationsnummer;namn;")


PAGES = ["registry:import", "registry:import-template-xlsx", "registry:import-template-csv"]


@pytest.mark.parametrize("role", list(Role))
def test_only_those_who_may_read_in_open_the_pages(client: Client, coordinator: User, role: Role) -> None:
    upload = received(coordinator)
    client.force_login(make_user(role, make_city()))
    expected = 200 if role in {Role.COORDINATOR, Role.ADMINISTRATOR} else 403

    for name in PAGES:
        assert client.get(reverse(name)).status_code == expected
    for name in ("registry:sheet", "registry:sheet-refused"):
        assert client.get(reverse(name, args=[upload.public_id])).status_code == expected
    applying = client.post(reverse("registry:sheet-apply", args=[upload.public_id]))
    assert applying.status_code == (302 if expected == 200 else 403)
    assert Enterprise.objects.exists() == (expected == 200)


def test_a_visitor_is_asked_to_sign_in(client: Client, coordinator: User) -> None:
    upload = received(coordinator)

    for address in (reverse("registry:import"), upload.get_absolute_url()):
        assert client.get(address).headers["Location"].startswith(reverse("accounts:sign-in"))
    client.post(reverse("registry:sheet-apply", args=[upload.public_id]))
    assert not Enterprise.objects.exists()


def test_a_sheet_that_is_not_there_is_not_found(coordinators: Client) -> None:
    assert coordinators.get(reverse("registry:sheet", args=["bcdfghjk"])).status_code == 404


def test_applying_is_never_done_by_looking(coordinators: Client, coordinator: User) -> None:
    upload = received(coordinator)

    assert coordinators.get(reverse("registry:sheet-apply", args=[upload.public_id])).status_code == 405


def test_the_report_asks_the_database_few_times(
    coordinators: Client, coordinator: User, django_assert_max_num_queries: object
) -> None:
    rows = "".join(f"{free_org_no()};Firma {number};;Nacka\n" for number in range(60))
    upload = received(coordinator, "organisationsnummer;namn;e-post;leveransområden\n" + rows)

    with django_assert_max_num_queries(12):  # type: ignore[operator] - pytest-django's fixture
        coordinators.get(upload.get_absolute_url())
