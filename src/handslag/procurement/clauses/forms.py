"""Writing a clause, taking one for a board, and asking the jurist about one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handslag.accounts.forms import OrganisationField
from handslag.accounts.models import Organisation
from handslag.foundation.forms import BaseForm
from handslag.law.clauses import LANGUAGES, PARTS, ClauseWords
from handslag.procurement.cases.models import Case
from handslag.procurement.clauses.actions import ClauseContent
from handslag.procurement.clauses.models import REASON_LENGTH, Clause, ClauseVersion
from handslag.procurement.clauses.rules import SWEDISH
from handslag.registry.forms.fields import VersionedForm

_LONGEST = 4_000
_LABELS: Mapping[str, tuple[Any, Any]] = {
    "title": (_("What is it called?"), ""),
    "when": (_("When is it used?"), ""),
    "link": (_("How is it linked to what is bought?"), _("A clause without a link may not be used.")),
    "text": (_("The clause"), _("Write what the purchaser fills in in [square brackets].")),
    "follow_up": (_("How is it followed up?"), _("A clause that nobody follows up is not kept.")),
    "evidence": (_("How does the supplier show it?"), _("In numbers. Ask for no names.")),
}
_LANGUAGES = {"sv": _("in Swedish"), "en": _("in English")}


def _name(part: str, language: str) -> str:
    return f"{part}_{language}"


class ClauseForm(VersionedForm):
    """A clause of the city, in Swedish and, where somebody has written it, in English."""

    kind = forms.TypedChoiceField(label=_("What is it for?"), choices=Clause.Kind.choices, coerce=Clause.Kind)
    demands_social_enterprise = forms.BooleanField(
        label=_("It demands work with social enterprises"),
        help_text=_("Then the jurist is asked before it is used."),
        required=False,
    )
    reason = forms.CharField(
        label=_("Why is it changed?"),
        help_text=_("Everybody can read it in the clause's history."),
        max_length=REASON_LENGTH,
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, saved: ClauseVersion | None = None) -> None:
        super().__init__(data, initial=_saved(saved))
        for language in LANGUAGES:
            for part in PARTS:
                self.fields[_name(part, language)] = _part_field(part, language)
        if saved is None:
            del self.fields["reason"]

    def content(self) -> ClauseContent:
        """What a valid form says; English is left out where nothing of it is written."""
        said = self.cleaned_data
        words = {
            language: ClauseWords(**{part: said[_name(part, language)].strip() for part in PARTS})
            for language in LANGUAGES
            if language == SWEDISH or any(said[_name(part, language)].strip() for part in PARTS)
        }
        return ClauseContent(
            kind=said["kind"],
            words=words,
            demands_social_enterprise=said["demands_social_enterprise"],
        )


def _part_field(part: str, language: str) -> forms.CharField:
    label, help_text = _LABELS[part]
    rows = {"title": 1, "text": 8}.get(part, 3)
    return forms.CharField(
        label=f"{label} ({_LANGUAGES[language]})",
        help_text=help_text if language == SWEDISH else "",
        max_length=REASON_LENGTH if part == "title" else _LONGEST,
        required=language == SWEDISH,
        widget=forms.TextInput() if part == "title" else forms.Textarea(attrs={"rows": rows}),
    )


def _saved(saved: ClauseVersion | None) -> dict[str, Any]:
    if saved is None:
        return {"version": 0}
    parts = {
        _name(part, language): words.get(part, "")
        for language, words in saved.words.items()
        for part in PARTS
    }
    clause = saved.clause
    return {
        **parts,
        "version": clause.version,
        "kind": clause.kind,
        "demands_social_enterprise": clause.demands_social_enterprise,
    }


class CaseField(forms.TypedChoiceField):
    """One of the viewer's cases; cleaned, it is the case itself, or None."""

    def offer(self, cases: Iterable[Case]) -> None:
        """Let these be chosen from, or none of them."""
        known = {own.public_id: own for own in cases}
        nothing = [] if self.required else [("", gettext("Into no case"))]
        self.choices = [
            *nothing,
            *((own.public_id, f"{own.title} ({own.buyer.name})") for own in known.values()),
        ]
        self.coerce = known.__getitem__
        self.empty_value = None


class TakeForm(BaseForm):
    """Which board takes the clause, and into which case."""

    organisation = OrganisationField(label=_("Which board?"))
    case = CaseField(label=_("Into which case?"), required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        organisations: Sequence[Organisation],
        cases: Sequence[Case],
        case: str = "",
    ) -> None:
        super().__init__(data, initial={"case": case})
        boards: Any = self.fields["organisation"]
        boards.offer_or_assume(organisations)
        into: Any = self.fields["case"]
        into.offer(cases)


class AskForm(BaseForm):
    """A question to the jurist about the clause, for one purchase."""

    case = CaseField(label=_("In which case?"))
    words = forms.CharField(
        label=_("What should the jurist know?"),
        help_text=_("What you plan, and why it is not clear. No names of people."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, cases: Sequence[Case], case: str = ""
    ) -> None:
        super().__init__(data, initial={"case": case}, prefix="ask")
        into: Any = self.fields["case"]
        into.offer(cases)
