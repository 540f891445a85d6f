"""What a sheet's rows do to a firm."""

from __future__ import annotations

from typing import Any

from handslag.registry.rules import FirmProfile, FirmState, OfferContent, Outcome, Said, judge_firm

NUMBER = "5560160680"
KNOWN = FirmState(
    FirmProfile(name="Andra Varvet", legal_form="stiftelse", email="hej@varvet.example"),
    offers={"hämtning": OfferContent(title="Hämtning", cpv=frozenset({"60180000"}), smallest_order_sek=500)},
)


def said(row: int = 2, *, org_no: str = NUMBER, offer: dict[str, Any] | None = None, **firm: Any) -> Said:
    return Said(row, org_no, firm, offer or {})


def test_a_firm_nobody_knows_is_new() -> None:
    verdict = judge_firm([said(name="Andra Varvet")], known=None, year=2026)

    assert [row.outcome for row in verdict.rows] == [Outcome.NEW]
    assert verdict.state is not None
    assert verdict.state.profile.name == "Andra Varvet"


def test_rows_with_one_number_become_one_firm_with_several_offers() -> None:
    rows = [
        said(2, name="Andra Varvet", offer={"title": "Hämtning"}),
        said(3, name="Andra Varvet", offer={"title": "Butik"}),
        said(4, offer={"title": "butik "}),
    ]

    verdict = judge_firm(rows, known=None, year=2026)

    assert [row.outcome for row in verdict.rows] == [Outcome.NEW, Outcome.NEW, Outcome.CHANGED]
    assert verdict.state is not None
    assert sorted(verdict.state.offers) == ["butik", "hämtning"]


def test_saying_what_is_known_changes_nothing() -> None:
    row = said(name="Andra Varvet", offer={"title": "Hämtning", "smallest_order_sek": 500})

    verdict = judge_firm([row], known=KNOWN, year=2026)

    assert verdict.rows[0].outcome == Outcome.UNCHANGED
    assert verdict.state == KNOWN


def test_a_change_says_what_it_was_and_what_it_becomes() -> None:
    row = said(email="ny@varvet.example", status="inactive", offer={"title": "Hämtning", "cpv": frozenset()})

    verdict = judge_firm([row], known=KNOWN, year=2026)

    assert verdict.rows[0].outcome == Outcome.CHANGED
    assert [(change.field, change.before, change.after) for change in verdict.rows[0].changes] == [
        ("email", "hej@varvet.example", "ny@varvet.example"),
        ("status", "active", "inactive"),
        ("offer.cpv", ["60180000"], []),
    ]


def test_a_refused_row_tells_every_error_and_does_nothing() -> None:
    row = Said(2, "5560160681", {"email": "x"}, {"title": "", "lead_time_days": -1})

    verdict = judge_firm([row], known=None, year=2026)

    assert verdict.state is None
    assert [problem.field for problem in verdict.rows[0].problems] == [
        "org_no",
        "name",
        "email",
        "offer.title",
        "offer.lead_time_days",
    ]


def test_a_refused_row_does_not_keep_the_firms_other_rows_out() -> None:
    rows = [said(2, name="Andra Varvet"), said(3, email="x"), said(4, phone="08-465 004 00")]

    verdict = judge_firm(rows, known=None, year=2026)

    assert [row.outcome for row in verdict.rows] == [Outcome.NEW, Outcome.REFUSED, Outcome.CHANGED]
    assert verdict.state is not None
    assert (verdict.state.profile.email, verdict.state.profile.phone) == ("", "08-465 004 00")


def test_a_row_that_contradicts_an_earlier_one_is_refused_with_its_number() -> None:
    rows = [
        said(2, name="Andra Varvet", offer={"title": "Butik", "lead_time_days": 3}),
        said(3, name="Tredje Varvet", offer={"title": "Butik", "lead_time_days": 4}),
    ]

    problems = judge_firm(rows, known=None, year=2026).rows[1].problems

    assert [(problem.field, problem.text.params) for problem in problems] == [
        ("name", {"row": 2}),
        ("offer.lead_time_days", {"row": 2}),
    ]


def test_a_largest_order_is_compared_with_the_smallest_that_is_already_known() -> None:
    row = said(offer={"title": "Hämtning", "largest_order_sek": 400})

    verdict = judge_firm([row], known=KNOWN, year=2026)

    assert [problem.field for problem in verdict.rows[0].problems] == ["offer.largest_order_sek"]


def test_a_sole_trader_may_state_the_legal_form_on_another_row() -> None:
    rows = [
        said(2, org_no="8112289874", name="Annas sömnad"),
        said(3, org_no="8112289874", legal_form="enskild_firma"),
    ]

    assert {row.outcome for row in judge_firm(rows, known=None, year=2026).rows} == {
        Outcome.NEW,
        Outcome.CHANGED,
    }
    assert judge_firm(rows[:1], known=None, year=2026).rows[0].outcome == Outcome.REFUSED


def test_what_a_row_says_is_stored_and_read_back() -> None:
    row = Said(7, NUMBER, {"delivery_areas": frozenset({"0180"})}, {"cpv": frozenset({"1", "2"})})

    assert Said.from_json(7, row.to_json()) == row
