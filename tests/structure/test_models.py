"""Tables: a row of each can be made, is seen only through the eyes of a viewer, and is never deleted."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from model_bakery import baker

from handslag.accounts.models import City, Organisation, User
from handslag.foundation.errors import NothingIsDeleted
from handslag.foundation.models import HappeningRecord, IndexChange
from handslag.foundation.records import Kept
from handslag.procurement.clauses.models import Clause, ClauseVersion
from handslag.procurement.documents.models import CheckLimits
from handslag.procurement.guidance.models import Guideline, JuristAnswer, ThresholdPeriod
from handslag.procurement.needs.models import WeightTable
from handslag.reference.models import Area, CodeListEntry, CpvCode, LegalForm
from handslag.registry.models import Enterprise, FactSource, Offer
from tests.registry import factories
from tests.structure.models import OURS

pytestmark = pytest.mark.django_db

# Tables that no viewer is asked about, and why.
WITHOUT_VIEWER: dict[type[Model], str] = {
    City: "one row, printed in the frame of every page",
    HappeningRecord: "what happened is read by the system itself; no page shows it",
    IndexChange: "a queue of ids for the indexes; no page shows it",
    User: "a person is reached through the session or the organisation's memberships only",
}
# Tables that everybody may read, and why.
PUBLIC: dict[type[Model], str] = {
    Area: "a published code list",
    CheckLimits: "everybody may know what the check measures by",
    Clause: "the library is public",
    ClauseVersion: "the library is public",
    CodeListEntry: "a published code list",
    CpvCode: "a published code list",
    Enterprise: "the directory is public",
    Guideline: "the guide tells everybody what the city has decided",
    JuristAnswer: "the guide tells everybody what the jurist has settled",
    LegalForm: "a published code list",
    Organisation: "that an organisation exists is public",
    ThresholdPeriod: "the guide tells everybody the limits",
    WeightTable: "what matching goes by is told to everybody",
}
# What decides whether a row is seen, where chance must not.
DECIDED: dict[type[Model], dict[str, object]] = {
    FactSource: {"organisation__kind": Organisation.Kind.SUPPLIER},
    Offer: {"organisation__kind": Organisation.Kind.SUPPLIER},
}
WITH_VIEWER = [model for model in OURS if model not in WITHOUT_VIEWER]
SECRET = [model for model in WITH_VIEWER if model not in PUBLIC]
named = {"ids": lambda model: model.__name__}


def make(model: type[Model]) -> Model:
    """A row with every optional link empty: a filter by a visitor's missing id would find just these."""
    return baker.make(model, **DECIDED.get(model, {}))


@pytest.mark.parametrize("model", OURS, **named)
def test_a_row_of_every_table_can_be_made(model: type[Model]) -> None:
    row = make(model)

    assert model._default_manager.filter(pk=row.pk).exists()
    assert str(row) != f"{model.__name__} object ({row.pk})"


@pytest.mark.parametrize("model", WITH_VIEWER, **named)
def test_every_table_is_asked_with_a_viewer(model: type[Model]) -> None:
    assert callable(getattr(model._default_manager, "visible_to", None))


def test_no_exception_outlives_its_table() -> None:
    assert {*WITHOUT_VIEWER, *PUBLIC} - {*OURS} == set()
    assert [model for model in WITHOUT_VIEWER if hasattr(model._default_manager, "visible_to")] == []


@pytest.mark.parametrize("model", SECRET, **named)
def test_a_visitor_sees_nothing_that_is_not_public(model: type[Model]) -> None:
    make(model)

    assert list(model._default_manager.visible_to(AnonymousUser())) == []


@pytest.mark.parametrize("model", SECRET, **named)
def test_somebody_who_belongs_nowhere_sees_nothing_that_is_not_public(model: type[Model]) -> None:
    make(model)

    assert list(model._default_manager.visible_to(factories.make_stranger())) == []


@pytest.mark.parametrize("model", list(PUBLIC), **named)
def test_everybody_sees_what_is_public(model: type[Model]) -> None:
    row = make(model)

    assert row in model._default_manager.visible_to(AnonymousUser())


@pytest.mark.parametrize("model", [model for model in OURS if issubclass(model, Kept)], **named)
def test_nothing_is_deleted(model: type[Model]) -> None:
    row = make(model)

    with pytest.raises(NothingIsDeleted):
        row.delete()
    with pytest.raises(NothingIsDeleted):
        model._default_manager.all().delete()
    assert model._default_manager.filter(pk=row.pk).exists()


def test_only_people_and_the_city_are_not_kept_for_ever() -> None:
    assert {model for model in OURS if not issubclass(model, Kept)} == {User, City}
