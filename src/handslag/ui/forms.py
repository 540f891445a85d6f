"""The gallery's example form: one field of every kind."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handslag.foundation.forms import BaseForm, DayField, SekField

_KINDS = [("goods", _("Goods")), ("services", _("Services")), ("both", _("Both"))]
_PLACES = [("", _("The whole city")), ("inner", _("Inner city")), ("south", _("South of the city"))]


class ExampleForm(BaseForm):
    """Every widget we use."""

    title = forms.CharField(label=_("What do you need?"), help_text=_("Use the word people use."))
    description = forms.CharField(label=_("Tell us more"), widget=forms.Textarea(attrs={"rows": 4}))
    amount = SekField(
        label=_("About what may it cost? (estimated value)"), help_text=_("In kronor, without VAT.")
    )
    pieces = forms.IntegerField(label=_("How many?"), min_value=1)
    answers_by = DayField(label=_("Answer by"))
    place = forms.ChoiceField(label=_("Where?"), choices=_PLACES)
    kind = forms.ChoiceField(label=_("What is it?"), choices=_KINDS, widget=forms.RadioSelect)
    fits = forms.MultipleChoiceField(
        label=_("What fits?"),
        choices=_KINDS[:2],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose any."),
    )
    agreed = forms.BooleanField(label=_("Show the need to every firm"))
    text = forms.FileField(label=_("A text that you already have"), help_text=_("PDF or Word."))
