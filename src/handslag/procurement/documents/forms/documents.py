"""What is asked about a board's documents: a file, the day it was published, and why it is taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.accounts.forms import OrganisationField
from handslag.accounts.models import Organisation
from handslag.foundation.forms import BaseForm, DayField
from handslag.procurement.documents.models import GROUND_LENGTH, TITLE_LENGTH, DocumentVersion
from handslag.reference.pages import said
from handslag.text.documents.errors import DocumentRefused, Refusal
from handslag.text.documents.reading import MAX_FILE_BYTES


@dataclass(frozen=True, slots=True)
class Received:
    """An uploaded file: what it is called, and what it holds."""

    name: str
    content: bytes


class VersionForm(BaseForm):
    """A file to be read."""

    file = forms.FileField(
        label=_("The document: DOCX, ODT or PDF"),
        help_text=_("At most 25 MB. A scanned document has no text to read."),
        widget=forms.FileInput(attrs={"accept": ".docx,.odt,.pdf,.txt"}),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )

    def clean_file(self) -> Received:
        """The file in memory, unless it is larger than is read.

        Raises:
            ValidationError: when it is.
        """
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > MAX_FILE_BYTES:
            refused = DocumentRefused(Refusal.TOO_LARGE, megabytes=MAX_FILE_BYTES // 1_000_000)
            raise forms.ValidationError(said(refused.text))
        return Received(file.name or "", file.read())


class UploadForm(VersionForm):
    """A new document of a board."""

    organisation = OrganisationField(label=_("Which board?"))
    title = forms.CharField(
        label=_("What is it called?"),
        help_text=_("Empty is the name of the file."),
        max_length=TITLE_LENGTH,
        required=False,
    )
    field_order = ("organisation", "file", "title")

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: Mapping[str, Any] | None = None,
        *,
        organisations: Sequence[Organisation],
    ) -> None:
        super().__init__(data, files)
        field: Any = self.fields["organisation"]
        field.offer_or_assume(organisations)


class PublishedForm(BaseForm):
    """The day the document was published."""

    on = DayField(label=_("Which day was it published?"))

    def __init__(self, data: Mapping[str, Any] | None = None, *, today: date) -> None:
        super().__init__(data, initial={"on": today})
        self._today = today

    def clean_on(self) -> date:
        """A day that has come.

        Raises:
            ValidationError: when it has not.
        """
        on: date = self.cleaned_data["on"]
        if on > self._today:
            raise forms.ValidationError(gettext("That day has not come yet."))
        return on


class SortOutForm(BaseForm):
    """Why the content of a version is taken away."""

    ground = forms.TypedChoiceField(
        label=_("Why?"),
        choices=DocumentVersion.Ground.choices,
        coerce=DocumentVersion.Ground,
        widget=forms.RadioSelect,
    )
    decision = forms.CharField(
        label=_("Which decision?"),
        help_text=_("Only for a disposal decision: who decided, when, and its number."),
        max_length=GROUND_LENGTH,
        required=False,
    )
