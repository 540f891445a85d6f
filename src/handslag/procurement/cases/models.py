"""A purchase under way: its facts, the guide kept with it, the chosen way to buy, and its duties."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Membership, Organisation
from handslag.accounts.rules import Permission
from handslag.foundation.records import Kept, KeptQuerySet, Record
from handslag.procurement.guidance.models import JuristQuestion
from handslag.procurement.needs.models import Need

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

_Row = TypeVar("_Row", bound=models.Model)
TITLE_LENGTH = 160
SUPPLIER_LENGTH = 200
_ORG_NO_LENGTH = 10


def _working_at(user: User) -> models.QuerySet[Membership]:
    """Where the person works with cases."""
    return Membership.objects.visible_to(user).current().granting(Permission.CASE_WRITE)


class CaseQuerySet(KeptQuerySet["Case"]):
    """Cases, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A board's own, for those who work with its cases; no other board, and no visitor."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(buyer_id__in=_working_at(user).values("organisation_id"))


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


class CasePartQuerySet(KeptQuerySet[_Row]):
    """What belongs to a case follows it."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What belongs to the cases that the viewer may see."""
        return self.filter(case_id__in=Case.objects.visible_to(user).values("pk"))


class CaseDutyQuerySet(CasePartQuerySet["CaseDuty"]):
    """Duties, as far as the viewer may see."""

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


class ReservedCheck(Kept):
    """What a check-list said of a bidder, once: the answers, every test, who checked and when.

    A new check is a new row, so every earlier one is kept. `supplier` is empty while nobody is meant.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="reserved_checks")
    door = models.CharField(max_length=24)
    supplier = models.CharField(max_length=SUPPLIER_LENGTH, blank=True)
    org_no = models.CharField(max_length=_ORG_NO_LENGTH, blank=True)
    answers = models.JSONField()
    result = models.JSONField()
    checked_at = models.DateTimeField()
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = CasePartQuerySet["ReservedCheck"].as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.door} {self.checked_at}"


class ReservedAwardQuerySet(KeptQuerySet["ReservedAward"]):
    """Awards, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A board's own, for those who work with its cases."""
        return (
            self.filter(buyer_id__in=_working_at(user).values("organisation_id"))
            if user.is_authenticated
            else self.none()
        )

    def current(self) -> Self:
        """Those that were not written down by mistake."""
        return self.filter(withdrawn_at=None)


class ReservedAward(Record):
    """A contract that a board has awarded in a reserved procurement; the repeat bar (LOU 19:25) counts it."""

    class Under(models.TextChoices):
        """By which reservation."""

        EMPLOYMENT = "employment", _("For employment (LOU 4:18)")
        WELFARE = "welfare", _("For welfare organisations (LOU 19:25)")
        WELFARE_2019 = "welfare_2019", _("For welfare organisations, begun before February 2022 (19:6 a)")
        IDEBUREN = "ideburen", _("For idéburna organisations (LOU 19:25 a)")

    buyer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="reserved_awards")
    supplier = models.CharField(max_length=SUPPLIER_LENGTH)
    org_no = models.CharField(max_length=_ORG_NO_LENGTH)
    cpv = models.CharField(max_length=8)
    under = models.CharField(max_length=14, choices=Under.choices)
    awarded_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)

    objects = ReservedAwardQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-awarded_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.supplier} {self.awarded_on}"


class LotPlan(Record):
    """How a board thinks of dividing the purchase of a case, and what it has decided about it.

    `lots` are the lots in order, each with its title, value in kronor, months and place (None anywhere);
    `decision` is empty until something is decided.
    """

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="lot_plan")
    lots = models.JSONField(default=list)
    decision = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = CasePartQuerySet["LotPlan"].as_manager()

    def __str__(self) -> str:
        return f"{self.case_id} {len(self.lots)}"


class InnovationStep(Record):
    """What a board has written in one step of an innovation procurement.

    `considers_enterprises` is the answer on social enterprises, in the step that asks; `way` the way to buy,
    in the last step.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="innovation_steps")
    step = models.CharField(max_length=20)
    words = models.TextField()
    considers_enterprises = models.BooleanField(null=True)
    way = models.CharField(max_length=24, blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = CasePartQuerySet["InnovationStep"].as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "step"], name="innovation_step_once_per_case")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.step}"
