"""The form that takes notices as files or as text, and the one that makes a draft of a read one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from handslag.accounts.models import Organisation
from handslag.foundation.forms import BaseForm
from handslag.procurement.needs.forms.carried import Carried, NotCarried, unpacked

MOST_FILES = 20
MOST_BYTES = 40_000_000


class _ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One file or many."""

    widget = _ManyFiles

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ARG002 - Django names it
        """The files, in the order they were chosen.

        Raises:
            ValidationError: when they are too many or too large together.
        """
        files: Sequence[UploadedFile[Any]] = [file for file in data or [] if file]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(
                _("You chose %(count)s files. Choose at most %(most)s at a time."),
                params={"count": len(files), "most": MOST_FILES},
            )
        if sum(file.size or 0 for file in files) > MOST_BYTES:
            raise forms.ValidationError(
                _("The files are larger than 40 MB together. Choose fewer at a time.")
            )
        return files


class NoticesForm(BaseForm):
    """Notices as XML files, or an advert's text."""

    notices = FilesField(
        label=_("The notice's XML file"),
        help_text=_("From TED or your tender tool. Up to 20 files at a time, at most 10 MB each."),
        required=False,
        widget=_ManyFiles(attrs={"accept": ".xml,text/xml,application/xml", "class": "drop"}),
    )
    text = forms.CharField(
        label=_("Or paste the advert's text"),
        help_text=_("Copy it from a web page or a document. It does not have to be tidy."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for at least one of the two."""
        said = self.cleaned_data
        if not self.errors and not said.get("notices") and not said.get("text"):
            self.add_error("notices", _("Choose a file, or paste a text below."))
        return said


class ReadNoticeForm(BaseForm):
    """A read notice on its way to become a draft, or to be compared without one."""

    notice = forms.CharField(widget=forms.HiddenInput)
    buyer = forms.ChoiceField(label=_("Who is buying?"), required=False)

    def __init__(self, data: Any = None, *, buyers: Sequence[Organisation] = (), **known: Any) -> None:
        super().__init__(data, **known)
        self._buyers = {buyer.public_id: buyer for buyer in buyers}
        field: Any = self.fields["buyer"]
        field.choices = [(buyer.public_id, buyer.name) for buyer in buyers]

    def clean_notice(self) -> Carried:
        """What the notice says.

        Raises:
            ValidationError: when it is not what this site read.
        """
        try:
            return unpacked(self.cleaned_data["notice"])
        except NotCarried:
            raise forms.ValidationError(_("The notice must be read in again.")) from None

    def chosen_buyer(self) -> Organisation | None:
        """The chosen organisation; the only one when there is no choice; None when nothing was chosen."""
        if len(self._buyers) == 1:
            return next(iter(self._buyers.values()))
        return self._buyers.get(self.cleaned_data.get("buyer", ""))
