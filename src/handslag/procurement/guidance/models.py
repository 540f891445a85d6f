"""Amounts a person has entered, the city's own guidelines, and what its jurist is asked and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Membership, Organisation
from handslag.accounts.rules import Permission
from handslag.foundation.records import Kept, KeptQuerySet, PublicQuerySet, Record

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User

SOURCE_LENGTH = 300
WORDS_LENGTH = 1_000


class ThresholdPeriod(Record):
    """What the limits of one period are in kronor, as a person has entered them; None is not entered.

    The period, by its first day, and its limits in euro come with the code.
    """

    valid_from = models.DateField(unique=True)
    goods_sek = models.PositiveBigIntegerField(null=True)
    central_sek = models.PositiveBigIntegerField(null=True)
    works_sek = models.PositiveBigIntegerField(null=True)
    annex2_sek = models.PositiveBigIntegerField(null=True)
    small_lot_sek = models.PositiveBigIntegerField(null=True)
    small_works_lot_sek = models.PositiveBigIntegerField(null=True)
    source = models.CharField(max_length=SOURCE_LENGTH)
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PublicQuerySet["ThresholdPeriod"].as_manager()

    class Meta:
        ordering: ClassVar = ["valid_from"]

    def __str__(self) -> str:
        return f"{self.valid_from} {self.source}"


class Scoped(models.Model):
    """Which purchases something is about; what is empty holds for all."""

    kinds = models.JSONField(default=list)
    cpv = models.JSONField(default=list)
    from_sek = models.PositiveBigIntegerField(null=True)
    below_sek = models.PositiveBigIntegerField(null=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        abstract = True


class Guideline(Record, Scoped):
    """A purchasing rule that the city has decided for itself; it may narrow a door, never widen it."""

    door = models.CharField(max_length=24)
    words = models.CharField(max_length=WORDS_LENGTH)
    reference = models.CharField(max_length=SOURCE_LENGTH)
    verdict = models.CharField(max_length=14, blank=True)
    is_duty = models.BooleanField(default=False)
    written_at = models.DateTimeField()

    objects = PublicQuerySet["Guideline"].as_manager()

    class Meta:
        ordering: ClassVar = ["-valid_from", "-pk"]

    def __str__(self) -> str:
        return f"{self.door} {self.public_id}"


class JuristQuestionQuerySet(KeptQuerySet["JuristQuestion"]):
    """Questions, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A board's own, for those who work with its cases; all of them for the jurist."""
        if not user.is_authenticated:
            return self.none()
        current = Membership.objects.visible_to(user).current()
        own, answers = current.granting(Permission.CASE_WRITE), current.granting(Permission.JURIST_ANSWER)
        return self.filter(
            models.Q(organisation_id__in=own.values("organisation_id")) | models.Q(models.Exists(answers))
        )


class JuristQuestion(Record):
    """What a board asks the jurist about one door of one purchase; `asked` holds the purchase's facts."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="jurist_questions")
    door = models.CharField(max_length=24)
    question = models.CharField(max_length=40)
    asked = models.JSONField()
    words = models.TextField(blank=True)
    asked_at = models.DateTimeField(db_index=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = JuristQuestionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.door} {self.question} {self.public_id}"

    def get_absolute_url(self) -> str:
        """Where it is answered."""
        return reverse("guidance:question", args=[self.public_id])


class JuristAnswer(Kept, Scoped):
    """What the jurist has settled: it opens or closes a door, on a ground, from one day to another."""

    class Verdict(models.TextChoices):
        """What the answer does to the door."""

        OPEN = "open", _("Open: it may be done")
        CLOSED = "closed", _("Closed: it may not be done")

    question = models.OneToOneField(JuristQuestion, on_delete=models.PROTECT, related_name="answer")
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    basis = models.CharField(max_length=WORDS_LENGTH)
    answered_on = models.DateField()
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PublicQuerySet["JuristAnswer"].as_manager()

    class Meta:
        ordering: ClassVar = ["-answered_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.question_id} {self.verdict}"
