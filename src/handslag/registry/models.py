"""Those who sell: social enterprises and other suppliers, what they offer, and where facts come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Membership, Organisation
from handslag.accounts.rules import Permission
from handslag.foundation.models import Job
from handslag.foundation.records import Kept, KeptQuerySet, Record
from handslag.foundation.sorting import slug
from handslag.reference.models import Area, Confirmation, CpvCode, LegalForm
from handslag.registry.rules import ALSO_CALLED_LENGTH, CONTACT_FACTS, CONTACT_ROLE_LENGTH, Outcome

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User


_Row = TypeVar("_Row", bound=models.Model)


class Status(models.TextChoices):
    """Whether a firm takes orders now; the others leave lists and invitations, never history."""

    ACTIVE = "active", _("Active")
    INACTIVE = "inactive", _("Resting")
    CLOSED = "closed", _("Closed down")


class Seller(Record):
    """What is known of anybody who sells; NULL and empty mean unknown."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="%(class)s")
    also_called = models.CharField(max_length=ALSO_CALLED_LENGTH, blank=True)
    summary = models.TextField(blank=True)
    # Whom to ask for, as a role: a person comes and goes, and nobody's name is kept here.
    contact_role = models.CharField(max_length=CONTACT_ROLE_LENGTH, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    website = models.URLField(blank=True)
    home_area = models.ForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="+")
    delivery_areas = models.ManyToManyField(Area, related_name="+")
    founded_year = models.PositiveSmallIntegerField(null=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ACTIVE, db_index=True)
    closed_on = models.DateField(null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.organisation.name


class EnterpriseQuerySet(KeptQuerySet["Enterprise"]):
    """Social enterprises are public."""

    def visible_to(self, _user: User | AnonymousUser) -> Self:
        """Everybody may see every enterprise; closed ones too, for links keep working."""
        return self.select_related("organisation")

    def listed(self) -> Self:
        """Those that lists and invitations show."""
        return self.filter(status=Status.ACTIVE)


class Enterprise(Seller):
    """A work-integrating social enterprise (ASF)."""

    legal_form = models.ForeignKey(LegalForm, null=True, on_delete=models.PROTECT, related_name="+")
    work_integration = models.TextField(blank=True)

    objects = EnterpriseQuerySet.as_manager()

    def get_absolute_url(self) -> str:
        """The one address: the public id finds it, the slug is for people."""
        return reverse("registry:enterprise", args=[self.public_id, slug(self.organisation.name)])


class SupplierQuerySet(KeptQuerySet["Supplier"]):
    """Other suppliers' pages are their own; they are told about needs like everybody else."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A supplier's own people see it."""
        if not user.is_authenticated:
            return self.none()
        return self.select_related("organisation").filter(
            organisation__memberships__user_id=user.pk, organisation__memberships__ended_at=None
        )


class Supplier(Seller):
    """Any other firm that wants to hear of the city's needs."""

    objects = SupplierQuerySet.as_manager()


class SoldQuerySet(KeptQuerySet[_Row]):
    """What belongs to a firm, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What belongs to a social enterprise is public, to another supplier for its own people."""
        public = models.Q(organisation__kind=Organisation.Kind.ENTERPRISE)
        if not user.is_authenticated:
            return self.filter(public)
        own = Organisation.objects.filter(memberships__user_id=user.pk, memberships__ended_at=None)
        return self.filter(public | models.Q(organisation__in=own.values("pk")))


class OfferQuerySet(SoldQuerySet["Offer"]):
    """Offers, as far as the viewer may see."""

    def current(self) -> Self:
        """Those that can be ordered now."""
        return self.filter(closed_on=None)


class Offer(Record):
    """Something a firm sells, in its own words; NULL means unknown and never excludes."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="offers")
    title = models.CharField(max_length=120)
    description = models.TextField(blank=True)
    cpv_codes = models.ManyToManyField(CpvCode, related_name="+")
    delivery_areas = models.ManyToManyField(Area, related_name="+")
    smallest_order_sek = models.PositiveBigIntegerField(null=True)
    largest_order_sek = models.PositiveBigIntegerField(null=True)
    lead_time_days = models.PositiveIntegerField(null=True)
    capacity_sek_per_month = models.PositiveBigIntegerField(null=True)
    closed_on = models.DateField(null=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(smallest_order_sek=None)
                | models.Q(largest_order_sek=None)
                | models.Q(smallest_order_sek__lte=models.F("largest_order_sek")),
                name="smallest_order_not_above_largest",
            )
        ]

    def __str__(self) -> str:
        return self.title


class OfferConfirmationQuerySet(KeptQuerySet["OfferConfirmation"]):
    """Confirmed codes follow their offer."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those of the person's own firms; nothing for a visitor."""
        if not user.is_authenticated:
            return self.none()
        belongs = Membership.objects.visible_to(user).current().values("organisation_id")
        return self.filter(offer__organisation_id__in=belongs)

    def teaching(self) -> Self:
        """Those whose words everybody can read in the register today."""
        return self.exclude(codes=[]).filter(
            offer__closed_on=None,
            offer__organisation__kind=Organisation.Kind.ENTERPRISE,
            title=models.F("offer__title"),
        )


class OfferConfirmation(Confirmation):
    """The codes a person chose for an offer's words."""

    offer = models.OneToOneField(Offer, on_delete=models.PROTECT, related_name="confirmation")

    objects = OfferConfirmationQuerySet.as_manager()


class FactSource(Kept):
    """Who says a group of facts, how sure it is, and when it was last confirmed."""

    class Group(models.TextChoices):
        """Facts that are confirmed together."""

        ABOUT = "about", _("About the firm")
        CONTACT = "contact", _("Contact")
        OFFERS = "offers", _("What they sell")
        WORK_INTEGRATION = "work_integration", _("Work integration")

        @classmethod
        def of_fact(cls, name: str) -> FactSource.Group:
            """Which group a fact of a firm's profile belongs to."""
            if name in CONTACT_FACTS:
                return cls.CONTACT
            return cls.WORK_INTEGRATION if name == "work_integration" else cls.ABOUT

        @classmethod
        def of_kind(cls, kind: str) -> tuple[FactSource.Group, ...]:
            """The groups that are asked for from this kind of organisation."""
            is_enterprise = kind == Organisation.Kind.ENTERPRISE
            return tuple(group for group in cls if is_enterprise or group != cls.WORK_INTEGRATION)

    class Label(models.TextChoices):
        """How sure it is."""

        SELF_DECLARED = "self_declared", _("Self-declared")
        VERIFIED = "verified", _("Checked by the city")
        CERTIFIED = "certified", _("Certified")

    class Source(models.TextChoices):
        """Where it comes from."""

        ENTERPRISE = "enterprise", _("the firm itself")
        CITY = "city", _("the city")
        SHEET = "sheet", _("a sheet that was read in")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="fact_sources")
    group = models.CharField(max_length=20, choices=Group.choices)
    source = models.CharField(max_length=12, choices=Source.choices)
    label = models.CharField(max_length=14, choices=Label.choices, default=Label.SELF_DECLARED)
    confirmed_on = models.DateField(null=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = SoldQuerySet["FactSource"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "group"], name="one_source_per_group")
        ]

    def __str__(self) -> str:
        return f"{self.group} {self.source} {self.confirmed_on}"


