"""Forms: money as people write it, and every error with the control it concerns."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django import forms
from django.http import QueryDict
from django.utils import translation

from handslag.foundation.forms import BaseForm, DayField, SekField, error_list


class Asked(BaseForm):
    title = forms.CharField(label="Title")
    amount = SekField(label="Amount", required=False)
    by = DayField(label="By", required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A")], widget=forms.RadioSelect)

    def clean(self) -> None:
        if self.cleaned_data.get("title") == "nothing":
            raise forms.ValidationError("That is nothing.")


def asked(**typed: str) -> Asked:
    data = QueryDict(mutable=True)
    data.update({"title": "Städ", "kind": "a", **typed})
    return Asked(data)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1250000", Decimal(1_250_000)),
        ("1 250 000", Decimal(1_250_000)),
        ("1\N{NO-BREAK SPACE}250\N{NARROW NO-BREAK SPACE}000 kr", Decimal(1_250_000)),
        ("99,50", Decimal("99.50")),
        ("450 KR", Decimal(450)),
        ("", None),
    ],
)
def test_money_is_read_as_people_write_it(typed: str, amount: Decimal | None) -> None:
    form = asked(amount=typed)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["amount"] == amount


@pytest.mark.parametrize("typed", ["mycket", "-1", "1,234", "1" * 15])
def test_what_is_no_sum_is_refused(typed: str) -> None:
    assert "amount" in asked(amount=typed).errors


class Short(BaseForm):
    name = forms.CharField(max_length=3)
    place = forms.CharField()
    reason = forms.CharField(error_messages={"required": "Say why."})


def test_what_is_missing_or_too_long_is_said_in_our_words() -> None:
    with translation.override("en"):
        said = [error.message for error in Short(QueryDict("name=abcdef&reason=")).error_list]

    assert said == ["Write at most 3 characters. Now there are 6.", "Fill this in.", "Say why."]


def test_every_error_names_the_control_it_concerns() -> None:
    errors = error_list(asked(title="", amount="x", kind="b"))

    assert [(error.control_id, error.label) for error in errors] == [
        ("id_title", "Title"),
        ("id_amount", "Amount"),
        ("id_kind_0", "Kind"),
    ]


def test_an_error_of_the_whole_form_comes_first_and_names_no_control() -> None:
    first, *rest = asked(title="nothing", amount="x").error_list

    assert (first.control_id, first.message) == ("", "That is nothing.")
    assert len(rest) == 1


def test_an_untouched_form_has_nothing_to_mend() -> None:
    assert Asked().error_list == ()


def test_nul_signs_never_reach_the_database() -> None:
    form = asked(title="St\0äd")

    assert form.is_valid()
    assert form.cleaned_data["title"] == "Städ"


def test_a_day_is_asked_for_with_the_browsers_own_calendar() -> None:
    assert 'type="date"' in str(Asked()["by"])
    assert 'value="2026-11-24"' in str(Asked(initial={"by": "2026-11-24"})["by"])


def test_a_field_that_a_form_makes_for_itself_is_asked_for_in_our_words_too() -> None:
    class Grown(BaseForm):
        def __init__(self, data: dict[str, str]) -> None:
            super().__init__(data)
            self.fields["more"] = forms.CharField()

    with translation.override("en"):
        assert Grown({}).errors["more"] == ["Fill this in."]
