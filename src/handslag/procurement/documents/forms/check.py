"""What the document check asks for: a text, and an earlier version to compare it with."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm
from handslag.foundation.phrasing import plain
from handslag.text.sentences import WORD

MOST_CHARACTERS = 60_000
"""About 25 printed pages; two texts of this length are read while a person waits for a page."""


class PastedField(forms.CharField):
    """A text as it was pasted, with one sign for each line break.

    The browser is told no length, for it would cut a long text without a word.
    """

    widget = forms.Textarea

    def __init__(self, **facts: Any) -> None:
        super().__init__(**{"strip": False, **facts})

    def to_python(self, value: object) -> str:
        """The text with the line breaks that places are counted by."""
        return (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")

    def validate(self, value: str) -> None:
        """Look for words, and not too many.

        Raises:
            ValidationError: when there are none, or more than are read at a time.
        """
        if not value.strip() and not self.required:
            return
        if not WORD.search(value):
            raise forms.ValidationError(_("There are no words here. Paste a text to check."))
        if len(value) > MOST_CHARACTERS:
            too_long = _now(
                "The text has %(now)s characters, and at most %(most)s are read at a time."
                " Check one part of it at a time."
            )
            counts = {"now": plain("now", len(value)), "most": plain("most", MOST_CHARACTERS)}
            raise forms.ValidationError(too_long % counts)


class CheckForm(BaseForm):
    """A text of a tender document, in Swedish."""

    text = PastedField(
        label=_("The text to check"),
        help_text=_("Paste it here. At most 60,000 characters, about 25 pages."),
        widget=forms.Textarea(attrs={"rows": 10, "class": "pasted"}),
    )
    earlier = PastedField(
        label=_("An earlier version to compare with"),
        help_text=_("You see what became better and what became worse. At most 60,000 characters."),
        widget=forms.Textarea(attrs={"rows": 4, "class": "pasted"}),
        required=False,
    )
