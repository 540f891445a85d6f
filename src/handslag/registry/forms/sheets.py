"""The form that takes a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm
from handslag.registry.imports.reading import LARGEST_FILE_BYTES

_ZIP, _OLD_WORKBOOK = b"PK", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class SheetFile:
    """An uploaded sheet: what it is called and holds, and whether it is a workbook."""

    name: str
    content: bytes
    is_xlsx: bool


class SheetForm(BaseForm):
    """A workbook or a CSV file."""

    file = forms.FileField(
        label=_("Excel workbook (.xlsx) or CSV"),
        help_text=_(
            "At most 10 MB and 20,000 rows. Nothing is changed until you have seen what would happen."
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )

    def clean_file(self) -> SheetFile:
        """Look at what the file is, whatever it is called.

        Raises:
            ValidationError: when it is too large or an old kind of workbook.
        """
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_FILE_BYTES:
            raise forms.ValidationError(_("The file is larger than 10 MB. Divide it into several."))
        content = file.read()
        if content.startswith(_OLD_WORKBOOK):
            raise forms.ValidationError(
                _("This is an older kind of Excel file. Open it and save it as .xlsx, then try again.")
            )
        return SheetFile(file.name or "", content, content.startswith(_ZIP))
