"""What a buyer is about to buy, who could deliver it, and who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Membership, MembershipQuerySet, Organisation
from handslag.accounts.rules import CITYWIDE, Permission
from handslag.foundation.records import Kept, KeptQuerySet, PublicQuerySet, Record
from handslag.foundation.sorting import slug
from handslag.procurement.needs.rules import (
    BIDS_AT_LENGTH,
    LANGUAGE_LENGTH,
    REASON_LENGTH,
    TITLE_LENGTH,
)
from handslag.reference.models import Area, Confirmation, CpvCode
from handslag.registry.models import Offer

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User


def _memberships(user: User | AnonymousUser, permission: Permission) -> MembershipQuerySet:
    """The person's current memberships whose role grants the permission; none for a visitor."""
    return Membership.objects.visible_to(user).current().granting(permission)


class NeedQuerySet(KeptQuerySet["Need"]):
    """Needs, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What has been published stays public; a draft, also a dropped one, is its own buyer's."""
        if not user.is_authenticated:
            return self.public()
        own = _memberships(user, Permission.NEED_WRITE)
        return self.filter(
            models.Q(published_at__isnull=False) | models.Q(buyer_id__in=own.values("organisation_id"))
        )

    def public(self) -> Self:
        """Those that everybody may read, closed ones too, for links keep working."""
        return self.filter(published_at__isnull=False)

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
    title = models.CharField(max_length=TITLE_LENGTH, blank=True)
    description = models.TextField(blank=True)
    cpv_codes = models.ManyToManyField(CpvCode, related_name="+")
    areas = models.ManyToManyField(Area, related_name="+")
    value_sek = models.PositiveBigIntegerField(null=True)
    months = models.PositiveIntegerField(null=True)
    starts_on = models.DateField(null=True)
    answers_by = models.DateField(null=True)
    bids_at = models.CharField(max_length=BIDS_AT_LENGTH, blank=True)
    lang = models.CharField(max_length=LANGUAGE_LENGTH, default="sv", help_text="Of its words, ISO 639-1")
    source = models.JSONField(default=dict)
    revised_at = models.DateTimeField(help_text="When its answers last changed: an older match is stale")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT, db_index=True)
    published_at = models.DateTimeField(null=True, db_index=True)
    told_at = models.DateTimeField(null=True, help_text="When everybody was told; empty while it waits")
    closed_at = models.DateTimeField(null=True)

    objects = NeedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["status", "answers_by"], name="need_coming")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it."""
        return self.published_at is not None

    def get_absolute_url(self) -> str:
        """The one address; the public id finds it, the slug is for people."""
        return reverse("needs:need", args=[self.public_id, slug(self.title)])


class NeedLotQuerySet(KeptQuerySet["NeedLot"]):
    """Lots follow their need."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The lots of the needs that the viewer may see."""
        return self.filter(need_id__in=Need.objects.visible_to(user).values("pk"))

    def current(self) -> Self:
        """Those that the need still has."""
        return self.filter(is_withdrawn=False)


class NeedLot(Kept):
    """A part of the need that can be bought on its own; what is empty here holds from the need.

    A lot that is taken out is withdrawn and keeps its number and its match runs; a new lot with that number
    takes its place.
    """

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="lots")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=TITLE_LENGTH, blank=True)
    description = models.TextField(blank=True)
    cpv_codes = models.ManyToManyField(CpvCode, related_name="+")
    areas = models.ManyToManyField(Area, related_name="+")
    value_sek = models.PositiveBigIntegerField(null=True)
    is_withdrawn = models.BooleanField(default=False)

    objects = NeedLotQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["need", "number"], name="one_lot_per_number")
        ]

    def __str__(self) -> str:
        return self.title


class NeedConfirmationQuerySet(KeptQuerySet["NeedConfirmation"]):
    """Confirmed codes follow their need, but what was a draft stays the buyer's."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those of the person's own buyers; nothing for a visitor."""
        if not user.is_authenticated:
            return self.none()
        own = _memberships(user, Permission.NEED_WRITE)
        return self.filter(need__buyer_id__in=own.values("organisation_id"))

    def teaching(self) -> Self:
        """Those whose words everybody can read today."""
        is_now = models.Q(lot=None, title=models.F("need__title")) | models.Q(
            lot__is_withdrawn=False, title=models.F("lot__title")
        )
        return self.exclude(codes=[]).filter(is_now, need__published_at__isnull=False)


