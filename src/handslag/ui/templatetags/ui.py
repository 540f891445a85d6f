"""Template tags and filters: days, moments, money, icons, form fields and the way through the site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django import template
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from handslag.foundation.forms import FormError, error_list
from handslag.foundation.phrasing import day, moment, sek
from handslag.ui.icons import SHAPES

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.forms import BaseForm, BoundField
    from django.forms.boundfield import BoundWidget

register = template.Library()

_THEMES = Path(__file__).resolve().parent.parent / "themes"
_OWN_THEME = "handslag"


for written in (day, moment, sek):
    register.filter(written)


@register.simple_tag
def icon(name: str) -> SafeString:
    """One of our icons; it stands beside words and is silent for those who listen."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{}</svg>',
        mark_safe(SHAPES[name]),  # noqa: S308 - our own constant shapes
    )


@register.simple_tag
def theme_address(city: Any) -> str:
    """Where the city's own colours are; ours when it has none."""
    theme = getattr(city, "theme", "") or _OWN_THEME
    return static(f"ui/theme/{theme if theme in _themes() else _OWN_THEME}.css")


@lru_cache
def _themes() -> frozenset[str]:
    return frozenset(theme.stem for theme in _THEMES.glob("*.json"))


@register.inclusion_tag("ui/components/nav_link.html", takes_context=True)
def nav_link(context: template.Context, name: str, label: str) -> dict[str, object]:
    """An entry of the main menu; nothing while that address does not exist."""
    try:
        address = reverse(name)
    except NoReverseMatch:
        return {"address": ""}
    path = context["request"].path
    current = "page" if path == address else "true" if path.startswith(address) else ""
    return {"address": address, "label": label, "current": current}


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way back."""

    label: str
    address: str


@register.inclusion_tag("ui/components/breadcrumbs.html")
def breadcrumbs(*trail: str) -> dict[str, object]:
    """`{% breadcrumbs "Inköp" list_address need.title %}`: labels and addresses in turn, this page last."""
    *parents, here = trail
    pairs = zip(parents[::2], parents[1::2], strict=True)
    return {"crumbs": tuple(Crumb(label, address) for label, address in pairs), "here": here}


@register.filter
def is_group(field: BoundField) -> bool:
    """Whether the field is many small controls: radio buttons or checkboxes."""
    return field.use_fieldset and hasattr(field.field.widget, "choices")


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Whether the field is one box to tick."""
    return getattr(field.field.widget, "input_type", "") == "checkbox" and not is_group(field)


@register.filter
def dressed(field: BoundField) -> SafeString:
    """The field's control in the look of the design system, tied to its help and errors."""
    attrs: dict[str, str | bool] = {"class": _in_our_look(field.field.widget.attrs)}
    if field.aria_describedby:
        attrs["aria-describedby"] = field.aria_describedby
    return field.as_widget(attrs=attrs)


@register.filter
def dressed_choice(choice: BoundWidget) -> SafeString:
    """One radio button or checkbox of a group, without its label."""
    choice.data["attrs"]["class"] = _in_our_look(choice.data["attrs"])
    return choice.tag()


def _in_our_look(attrs: dict[str, Any]) -> str:
    return f"ds-input {attrs.get('class', '')}".strip()


@register.filter(name="error_list")
def form_errors(form: BaseForm) -> tuple[FormError, ...]:
    """Everything to mend in a form, each with the id of the control it concerns."""
    return error_list(form)


@register.filter
def page_numbers(page: Page[Any]) -> tuple[int, ...]:
    """The page numbers to show near this one; 0 where some are left out."""
    shown = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return tuple(number if isinstance(number, int) else 0 for number in shown)
