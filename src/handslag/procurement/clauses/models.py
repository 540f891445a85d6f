"""The city's clauses with their versions, and which board has taken which."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Membership, Organisation
from handslag.accounts.rules import Permission
from handslag.foundation.records import Kept, KeptQuerySet, PublicQuerySet, Record
from handslag.procurement.cases.models import Case

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

REASON_LENGTH = 300


class Clause(Record):
    """A clause of the city-wide library; `key` names the shipped one it began as, if it did."""

    class Kind(models.TextChoices):
        """What a clause is for."""

        EMPLOYMENT = "employment", _("Employment")
        LABOUR = "labour", _("Fair work")
        SOCIAL = "social", _("Social considerations")
        COOPERATION = "cooperation", _("Cooperation")

    key = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    rules = models.JSONField(default=list)
    demands_social_enterprise = models.BooleanField(default=False)
    ended_at = models.DateTimeField(null=True)

    objects = PublicQuerySet["Clause"].as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["key"], condition=~models.Q(key=""), name="one_clause_per_shipped_key"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    def get_absolute_url(self) -> str:
        """The one address."""
        return reverse("clauses:clause", args=[self.public_id])


class ClauseVersion(Kept):
    """The words of a clause from one day on, by language and part; earlier versions stay."""

    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    words = models.JSONField()
    reason = models.CharField(max_length=REASON_LENGTH, blank=True)
    is_shipped = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PublicQuerySet["ClauseVersion"].as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clause", "number"], name="one_clause_version_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.clause_id} {self.number}"


class ClauseUseQuerySet(KeptQuerySet["ClauseUse"]):
    """Uses, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A board's own, for those who work with its cases; all of them for those who edit the library."""
        if not user.is_authenticated:
            return self.none()
        current = Membership.objects.visible_to(user).current()
        own, edits = current.granting(Permission.CASE_WRITE), current.granting(Permission.CLAUSE_EDIT)
        return self.filter(
            models.Q(organisation_id__in=own.values("organisation_id")) | models.Q(models.Exists(edits))
        )


class ClauseUse(Kept):
    """A board took a version of a clause, into a case or by itself; counted, never ranked."""

    version = models.ForeignKey(ClauseVersion, on_delete=models.PROTECT, related_name="uses")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="clause_uses")
    case = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="clause_uses")
    taken_at = models.DateTimeField(db_index=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ClauseUseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-taken_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "case"], name="one_use_per_version_and_case")
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.version_id}"
