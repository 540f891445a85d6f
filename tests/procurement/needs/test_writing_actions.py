"""A need is begun, revised, published and closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handslag.foundation.errors import EditConflict, NothingIsDeleted, RuleBroken
from handslag.foundation.models import HappeningRecord
from handslag.procurement.needs import actions
from handslag.procurement.needs.models import Need, NeedLot
from handslag.procurement.needs.queries import content_of
from handslag.procurement.needs.rules import LotContent, NeedContent
from tests.procurement.needs.factories import LOTS, NEED, content, make_need, make_published_need
from tests.registry.factories import AT, make_board

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=2)


def happened(kind: str) -> list[dict[str, object]]:
    return list(HappeningRecord.objects.filter(kind=kind).values_list("facts", flat=True))


def test_a_draft_has_the_answers_it_was_given() -> None:
    whole = content(lots=LOTS)

    need = actions.draft_need(buyer=make_board(), content=whole, by=None, at=AT)

    assert content_of(Need.objects.get(pk=need.pk)) == whole
    assert need.status == Need.Status.DRAFT
    assert happened("NeedDrafted") == [{"need_id": need.pk, "from_notice": False}]


def test_an_empty_draft_is_kept() -> None:
    need = actions.draft_need(buyer=make_board(), content=NeedContent(title=""), by=None, at=AT)

    assert content_of(Need.objects.get(pk=need.pk)) == NeedContent(title="")


def test_a_draft_from_a_notice_says_which() -> None:
    source = {"format": "ted", "notice_id": "123456-2026"}

    need = actions.draft_need(buyer=make_board(), content=content(), by=None, at=AT, source=source)

    assert Need.objects.get(pk=need.pk).source == source
    assert happened("NeedDrafted")[0]["from_notice"] is True


def test_everything_wrong_with_a_draft_is_told_before_anything_is_written() -> None:
    with pytest.raises(RuleBroken) as broken:
        actions.draft_need(
            buyer=make_board(), content=replace(NEED, title="x" * 161, months=0), by=None, at=AT
        )

    assert len(broken.value.reasons) == 2
    assert not Need.objects.exists()


def test_a_code_nobody_knows_is_refused_in_words() -> None:
    with pytest.raises(RuleBroken, match="Not in the code list"):
        actions.draft_need(
            buyer=make_board(), content=replace(content(), cpv=frozenset({"99999999"})), by=None, at=AT
        )


def test_a_revised_draft_is_written_whole_and_names_its_fields() -> None:
    need = make_need(lots=LOTS)
    other = replace(content(), title="Städning", description="", value_sek=None)

    revised = actions.revise_need(need=need, opened_version=1, content=other, by=None, at=LATER)

    found = Need.objects.get(pk=need.pk)
    assert content_of(found) == other
    assert (found.version, found.revised_at) == (revised.version, LATER) == (2, LATER)
    assert sorted(happened("NeedRevised")[0]["fields"]) == ["description", "lots", "title", "value_sek"]  # type: ignore[call-overload] - a list of names


def test_the_same_answers_again_are_no_happening() -> None:
    need = make_need()

    actions.revise_need(need=need, opened_version=1, content=content(), by=None, at=LATER)

    assert happened("NeedRevised") == []
    assert Need.objects.get().revised_at == AT


def test_a_revision_by_somebody_who_opened_an_older_version_is_stopped() -> None:
    need = make_need()
    actions.revise_need(need=need, opened_version=1, content=content(title="Ny"), by=None, at=AT)

    with pytest.raises(EditConflict):
        actions.revise_need(need=need, opened_version=1, content=content(title="Annan"), by=None, at=AT)

    assert Need.objects.get().title == "Ny"


def test_a_lot_that_is_taken_out_is_withdrawn_and_comes_back_with_its_number() -> None:
    need = make_need(lots=LOTS)
    actions.revise_need(need=need, opened_version=1, content=content(lots=LOTS[:1]), by=None, at=AT)
    withdrawn = NeedLot.objects.get(number=2)
    assert withdrawn.is_withdrawn
    assert content_of(need).lots == LOTS[:1]

    third = LotContent(title="Fönster")
    actions.revise_need(need=need, opened_version=2, content=content(lots=(LOTS[0], third)), by=None, at=AT)

    assert content_of(need).lots == (LOTS[0], third)
    assert NeedLot.objects.get(number=2).pk == withdrawn.pk


def test_publishing_lets_everybody_read_it() -> None:
    need = make_need()

    published = actions.publish_need(need=need, opened_version=1, by=None, at=LATER)

    assert (published.status, published.published_at) == (Need.Status.PUBLISHED, LATER)
    assert Need.objects.published().get() == need
    assert happened("NeedPublished") == [{"need_id": need.pk}]


def test_everything_that_is_missing_is_told_and_nothing_is_published() -> None:
    need = make_need(description="", cpv=frozenset(), bids_at="")

    with pytest.raises(RuleBroken) as broken:
        actions.publish_need(need=need, opened_version=1, by=None, at=AT)

    assert len(broken.value.reasons) == 3
    assert not Need.objects.published().exists()


def test_a_draft_that_somebody_else_has_changed_since_is_not_published() -> None:
    need = make_need()
    actions.revise_need(need=need, opened_version=1, content=content(title="Ny"), by=None, at=AT)

    with pytest.raises(EditConflict):
        actions.publish_need(need=need, opened_version=1, by=None, at=AT)


def test_a_need_is_published_once() -> None:
    need = make_published_need()

    with pytest.raises(RuleBroken, match="draft"):
        actions.publish_need(need=need, opened_version=need.version, by=None, at=AT)


def test_a_published_need_stays_complete() -> None:
    need = make_published_need()

    with pytest.raises(RuleBroken, match="Describe"):
        actions.revise_need(
            need=need, opened_version=need.version, content=content(description=""), by=None, at=AT
        )


def test_a_change_after_publication_is_a_happening_of_its_own() -> None:
    need = make_published_need()
    longer = content(answers_by=date(2026, 12, 20))

    actions.revise_need(need=need, opened_version=need.version, content=longer, by=None, at=LATER)

    assert happened("PublicNeedRevised") == [
        {"need_id": need.pk, "fields": ["answers_by"], "version": need.version + 1}
    ]


def test_a_closed_need_is_no_longer_current_and_cannot_be_revised() -> None:
    need = make_published_need()

    closed = actions.close_need(need=need, by=None, at=LATER)

    assert (closed.status, closed.closed_at) == (Need.Status.CLOSED, LATER)
    assert not Need.objects.published().exists()
    with pytest.raises(RuleBroken, match="closed"):
        actions.revise_need(
            need=need, opened_version=closed.version, content=content(title="Ny"), by=None, at=LATER
        )


def test_closing_twice_is_one_happening() -> None:
    need = make_published_need()

    for _ in range(2):
        actions.close_need(need=need, by=None, at=AT)

    assert len(happened("NeedClosed")) == 1


def test_nothing_is_deleted() -> None:
    need = make_need()

    with pytest.raises(NothingIsDeleted):
        need.delete()
    with pytest.raises(NothingIsDeleted):
        NeedLot.objects.all().delete()
