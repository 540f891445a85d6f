"""What documents can be asked: the board's own, what was found in a version, and the city's limits."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from handslag.procurement.documents.models import CheckLimits, DocumentVersion, TenderDocument
from handslag.procurement.documents.rules.storing import read_review
from handslag.text.barriers.limits import OUR_LIMITS, Limits
from handslag.text.reviewing import Review

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from handslag.accounts.models import User


def documents_of(user: User | AnonymousUser) -> QuerySet[TenderDocument]:
    """The documents of the viewer's boards, the newest first, with their versions but not their texts."""
    versions = DocumentVersion.objects.visible_to(user).without_content().select_related("uploaded_by")
    seen = TenderDocument.objects.visible_to(user).select_related("organisation")
    return seen.prefetch_related(Prefetch("versions", versions))


def version_before(version: DocumentVersion) -> DocumentVersion | None:
    """The latest earlier version that was read and is still there."""
    earlier = DocumentVersion.objects.filter(document_id=version.document_id, number__lt=version.number)
    return earlier.filter(state=DocumentVersion.State.READ).first()


def review_of(version: DocumentVersion) -> Review:
    """What was found in a version that was read."""
    return read_review(version.found, version.text)


def current_limits() -> Limits:
    """What documents are measured by now: what the city has set last, else ours."""
    row = CheckLimits.objects.first()
    return limits_of(row) if row else OUR_LIMITS


def limits_of(row: CheckLimits) -> Limits:
    """The limits of a row; one that came with the code later is ours."""
    known = asdict(OUR_LIMITS)
    return Limits(**{name: row.limits.get(name, ours) for name, ours in known.items()})