class SheetUploadQuerySet(KeptQuerySet["SheetUpload"]):
    """Sheets, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Every sheet for those who may read sheets in; nothing for anybody else."""
        if not user.is_authenticated:
            return self.none()
        reading = Membership.objects.visible_to(user).current().granting(Permission.ENTERPRISE_IMPORT)
        return self if reading.exists() else self.none()


class SheetUpload(Record):
    """A sheet of firms: tried first, then applied; its rows tell what became of each."""

    class State(models.TextChoices):
        """How far the sheet has come."""

        CHECKING = "checking", _("Being checked")
        CHECKED = "checked", _("Checked")
        UNREADABLE = "unreadable", _("Cannot be read")
        APPLYING = "applying", _("Being applied")
        APPLIED = "applied", _("Applied")

    file = models.FileField(upload_to="imports", max_length=200)
    file_name = models.CharField(max_length=200)
    is_xlsx = models.BooleanField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices, default=State.CHECKING)
    job = models.ForeignKey(Job, null=True, on_delete=models.PROTECT, related_name="+")
    reasons = models.JSONField(default=list)
    ignored_columns = models.JSONField(default=list)
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    uploaded_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)

    objects = SheetUploadQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.public_id} {self.state}"

    @property
    def is_under_way(self) -> bool:
        """Whether a job is working on it."""
        return self.state in {self.State.CHECKING, self.State.APPLYING}

    def get_absolute_url(self) -> str:
        """The page that follows the sheet from check to result."""
        return reverse("registry:sheet", args=[self.public_id])


class SheetRowQuerySet(KeptQuerySet["SheetRow"]):
    """Rows follow their sheet."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The rows of the sheets that the viewer may see."""
        return self.filter(upload__in=SheetUpload.objects.visible_to(user).values("pk"))


class SheetRow(Kept):
    """One row of a sheet: what it says, and what becomes of it and why."""

    upload = models.ForeignKey(SheetUpload, on_delete=models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField()
    cells = models.JSONField(default=dict)
    said = models.JSONField(default=dict)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    applied_at = models.DateTimeField(null=True)
    problems = models.JSONField(default=list)
    changes = models.JSONField(default=list)

    objects = SheetRowQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["upload", "number"], name="one_row_per_number")
        ]
        indexes: ClassVar = [models.Index(fields=["upload", "outcome", "number"], name="sheet_row_outcome")]

    def __str__(self) -> str:
        return f"{self.upload_id} {self.number} {self.outcome}"
