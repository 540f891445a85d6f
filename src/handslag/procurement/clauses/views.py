"""The clause library: open to read, taken by purchasers, written by those who may."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from handslag.accounts.queries import holds, organisations_where
from handslag.accounts.rules import Permission
from handslag.foundation import clock
from handslag.foundation.access import Open, page
from handslag.foundation.errors import RuleBroken
from handslag.foundation.forms import posted
from handslag.procurement.cases.models import Case
from handslag.procurement.clauses import actions
from handslag.procurement.clauses.forms import AskForm, ClauseForm, TakeForm
from handslag.procurement.clauses.models import Clause, ClauseVersion
from handslag.procurement.clauses.pages import clause_page, clauses_page, latest, usage_page
from handslag.procurement.clauses.queries import cases_to_take_into, clauses_for
from handslag.procurement.clauses.rules import SWEDISH, plain_text, read_words
from handslag.registry.views.person import who


def _clause(request: HttpRequest, public_id: str) -> Clause:
    return get_object_or_404(clauses_for(request.user), public_id=public_id)


def _version(request: HttpRequest, clause: Clause) -> ClauseVersion:
    """The version the address asks for, else the newest."""
    asked = request.GET.get("version")
    if not asked:
        return latest(clause)
    found = next((one for one in clause.versions.all() if str(one.number) == asked), None)
    if found is None:
        raise Http404
    return found


def _case(request: HttpRequest) -> Case | None:
    """The case the visitor came from, when it is the visitor's."""
    asked = request.GET.get("arende", "")
    return Case.objects.visible_to(request.user).filter(public_id=asked).first() if asked else None


def _take_form(request: HttpRequest, *, sent: bool = False) -> TakeForm:
    boards = organisations_where(request.user, Permission.CASE_WRITE)
    case = request.GET.get("arende", "")
    cases = cases_to_take_into(request.user)
    return TakeForm(posted(request) if sent else None, organisations=boards, cases=cases, case=case)


def _ask_form(request: HttpRequest, *, sent: bool = False) -> AskForm:
    case = request.GET.get("arende", "")
    return AskForm(posted(request) if sent else None, cases=cases_to_take_into(request.user), case=case)


@page(needs=Open.TO_ALL)
def listing(request: HttpRequest) -> HttpResponse:
    """Every clause, by what it is for."""
    shown = clauses_page(user=request.user, case=_case(request), on=clock.day_of(clock.now()))
    return render(request, "clauses/list.html", {"shown": shown})


@page(needs=Open.TO_ALL)
def clause(request: HttpRequest, public_id: str) -> HttpResponse:
    """One clause, or an earlier version of it."""
    found = _clause(request, public_id)
    may_take = holds(request.user, Permission.CASE_WRITE)
    take = _take_form(request) if may_take else None
    ask = _ask_form(request) if may_take else None
    return _page(request, found, take, ask)


def _page(request: HttpRequest, found: Clause, take: TakeForm | None, ask: AskForm | None) -> HttpResponse:
    shown = clause_page(
        found,
        _version(request, found),
        user=request.user,
        on=clock.day_of(clock.now()),
        take=take,
        ask=ask,
    )
    return render(request, "clauses/clause.html", {"shown": shown})


@page(needs=Open.TO_ALL)
def text(request: HttpRequest, public_id: str) -> HttpResponse:
    """The Swedish clause as plain text, for the tender tool."""
    found = _clause(request, public_id)
    words = read_words(_version(request, found).words, SWEDISH)
    answer = HttpResponse(plain_text(words), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="klausul-{found.public_id}.txt"'
    return answer


@page(needs=Permission.CASE_WRITE, methods=("POST",))
def take(request: HttpRequest, public_id: str) -> HttpResponse:
    """Count that the board takes the clause."""
    found = _clause(request, public_id)
    form = _take_form(request, sent=True)
    if form.is_valid():
        try:
            actions.take_clause(version=latest(found), **form.cleaned_data, by=who(request), at=clock.now())
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("Taken and counted. The text is below, ready to copy."))
            case = form.cleaned_data["case"]
            return redirect(f"{found.get_absolute_url()}?arende={case.public_id}" if case else found)
    return _page(request, found, form, _ask_form(request))


@page(needs=Permission.CASE_WRITE, methods=("POST",))
def ask(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask the jurist about the clause, for one of the board's purchases."""
    found = _clause(request, public_id)
    form = _ask_form(request, sent=True)
    if form.is_valid():
        try:
            actions.ask_about_clause(clause=found, **form.cleaned_data, by=who(request), at=clock.now())
        except RuleBroken as broken:
            form.refuse(broken)
        else:
            messages.success(request, _("The jurist has your question. You hear when it is answered."))
            return redirect(form.cleaned_data["case"])
    return _page(request, found, _take_form(request), form)


@page(needs=Permission.CLAUSE_EDIT, methods=("GET", "POST"))
def new(request: HttpRequest) -> HttpResponse:
    """Write a clause of the city's own."""
    form = ClauseForm(posted(request))
    if form.is_valid():
        written = actions.write_clause(content=form.content(), by=who(request), at=clock.now())
        messages.success(request, _("Saved. Everybody can read the clause now."))
        return redirect(written)
    return render(request, "clauses/form.html", {"form": form, "clause": None})


@page(needs=Permission.CLAUSE_EDIT, methods=("GET", "POST"))
def revise(request: HttpRequest, public_id: str) -> HttpResponse:
    """Give a clause new words."""
    found = _clause(request, public_id)
    form = ClauseForm(posted(request), saved=latest(found))
    if form.is_valid():
        actions.revise_clause(
            clause=found,
            opened_version=form.cleaned_data["version"],
            content=form.content(),
            reason=form.cleaned_data["reason"],
            by=who(request),
            at=clock.now(),
        )
        messages.success(request, _("Saved as a new version. Boards that took the clause keep theirs."))
        return redirect(found)
    return render(request, "clauses/form.html", {"form": form, "clause": found})


@page(needs=Permission.CLAUSE_EDIT, methods=("POST",))
def end(request: HttpRequest, public_id: str) -> HttpResponse:
    """Offer a clause no longer."""
    found = _clause(request, public_id)
    actions.end_clause(clause=found, by=who(request), at=clock.now())
    messages.success(request, _("The clause is no longer offered. It stays where it has been taken."))
    return redirect("clauses:list")


@page(needs=Permission.CLAUSE_EDIT)
def usage(request: HttpRequest) -> HttpResponse:
    """How often each board has taken each clause."""
    return render(request, "clauses/usage.html", {"lines": usage_page(user=who(request))})
