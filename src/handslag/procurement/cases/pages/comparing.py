"""Two versions of a form's answers side by side, for when somebody else saved first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.forms import BaseForm, Field
from django.utils.translation import gettext

from handslag.foundation.phrasing import day
from handslag.registry.pages.editing import Difference


def differences(mine: BaseForm, theirs: BaseForm) -> tuple[Difference, ...]:
    """Every answer that differs between a valid form and a form that begins with what is saved now."""
    return tuple(_differences(mine, theirs))


def _differences(mine: BaseForm, theirs: BaseForm) -> Iterator[Difference]:
    for field in mine:
        if field.is_hidden:
            continue
        own = _in_words(field.field, mine.cleaned_data[field.name])
        saved = _in_words(theirs.fields[field.name], theirs.initial.get(field.name))
        if own != saved:
            yield Difference(str(field.label), own or gettext("nothing"), saved or gettext("nothing"))


def _in_words(field: Field, value: Any) -> str:
    """An answer as people read it: a choice by its name, a day in words."""
    if isinstance(value, date):
        return day(value)
    names = dict(getattr(field, "choices", ()))
    shown = field.prepare_value(value)
    if shown is None and not names:
        return ""
    if isinstance(shown, bool):
        return gettext("Yes") if shown else gettext("No")
    return str(names.get("" if shown is None else shown, shown)).replace("\r\n", "\n").strip()