class NeedConfirmation(Confirmation):
    """The codes a person chose for the words of a need or of a lot."""

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="confirmations")
    lot = models.OneToOneField(NeedLot, null=True, on_delete=models.PROTECT, related_name="confirmation")

    objects = NeedConfirmationQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["need"], condition=models.Q(lot=None), name="one_confirmation_per_need"
            )
        ]


def _needs_with_matches_seen(user: User | AnonymousUser) -> NeedQuerySet:
    """The needs whose every match, and whose journal of who was told, the viewer may see."""
    seeing = _memberships(user, Permission.MATCH_SEE_ALL)
    sees_the_city = models.Exists(seeing.filter(role__in=CITYWIDE))
    return Need.objects.filter(
        models.Q(buyer_id__in=seeing.values("organisation_id"))
        | models.Q(sees_the_city, pk__in=Need.objects.visible_to(user).values("pk"))
    )


class WeightTable(Kept):
    """The city's own weights of matching from a moment on; the one with the highest number is in force.

    `figures` are named as the fields of `matching.weights.Weights`; `engine` is the version that match runs
    made with them carry.
    """

    number = models.PositiveIntegerField(unique=True)
    figures = models.JSONField()
    engine = models.CharField(max_length=40)
    reason = models.CharField(max_length=REASON_LENGTH)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PublicQuerySet["WeightTable"].as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]

    def __str__(self) -> str:
        return f"{self.number} {self.engine}"


class MatchRunQuerySet(KeptQuerySet["MatchRun"]):
    """Stored matches, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The buyer's own purchasers; those who see every match in the city, of the needs they see."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(need__in=_needs_with_matches_seen(user).values("pk"))


class MatchRun(Kept):
    """One run of the engine for a need or a lot: what went in, which version, and how many came out.

    The counts hold every firm; rows are kept for the first of each group. No match at all is an answer too,
    `advice` (stored Texts) says what can be done next, `levers` ({"part", "firms", "text"}) what one change
    would bring more firms in. `combination` is a stored `results.Combination`, for purchasers only.
    """

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="match_runs")
    lot = models.ForeignKey(NeedLot, null=True, on_delete=models.PROTECT, related_name="match_runs")
    engine = models.CharField(max_length=40)
    inputs = models.JSONField()
    advice = models.JSONField(default=list)
    levers = models.JSONField(default=list)
    combination = models.JSONField(null=True)
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
        own = _memberships(user, Permission.MATCH_SEE_OWN)
        return self.filter(
            models.Q(run__in=MatchRun.objects.visible_to(user).values("pk"))
            | models.Q(
                organisation_id__in=own.values("organisation_id"),
                run__need__in=Need.objects.public().values("pk"),
            )
        )


class MatchRow(Kept):
    """One firm in a match run: how it fits, and why, as codes and parameters of sentences.

    `position` runs through the whole run, the best group first. `parts` are {"part", "state", "text"} with a
    stored Text; `missing` is the one of them that keeps a near miss out.
    """

    class Group(models.TextChoices):
        """How well a firm fits."""

        FITS = "fits", _("Fits")
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

    def current(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_at=None)


class Subscription(Kept):
    """An organisation that wants to hear of every need in a branch of the CPV.

    Without a code it wants to hear of what nearly fits what it sells; of what fits everybody hears.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="subscriptions")
    cpv_code = models.ForeignKey(CpvCode, null=True, on_delete=models.PROTECT, related_name="+")
    since_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "cpv_code"],
                condition=models.Q(ended_at=None),
                name="one_current_subscription_per_code",
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=models.Q(ended_at=None, cpv_code=None),
                name="one_current_subscription_to_what_nearly_fits",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.cpv_code_id}"


class ToldQuerySet(KeptQuerySet["Told"]):
    """Who was told what, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The journal of the needs whose every match the viewer sees; no firm learns who else was told."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(need__in=_needs_with_matches_seen(user).values("pk"))


class Told(Kept):
    """That an organisation was told of a need: when, and because it matched or because it subscribes.

    `run` is the match that found it; a firm that is both in a match and subscribes was told once, as a match.
    `why` is the stored Text that it read of this.
    """

    class Reason(models.TextChoices):
        """Why it was told."""

        MATCH = "match", _("Matches the need")
        SUBSCRIPTION = "subscription", _("Subscribes")

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="told")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=14, choices=Reason.choices)
    run = models.ForeignKey(MatchRun, null=True, on_delete=models.PROTECT, related_name="told")
    why = models.JSONField(null=True)
    at = models.DateTimeField()

    objects = ToldQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["need", "organisation"], name="told_once_per_need")
        ]

    def __str__(self) -> str:
        return f"{self.need_id} {self.organisation_id}"
