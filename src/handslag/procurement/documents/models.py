"""Tender documents that boards have uploaded, what was found in each version, and the city's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Membership, Organisation
from handslag.accounts.rules import Permission
from handslag.foundation.models import Job
from handslag.foundation.records import Kept, KeptQuerySet, PublicQuerySet, Record

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

TITLE_LENGTH = 160
GROUND_LENGTH = 300


class TenderDocumentQuerySet(KeptQuerySet["TenderDocument"]):
    """Documents, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A board's own, for those who check its documents; no other board, no city role, no visitor."""
        if not user.is_authenticated:
            return self.none()
        own = Membership.objects.visible_to(user).current().granting(Permission.DOCUMENT_CHECK)
        return self.filter(organisation_id__in=own.values("organisation_id"))


class TenderDocument(Record):
    """A tender document of a board. Until `published_on` it is secrecy-tested: shown to the board only."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="documents")
    title = models.CharField(max_length=TITLE_LENGTH)
    begun_at = models.DateTimeField()
    published_on = models.DateField(null=True)

    objects = TenderDocumentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page with its versions."""
        return reverse("documents:document", args=[self.public_id])


class DocumentVersionQuerySet(KeptQuerySet["DocumentVersion"]):
    """Versions follow their document."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The versions of the documents that the viewer may see."""
        return self.filter(document_id__in=TenderDocument.objects.visible_to(user).values("pk"))

    def without_content(self) -> Self:
        """For lists: neither the text nor what was found in it is fetched."""
        return self.defer("text", "tables", "found")


class DocumentVersion(Record):
    """One version: its file, the text read out of it, and what was found, as codes and parameters.

    What is sorted out has neither file nor text left, only that it was there and why it is gone.
    """

    class State(models.TextChoices):
        """How far the version has come."""

        READING = "reading", _("Being read")
        READ = "read", _("Read and checked")
        UNREADABLE = "unreadable", _("Cannot be read")
        SORTED_OUT = "sorted_out", _("Taken away")

    class Ground(models.TextChoices):
        """Why the content may be taken away."""

        DRAFT = "draft", _("A draft that the case does not need")
        MISTAKE = "mistake", _("The wrong file")
        DECISION = "decision", _("A disposal decision (gallringsbeslut)")

    document = models.ForeignKey(TenderDocument, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    file = models.FileField(upload_to="documents", max_length=200, blank=True)
    file_name = models.CharField(max_length=200)
    state = models.CharField(max_length=12, choices=State.choices, default=State.READING)
    job = models.ForeignKey(Job, null=True, on_delete=models.PROTECT, related_name="+")
    reasons = models.JSONField(default=list)
    kind = models.CharField(max_length=8, blank=True)
    text = models.TextField(blank=True)
    tables = models.JSONField(default=list)
    pages = models.PositiveIntegerField(null=True)
    pages_without_text = models.PositiveIntegerField(default=0)
    found = models.JSONField(default=dict)
    marks = models.PositiveIntegerField(default=0)
    lix = models.FloatField(null=True)
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ground = models.CharField(max_length=10, choices=Ground.choices, blank=True)
    decision = models.CharField(max_length=GROUND_LENGTH, blank=True)
    sorted_out_at = models.DateTimeField(null=True)

    objects = DocumentVersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "number"], name="one_document_version_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.number} {self.state}"

    def get_absolute_url(self) -> str:
        """The page with what was found in it."""
        return reverse("documents:version", args=[self.document.public_id, self.number])


class CheckLimits(Kept):
    """The limits that the city has set for the check, from one moment on; the latest row holds.

    `limits` has a number for each field of `handslag.text.barriers.limits.Limits`.
    """

    number = models.PositiveIntegerField(unique=True)
    limits = models.JSONField()
    reason = models.CharField(max_length=GROUND_LENGTH)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PublicQuerySet["CheckLimits"].as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]

    def __str__(self) -> str:
        return f"{self.number} {self.reason}"
