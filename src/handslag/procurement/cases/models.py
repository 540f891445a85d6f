"""A purchase under way: its facts, the guide kept with it, the chosen way to buy, and its duties."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse

from handslag.accounts.models import Membership, Organisation
from handslag.accounts.rules import GRANTS, Permission
from handslag.foundation.records import Kept, KeptQuerySet, Record
from handslag.procurement.guidance.models import JuristQuestion
from handslag.procurement.needs.models import Need

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

TITLE_LENGTH = 160


class CaseQuerySet(KeptQuerySet["Case"]):
    """Cases, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A board's own, for those who work with its cases; no other board, and no visitor."""
        if not user.is_authenticated:
            return self.none()
        roles = [role for role, granted in GRANTS.items() if Permission.CASE_WRITE in granted]
        own = Membership.objects.visible_to(user).current().filter(role__in=roles)
        return self.filter(buyer_id__in=own.values("organisation_id"))


class Case(Record):
    """A purchase that a board is working on.

    `asked` are the purchase's facts and `guide` what the law said of them on `began_on`, whose rules the case
    keeps; both as codes and parameters. `door` is empty until a way to buy is chosen, with `door_reason`.
    """

    buyer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="cases")
    need = models.ForeignKey(Need, null=True, on_delete=models.PROTECT, related_name="cases")
    title = models.CharField(max_length=TITLE_LENGTH)
    began_on = models.DateField()
    asked = models.JSONField()
    guide = models.JSONField()
    guide_made_at = models.DateTimeField()
    door = models.CharField(max_length=24, blank=True)
    door_reason = models.TextField(blank=True)
    decision_sent_on = models.DateField(null=True)
    concluded_on = models.DateField(null=True)
    questions = models.ManyToManyField(JuristQuestion, related_name="cases")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    source = models.JSONField(default=dict)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The one address."""
        return reverse("cases:case", args=[self.public_id])


class CaseDutyQuerySet(KeptQuerySet["CaseDuty"]):
    """Duties follow their case."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The duties of the cases that the viewer may see."""
        return self.filter(case_id__in=Case.objects.visible_to(user).values("pk"))

    def current(self) -> Self:
        """Those that the chosen way still obliges to."""
        return self.filter(is_withdrawn=False)


class CaseDuty(Kept):
    """Something the chosen way to buy obliges to; `due_on` is empty until the day it counts from is known.

    A duty of a way that was left is withdrawn, and keeps whether it was done.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="duties")
    rule = models.CharField(max_length=40)
    text = models.JSONField()
    reference = models.CharField(max_length=300)
    due_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    is_withdrawn = models.BooleanField(default=False)

    objects = CaseDutyQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["case", "rule"], name="duty_once_per_case")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.rule}"
