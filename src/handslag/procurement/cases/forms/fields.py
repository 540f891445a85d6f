"""Words that are kept in a case: nobody's personal number among them."""

from __future__ import annotations

from typing import Any

from django import forms

from handslag.foundation.phrasing import sentence
from handslag.registry.rules import text_problem


class WordsField(forms.CharField):
    """Words about a purchase."""

    def clean(self, value: Any) -> Any:
        """The words.

        Raises:
            ValidationError: when a personal number stands in them.
        """
        words = super().clean(value)
        if problem := text_problem(words):
            raise forms.ValidationError(sentence(problem))
        return words
