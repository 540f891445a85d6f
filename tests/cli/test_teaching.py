"""`handslag teach-cpv`: from what people confirmed to a version in use, public texts only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from handslag.cli.main import main
from handslag.matching import taught
from handslag.procurement.needs.actions import draft_need, publish_need
from handslag.procurement.needs.models import Need
from handslag.reference.rules import Suggested
from handslag.registry.actions import add_offer, close_offer
from handslag.registry.models import Offer
from handslag.registry.rules import OfferContent
from tests.procurement.needs.factories import CLEANING, content
from tests.registry.factories import AT, know_codes, make_board, make_enterprise, make_supplier

pytestmark = pytest.mark.django_db
SUGGESTED = Suggested(("55520000", CLEANING), "test")
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> Path:
    settings.DATA_FOLDER = tmp_path  # type: ignore[attr-defined]
    return tmp_path / taught.FOLDER


def taught_with(capsys: Captured, *options: str) -> str:
    assert main(["teach-cpv", "--lang", "en", *options]) == 0
    return capsys.readouterr().out


def offered(title: str, code: str, *, is_public: bool = True) -> Offer:
    know_codes(cpv=[code])
    firm = (make_enterprise if is_public else make_supplier)(f"Firma {title}")
    offer = OfferContent(title=title, cpv=frozenset({code}))
    return add_offer(organisation=firm.organisation, content=offer, by=None, at=AT, suggested=SUGGESTED)


def written(title: str) -> Need:
    return draft_need(
        buyer=make_board(), content=replace(content(), title=title), by=None, at=AT, suggested=SUGGESTED
    )


def test_without_confirmations_nothing_is_made(capsys: Captured, folder: Path) -> None:
    assert "Nobody has confirmed" in taught_with(capsys)
    assert not folder.exists()


def test_what_helps_is_used_and_its_scores_are_printed(capsys: Captured, folder: Path) -> None:
    for title in ("Lokalvård", "Lokalvård i skolan", "Lokalvård på kontor", "Lokalvård i trapphus"):
        offered(title, "90910000")
    offered("Gräsklippning", "77314000")

    said = taught_with(capsys)

    assert "5 confirmed texts" in said
    assert "right class among five" in said
    version = (folder / "current").read_text().strip()
    assert f"Version {version} is in use." in said


def test_few_texts_are_kept_and_used_only_when_asked(capsys: Captured, folder: Path) -> None:
    offered("Lokalvård", "90910000")

    said = taught_with(capsys)
    assert "Fewer than 5 different texts" in said
    assert "kept but not in use" in said
    assert not (folder / "current").exists()
    taught_with(capsys, "--use")
    assert (folder / "current").exists()


def test_only_what_everybody_can_read_is_taught_from(capsys: Captured) -> None:
    need = written("Lokalvård på två förskolor")
    offered("Lokalvård", "90910000", is_public=False)
    closed = offered("Fönsterputs", "90911300")
    close_offer(offer=closed, by=None, at=AT)
    assert "Nobody has confirmed" in taught_with(capsys)

    publish_need(need=need, opened_version=need.version, by=None, at=AT)

    assert "1 confirmed text." in taught_with(capsys)


def test_a_draft_that_was_called_otherwise_when_it_was_confirmed_is_passed_over(capsys: Captured) -> None:
    need = written("Hemligt")
    Need.objects.filter(pk=need.pk).update(title="Lokalvård")
    publish_need(need=need, opened_version=need.version, by=None, at=AT)
    Need.objects.filter(pk=need.pk).update(title="Lokalvård")

    assert "Nobody has confirmed" in taught_with(capsys)
