"""What a buyer is about to buy, who could deliver it, and who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Membership, Organisation
from handslag.accounts.rules import CITYWIDE, GRANTS, Permission
from handslag.foundation.records import Kept, KeptQuerySet, Record
from handslag.foundation.sorting import slug
from handslag.reference.models import Area, CpvCode
from handslag.registry.models import Offer

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User


class NeedQuerySet(KeptQuerySet["Need"]):
    """Needs, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Published and closed needs are public; a draft is for its own buyer's purchasers."""
        public = models.Q(status__in=[Need.Status.PUBLISHED, Need.Status.CLOSED])
        if not user.is_authenticated:
            return self.filter(public)
        writers = [role for role, granted in GRANTS.items() if Permission.NEED_WRITE in granted]
        own = Membership.objects.visible_to(user).current().filter(role__in=writers)
        return self.filter(public | models.Q(buyer_id__in=own.values("organisation_id")))

    def published(self) -> Self:
        """Those that everybody may read and that are not closed."""
        return self.filter(status=Need.Status.PUBLISHED)


class Need(Record):
    """A coming purchase in a purchaser's own words; not an advertisement, bids go elsewhere."""

    class Status(models.TextChoices):
        """How far the need has come."""

        DRAFT = "draft", _("Draft")
        PUBLISHED = "published", _("Published")
        CLOSED = "closed", _("Closed")

    buyer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="needs")
    title = models.CharField(max_length=160)
    description = models.TextField(blank=True)
    cpv_codes = models.ManyToManyField(CpvCode, related_name="+")
    areas = models.ManyToManyField(Area, related_name="+")
    value_sek = models.PositiveBigIntegerField(null=True)
    months = models.PositiveIntegerField(null=True)
    starts_on = models.DateField(null=True)
    answers_by = models.DateField(null=True)
    bids_at = models.CharField(max_length=200, blank=True)
    source = models.JSONField(default=dict)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT, db_index=True)
    published_at = models.DateTimeField(null=True, db_index=True)
    closed_at = models.DateTimeField(null=True)

    objects = NeedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The one address; the public id finds it, the slug is for people."""
        return reverse("needs:need", args=[self.public_id, slug(self.title)])


class NeedLotQuerySet(KeptQuerySet["NeedLot"]):
    """Lots follow their need."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The lots of the needs that the viewer may see."""
        return self.filter(need_id__in=Need.objects.visible_to(user).values("pk"))


class NeedLot(Kept):
    """A part of the need that can be bought on its own; what is empty here holds from the need."""

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="lots")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    description = models.TextField(blank=True)
    cpv_codes = models.ManyToManyField(CpvCode, related_name="+")
    areas = models.ManyToManyField(Area, related_name="+")
    value_sek = models.PositiveBigIntegerField(null=True)

    objects = NeedLotQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["need", "number"], name="one_lot_per_number")
        ]

    def __str__(self) -> str:
        return self.title


class MatchRunQuerySet(KeptQuerySet["MatchRun"]):
    """Stored matches, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The buyer's own purchasers and those who see every match in the city."""
        if not user.is_authenticated:
            return self.none()
        seeing = [role for role, granted in GRANTS.items() if Permission.MATCH_SEE_ALL in granted]
        mine = Membership.objects.visible_to(user).current().filter(role__in=seeing)
        if mine.filter(role__in=CITYWIDE).exists():
            return self.filter(need__in=Need.objects.visible_to(user).values("pk"))
        return self.filter(need__buyer_id__in=mine.values("organisation_id"))


class MatchRun(Kept):
    """One run of the engine for a need or a lot: what went in, which version, and how many came out."""

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="match_runs")
    lot = models.ForeignKey(NeedLot, null=True, on_delete=models.PROTECT, related_name="match_runs")
    engine = models.CharField(max_length=40)
    inputs = models.JSONField()
    advice = models.JSONField(default=list)
    fits = models.PositiveIntegerField()
    partly = models.PositiveIntegerField()
    near = models.PositiveIntegerField()
    made_at = models.DateTimeField()

    objects = MatchRunQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.need_id} {self.engine} {self.made_at:%Y-%m-%d}"


class MatchRowQuerySet(KeptQuerySet["MatchRow"]):
    """Rows of stored matches, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """All rows for those who see the run; of a public need, a firm's own row for its people."""
        if not user.is_authenticated:
            return self.none()
        belongs = Membership.objects.visible_to(user).current().values("organisation_id")
        public = Need.objects.filter(status__in=[Need.Status.PUBLISHED, Need.Status.CLOSED])
        return self.filter(
            models.Q(run__in=MatchRun.objects.visible_to(user).values("pk"))
            | models.Q(organisation_id__in=belongs, run__need__in=public.values("pk"))
        )


class MatchRow(Kept):
    """One firm in a match run: how it fits, and why."""

    class Group(models.TextChoices):
        """How well a firm fits."""

        FIT = "fit", _("Fits")
        PARTLY = "partly", _("Fits in part")
        NEAR = "near", _("Near miss")

    run = models.ForeignKey(MatchRun, on_delete=models.PROTECT, related_name="rows")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="+")
    group = models.CharField(max_length=8, choices=Group.choices)
    position = models.PositiveIntegerField()
    score = models.FloatField()
    parts = models.JSONField()
    missing = models.JSONField(null=True)

    objects = MatchRowQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["run", "organisation"], name="one_row_per_firm_and_run")
        ]
        indexes: ClassVar = [models.Index(fields=["run", "group", "position"], name="match_row_order")]

    def __str__(self) -> str:
        return f"{self.run_id} {self.organisation_id} {self.group}"


class SubscriptionQuerySet(KeptQuerySet["Subscription"]):
    """Who wants to hear of what, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The person's own organisations' subscriptions; nothing for a visitor."""
        if not user.is_authenticated:
            return self.none()
        belongs = Membership.objects.visible_to(user).current().values("organisation_id")
        return self.filter(organisation_id__in=belongs)


class Subscription(Kept):
    """An organisation that wants to hear of every need in a branch of the CPV."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="subscriptions")
    cpv_code = models.ForeignKey(CpvCode, on_delete=models.PROTECT, related_name="+")
    since_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "cpv_code"],
                condition=models.Q(ended_at=None),
                name="one_current_subscription_per_code",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.cpv_code_id}"


class ToldQuerySet(KeptQuerySet["Told"]):
    """Who was told what, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The journal of the needs whose matches the viewer may see."""
        return self.filter(need_id__in=MatchRun.objects.visible_to(user).values("need_id"))


class Told(Kept):
    """That an organisation was told of a need: when, and because it matched or because it subscribes."""

    class Reason(models.TextChoices):
        """Why it was told."""

        MATCH = "match", _("Matches the need")
        SUBSCRIPTION = "subscription", _("Subscribes")

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="told")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=14, choices=Reason.choices)
    at = models.DateTimeField()

    objects = ToldQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["need", "organisation"], name="told_once_per_need")
        ]

    def __str__(self) -> str:
        return f"{self.need_id} {self.organisation_id}"
