"""People, organisations, who belongs where, the one City, and what waits in each organisation's inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from handslag.accounts.rules import GRANTS, Permission, Role
from handslag.foundation.records import Kept, KeptQuerySet, PublicQuerySet, Record
from handslag.foundation.sorting import search_key, sort_key

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


class Users(BaseUserManager["User"]):
    """How a User comes to be."""

    def create_user(self, email: str, password: str | None = None, **facts: Any) -> User:
        """A person who signs in with an e-mail address; without a password none will do."""
        user = self.model(email=email.strip().lower(), **facts)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """Sign-in does not mind capital letters."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """A person; erasing this row erases the person, for history holds only its id."""

    email = models.EmailField(_("E-mail address"), unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=5, default="sv")
    is_active = models.BooleanField(default=True)

    objects = Users()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]

    def __str__(self) -> str:
        return self.name


class Organisation(Record):
    """Anything people belong to: the city, a board, a company, an enterprise, another supplier."""

    class Kind(models.TextChoices):
        """What sort of organisation it is."""

        CITY = "city", _("City")
        BOARD = "board", _("Board")
        COMPANY = "company", _("City company")
        ENTERPRISE = "enterprise", _("Social enterprise")
        SUPPLIER = "supplier", _("Other supplier")

    kind = models.CharField(max_length=12, choices=Kind.choices, db_index=True)
    name = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=200, db_index=True, editable=False)
    search_key = models.CharField(max_length=200, db_index=True, editable=False)
    org_no = models.CharField(max_length=12, unique=True, null=True)  # noqa: DJ001 - unknown is NULL, so that it may stay unique
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    closed_on = models.DateField(null=True)

    objects = PublicQuerySet["Organisation"].as_manager()

    class Meta:
        ordering: ClassVar = ["sort_key"]

    def __str__(self) -> str:
        return self.name

    def set_name(self, name: str) -> None:
        """Give the organisation its name, with the keys it is sorted and found by."""
        self.name, self.sort_key, self.search_key = name, sort_key(name), search_key(name)


class MembershipQuerySet(KeptQuerySet["Membership"]):
    """Who belongs where, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> MembershipQuerySet:
        """A person's own memberships; nothing for a visitor."""
        return self.filter(user_id=user.pk) if user.is_authenticated else self.none()

    def current(self) -> MembershipQuerySet:
        """Those that have not ended."""
        return self.filter(ended_at=None)

    def granting(self, permission: Permission) -> MembershipQuerySet:
        """Those whose role grants the permission."""
        return self.filter(role__in=[role for role, granted in GRANTS.items() if permission in granted])


class Membership(Kept):
    """A person's role in an organisation, from one moment to another."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    since_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"],
                condition=models.Q(ended_at=None),
                name="one_current_membership_per_role",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} {self.organisation_id}"


class City(models.Model):
    """The one city this installation serves."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="city")
    municipality_code = models.CharField(max_length=4)
    sender = models.EmailField()
    theme = models.SlugField(default="handslag")
    only = models.BooleanField(default=True, unique=True, editable=False)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(only=True), name="one_city")]

    def __str__(self) -> str:
        return f"{self.municipality_code} {self.theme}"


class InboxItemQuerySet(KeptQuerySet["InboxItem"]):
    """What waits, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> InboxItemQuerySet:
        """What waits in the organisations the person belongs to now; nothing for a visitor."""
        if not user.is_authenticated:
            return self.none()
        belongs = Membership.objects.visible_to(user).current().values("organisation_id")
        return self.filter(organisation_id__in=belongs)


class InboxItem(Kept):
    """One message in an organisation's inbox: a sentence as code and parameters, and where it leads.

    `why` is a sentence that says why this organisation gets it, where that is not plain from the message.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="inbox")
    text = models.JSONField()
    why = models.JSONField(null=True)
    address = models.CharField(max_length=300)
    dedup_key = models.CharField(max_length=120)
    at = models.DateTimeField(db_index=True)
    read_at = models.DateTimeField(null=True)

    objects = InboxItemQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "dedup_key"], name="told_once_per_organisation")
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.dedup_key}"
