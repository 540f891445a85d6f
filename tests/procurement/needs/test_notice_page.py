"""Starting from a notice: files and text read at once, a draft with one press, a look without one."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import handslag.demo
from handslag.accounts.actions import join
from handslag.accounts.models import Organisation, User
from handslag.accounts.rules import Role
from handslag.foundation.errors import SourceUnavailable
from handslag.notices.reading import read_notice
from handslag.procurement.needs.forms.carried import Carried, NotCarried, packed, unpacked
from handslag.procurement.needs.models import MatchRun, Need
from handslag.procurement.needs.queries import content_of
from handslag.procurement.needs.rules import content_from_notice
from tests.conftest import ClientOf
from tests.procurement.needs.factories import LOTS, NEED
from tests.registry.factories import (
    AT,
    OfferContent,
    know_codes,
    make_board,
    make_city,
    make_enterprise,
    make_user,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/inkop/fran-annons/"
DRAFT = "/inkop/fran-annons/utkast/"
LOOK = "/inkop/fran-annons/traffar/"
NOTICES = Path(handslag.demo.__file__).parent / "notices"
CATERING, GREEN = "ted-catering.xml", "ted-gronyteskotsel-delar.xml"


@pytest.fixture(autouse=True)
def _codes() -> None:
    know_codes(areas=["SE", "01", "0180", "0180-sodermalm"], cpv=["55520000"])
    for name in (CATERING, GREEN):
        content = content_from_notice(read_notice((NOTICES / name).read_bytes()))
        know_codes(
            areas=content.areas.union(*(lot.areas for lot in content.lots)),
            cpv=content.cpv.union(*(lot.cpv for lot in content.lots)),
        )


@pytest.fixture
def board() -> Organisation:
    return make_board()


@pytest.fixture
def person(board: Organisation) -> User:
    return make_user(Role.PURCHASER, board)


@pytest.fixture
def purchaser(client: Client, person: User) -> Client:
    client.force_login(person)
    client.cookies["language"] = "en"
    return client


@pytest.fixture
def coordinator(client_of: ClientOf) -> Client:
    browser = client_of(Role.COORDINATOR, make_city())
    browser.cookies["language"] = "en"
    return browser


def upload(name: str, content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, (NOTICES / name).read_bytes() if content is None else content)


def carried(client: Client, name: str = CATERING) -> str:
    (read,) = client.post(ADDRESS, {"notices": [upload(name)]}).context["read"]
    return str(read.carried)


def test_a_file_becomes_a_draft_with_everything_filled_and_its_match_with_one_press(
    purchaser: Client, board: Organisation
) -> None:
    make_enterprise("Gryn", offers=[OfferContent(title="Catering till möten", cpv=frozenset({"55520000"}))])
    response = purchaser.post(ADDRESS, {"notices": [upload(CATERING)]})
    (read,) = response.context["read"]
    assert {fact.label: fact.value for fact in read.facts}["Kind"] == "Contract notice"
    assert not Need.objects.exists()

    response = purchaser.post(DRAFT, {"notice": read.carried}, follow=True)

    need = Need.objects.get()
    assert response.redirect_chain[-1][0] == reverse("needs:match", args=[need.public_id])
    assert "Gryn" in response.content.decode()
    assert need.buyer == board
    notice = read_notice((NOTICES / CATERING).read_bytes())
    assert content_of(need) == content_from_notice(notice)
    assert need.source == {"format": "ted", "type": "contract", "notice_id": notice.notice_id,
                           "published_on": notice.published_on.isoformat()}  # fmt: skip


def test_a_notice_with_lots_becomes_a_need_with_lots(purchaser: Client) -> None:
    purchaser.post(DRAFT, {"notice": carried(purchaser, GREEN)})

    need = Need.objects.get()
    assert len(content_of(need).lots) == 3
    assert MatchRun.objects.filter(need=need).count() == 3


def test_every_file_of_many_is_read_or_refused_in_words(purchaser: Client) -> None:
    response = purchaser.post(
        ADDRESS,
        {
            "notices": [
                upload(CATERING),
                upload("bild.xml", b"\x89PNG"),
                upload(GREEN),
                upload("tom.xml", b" "),
            ],
            "text": "Annons: Städning av kontor\nVi söker lokalvård i Nacka.",
        },
    )

    read = response.context["read"]
    assert [notice.is_read for notice in read] == [True, False, True, False, True]
    assert all(notice.refusal for notice in read if not notice.is_read)
    text = response.content.decode()
    assert text.count("Make a draft and see who can deliver") == 3
    assert text.count(">Cannot be read<") == 2


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (0, "Choose a file, or paste a text below."),
        (21, "You chose 21 files. Choose at most 20 at a time."),
    ],
)
def test_limits_are_said_in_words(purchaser: Client, files: int, message: str) -> None:
    response = purchaser.post(ADDRESS, {"notices": [upload(f"{n}.xml", b"<a/>") for n in range(files)]})

    assert message in response.content.decode()
    assert response.context["read"] == ()


def test_files_too_large_together_are_refused_in_words(
    purchaser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handslag.procurement.needs.forms.notices.MOST_BYTES", 10)

    text = purchaser.post(ADDRESS, {"notices": [upload(CATERING)]}).content.decode()

    assert "larger than 40 MB together" in text


def test_one_file_that_is_too_large_is_refused_and_the_others_are_read(purchaser: Client) -> None:
    huge = upload("stor.xml", b"<a>" + b" " * 10_000_001)

    read = purchaser.post(ADDRESS, {"notices": [huge, upload(CATERING)]}).context["read"]

    assert [notice.is_read for notice in read] == [False, True]
    assert "10 MB" in read[0].refusal


@pytest.mark.parametrize("text", ["\0\0", "x" * 200_000, "<script>alert(1)</script> städning", "🧹" * 400])
def test_odd_text_is_read_or_refused(purchaser: Client, text: str) -> None:
    response = purchaser.post(ADDRESS, {"text": text})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_pressed_twice_it_is_one_draft(purchaser: Client) -> None:
    token = carried(purchaser)

    addresses = {purchaser.post(DRAFT, {"notice": token})["Location"] for _ in range(2)}

    assert len(addresses) == Need.objects.count() == 1


def test_who_buys_for_several_chooses_whom_for(purchaser: Client, person: User) -> None:
    other = make_board("Kulturnämnden")
    join(user=person, organisation=other, role=Role.PURCHASER, by=None, at=AT)
    token = carried(purchaser)

    for wrong in ("", make_board("Trafiknämnden").public_id):
        purchaser.post(DRAFT, {"notice": token, "buyer": wrong})
    assert not Need.objects.exists()
    purchaser.post(DRAFT, {"notice": token, "buyer": other.public_id})

    assert Need.objects.get().buyer == other


@pytest.mark.parametrize("token", ["", "x", "eyJ0aXRsZSI6ICJ4In0:1abc:def"])
def test_what_this_site_did_not_read_becomes_no_draft(purchaser: Client, token: str) -> None:
    response = purchaser.post(DRAFT, {"notice": token}, follow=True)

    assert "The notice must be read in again." in response.content.decode()
    assert purchaser.post(LOOK, {"notice": token})["Location"] == ADDRESS
    assert not Need.objects.exists()


def test_what_is_carried_comes_back_unchanged() -> None:
    whole = Carried(NEED.__class__(title="Å" * 160, lots=LOTS, answers_by=NEED.answers_by), {"format": "ted"})

    assert unpacked(packed(whole)) == whole
    with pytest.raises(NotCarried):
        unpacked(packed(whole)[:-3] + "abc")


def test_while_the_register_is_put_in_order_the_draft_comes_without_its_match(
    purchaser: Client, coordinator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_yet() -> None:
        raise SourceUnavailable("match index", retry=True)

    token = carried(purchaser)
    monkeypatch.setattr("handslag.procurement.needs.actions.matching.match_index", not_yet)
    monkeypatch.setattr("handslag.procurement.needs.pages.looking.match_index", not_yet)

    response = purchaser.post(DRAFT, {"notice": token}, follow=True)
    assert "Nobody has looked for firms yet" in response.content.decode()
    assert "being put in order" in coordinator.post(LOOK, {"notice": token}, follow=True).content.decode()


def test_a_coordinator_sees_who_could_deliver_and_nothing_is_saved(coordinator: Client) -> None:
    make_enterprise("Gryn", offers=[OfferContent(title="Catering till möten", cpv=frozenset({"55520000"}))])
    page = coordinator.post(ADDRESS, {"notices": [upload(CATERING)]})
    assert "Make a draft" not in page.content.decode()

    response = coordinator.post(LOOK, {"notice": page.context["read"][0].carried})

    text = response.content.decode()
    assert "Gryn" in text
    assert "Nothing of this is saved" in text
    assert not Need.objects.exists()
    assert not MatchRun.objects.exists()
    assert coordinator.post(DRAFT, {"notice": page.context["read"][0].carried}).status_code == 403


def test_a_notice_with_lots_is_looked_at_lot_by_lot(coordinator: Client) -> None:
    shown = coordinator.post(LOOK, {"notice": carried(coordinator, GREEN)}).context["shown"]

    assert len(shown.lots) == 3
    assert all(lot.advice for lot in shown.lots)


@pytest.mark.parametrize("address", [ADDRESS, DRAFT, LOOK])
def test_notices_are_for_those_who_buy_or_coordinate(
    client: Client, client_of: ClientOf, address: str
) -> None:
    for role in (Role.ENTERPRISE_MEMBER, Role.SUPPLIER_MEMBER, Role.ADMINISTRATOR, None):
        assert client_of(role).post(address, {"text": "städning"}).status_code == 403
    assert client.post(address)["Location"].startswith("/konto/logga-in/")
