"""A published need with its stored match in the scratch installation, and its purchaser's session."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse

from handslag.accounts.actions import add_organisation, join
from handslag.accounts.models import Organisation, User
from handslag.accounts.rules import Role
from handslag.foundation import clock
from handslag.procurement.needs import actions
from handslag.procurement.needs.rules import NeedContent


def make_match(municipality: str) -> tuple[str, str]:
    """The match page's address, and the cookie of a purchaser who may read it."""
    at = clock.now()
    board = add_organisation(kind=Organisation.Kind.BOARD, name="Bänknämnden", by=None, at=at)
    purchaser = User.objects.create_user(email="bench@board.example", name="Bench")
    join(user=purchaser, organisation=board, role=Role.PURCHASER, by=None, at=at)
    today = clock.day_of(at)
    content = NeedContent(
        title="Catering till möten och konferenser",
        description="Smörgåsar, lunch och fika till möten, för tio till åttio personer i veckan.",
        cpv=frozenset({"55520000"}),
        areas=frozenset({municipality}),
        value_sek=600_000,
        months=12,
        starts_on=today + timedelta(days=90),
        answers_by=today + timedelta(days=30),
        bids_at="https://tender.example",
    )
    need = actions.draft_need(buyer=board, content=content, by=purchaser, at=at)
    actions.match_need(need=need, by=purchaser, at=at)
    need = actions.publish_need(need=need, opened_version=need.version, by=purchaser, at=at)
    return reverse("needs:match", args=[need.public_id]), _session_of(purchaser)


def _session_of(person: User) -> str:
    """Signed in as the site itself does it."""
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
