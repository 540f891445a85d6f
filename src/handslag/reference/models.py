"""Code lists as tables: areas as a dated tree, legal forms, eForms codes and CPV."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from handslag.foundation.records import Kept, PublicQuerySet

if TYPE_CHECKING:
    from datetime import date


class Confirmation(Kept):
    """That a person chose CPV codes for words: what the words were when last saved, and what was suggested.

    `codes` is empty when the person took them all away again; `suggested` is best first, by the suggester of
    that version. Nothing says who it was.
    """

    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    lang = models.CharField(max_length=3)
    codes = models.JSONField()
    suggested = models.JSONField()
    suggester = models.CharField(max_length=60)
    confirmed_at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.title}: {', '.join(self.codes)}"


class AreaQuerySet(PublicQuerySet["Area"]):
    """Areas, at a given day."""

    def in_force(self, on: date) -> AreaQuerySet:
        """Those that exist on this day; an unknown first day counts as always."""
        return self.filter(Q(valid_from=None) | Q(valid_from__lte=on), Q(valid_to=None) | Q(valid_to__gte=on))


class Area(Kept):
    """A country, county, municipality or district: where something is delivered."""

    class Kind(models.TextChoices):
        """Its level in the tree."""

        COUNTRY = "country", _("Country")
        COUNTY = "county", _("County")
        MUNICIPALITY = "municipality", _("Municipality")
        DISTRICT = "district", _("District")

    # "SE", "01", "0180", "0180-sodermalm": stable, so that addresses and stored runs may hold it.
    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=Kind.choices, db_index=True)
    name = models.CharField(max_length=80)
    sort_key = models.CharField(max_length=200, db_index=True, editable=False)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    lat = models.FloatField(null=True, help_text="Degrees north, WGS 84")
    lon = models.FloatField(null=True, help_text="Degrees east, WGS 84")
    nuts3 = models.CharField(max_length=5, blank=True, help_text="Empty for the country")
    valid_from = models.DateField(null=True, help_text="First day; empty when unknown")
    valid_to = models.DateField(null=True, help_text="Last day; empty while it exists")
    neighbours = models.ManyToManyField("self", symmetrical=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["sort_key", "code"]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The name in the reader's language; only the country has more than one."""
        return gettext("Sweden") if self.kind == self.Kind.COUNTRY else self.name


class Bilingual(Kept):
    """A code with its official wording in Swedish and English."""

    name_sv = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The wording in the reader's language."""
        return self.name_en if (get_language() or "sv").startswith("en") else self.name_sv


class LegalForm(Bilingual):
    """What an organisation is in law."""

    code = models.CharField(max_length=20, unique=True)
    note = models.CharField(max_length=120, blank=True)
    is_personal_number = models.BooleanField(
        default=False, help_text="Its organisation number is a personal number: never public, never exported"
    )

    objects = PublicQuerySet["LegalForm"].as_manager()

    class Meta:
        ordering: ClassVar = ["name_sv"]


class CodeListEntry(Bilingual):
    """One code of one published list: the eForms lists, and NUTS for Sweden."""

    list = models.CharField(max_length=40)
    code = models.CharField(max_length=40)

    objects = PublicQuerySet["CodeListEntry"].as_manager()

    class Meta:
        ordering: ClassVar = ["list", "code"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["list", "code"], name="code_once_per_list")]


class CpvCode(Bilingual):
    """A code of the Common Procurement Vocabulary, eight digits; a table so that others may point at it."""

    code = models.CharField(max_length=8, unique=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    depth = models.PositiveSmallIntegerField(
        default=0, help_text="0 for a division, one more for each step down"
    )

    objects = PublicQuerySet["CpvCode"].as_manager()

    class Meta:
        ordering: ClassVar = ["code"]
