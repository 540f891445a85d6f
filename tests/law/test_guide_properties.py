"""What holds for every purchase and every day."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.law.answers import Confidence, Door, Guide, Verdict
from handslag.law.cpv_lists import ANNEX_2, RESERVED_IDEBUREN, RESERVED_WELFARE
from handslag.law.deciding import decide
from handslag.law.purchase import DirectException, Kind, Milestones, Purchase
from handslag.law.sending import guide_data
from handslag.phrases import Text

OPENNESS = {Verdict.OPEN: 2, Verdict.ASK_JURIST: 1, Verdict.MISSING_DATA: 1, Verdict.CLOSED: 0}
NAMED = sorted(
    {code for lists in (ANNEX_2, RESERVED_WELFARE, RESERVED_IDEBUREN) for code in lists[-1].singles}
)
CODES = st.one_of(
    st.sampled_from(NAMED),
    st.sampled_from(
        ["90910000", "77310000", "98310000", "98380000", "85312510", "80531200", "45210000", "39000000"]
    ),
    st.integers(0, 99_999_999).map("{:08d}".format),
)
DAYS = st.dates(date(2017, 1, 1), date(2029, 12, 31))
DAYS_WITH_AMOUNTS = st.dates(date(2018, 1, 1), date(2027, 12, 31))
VALUES = st.one_of(
    st.integers(0, 100_000_000), st.sampled_from([99_999, 100_000, 699_999, 700_000, 8_109_450])
)
YES_NO = st.sampled_from([None, True, False])
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "cpv": CODES,
        "value_sek": VALUES,
        "kind": st.sampled_from(Kind),
        "months": st.integers(1, 120),
        "is_central": st.booleans(),
        "has_own_need": YES_NO,
        "own_contract_covers": YES_NO,
        "has_choice_system": YES_NO,
        "is_divided": YES_NO,
        "bids_asked": st.integers(0, 9),
        "direct_exception": st.sampled_from(DirectException),
        "market_has_solution": YES_NO,
    },
)


def asked(facts: dict[str, Any], on: date) -> Guide:
    return decide(Purchase(**facts), on=on)


@given(facts=FACTS, on=DAYS, value=VALUES, more=st.integers(0, 100_000_000))
@settings(max_examples=300, deadline=None)
def test_raising_the_value_never_opens_direct_award(
    facts: dict[str, Any], on: date, value: int, more: int
) -> None:
    lower = asked(facts | {"value_sek": value}, on).instrument(Door.DIRECT_AWARD).verdict
    higher = asked(facts | {"value_sek": value + more}, on).instrument(Door.DIRECT_AWARD).verdict
    assert OPENNESS[higher] <= OPENNESS[lower]


@given(facts=FACTS, on=DAYS, months=st.integers(1, 120), more=st.integers(0, 120))
@settings(deadline=None)
def test_a_longer_term_never_opens_the_reservation_for_welfare(
    facts: dict[str, Any], on: date, months: int, more: int
) -> None:
    shorter = asked(facts | {"months": months}, on).instrument(Door.RESERVED_WELFARE).verdict
    longer = asked(facts | {"months": months + more}, on).instrument(Door.RESERVED_WELFARE).verdict
    assert OPENNESS[longer] <= OPENNESS[shorter]


@given(facts=FACTS, days=st.tuples(DAYS_WITH_AMOUNTS, DAYS_WITH_AMOUNTS).map(sorted))
@settings(max_examples=200, deadline=None)
def test_a_later_start_date_never_uses_an_older_rule(facts: dict[str, Any], days: list[date]) -> None:
    earlier, later = (asked(facts, on) for on in days)
    for before, after in zip(earlier.instruments, later.instruments, strict=True):
        began: dict[str, date] = {}
        for reason in before.reasons:
            since = reason.valid_from or date.min
            began[reason.rule] = min(began.get(reason.rule, date.max), since)
        for reason in after.reasons:
            assert (reason.valid_from or date.min) >= began.get(reason.rule, date.min)


@given(facts=FACTS, on=DAYS)
@settings(max_examples=200, deadline=None)
def test_no_reason_rests_on_a_rule_that_has_ended(facts: dict[str, Any], on: date) -> None:
    for one in asked(facts, on).instruments:
        for reason in one.reasons:
            assert reason.valid_to is None or on <= reason.valid_to
            has_begun = reason.valid_from is None or reason.valid_from <= on
            assert has_begun or (one.verdict is Verdict.CLOSED and "began to apply" in reason.text.msgid)


@given(facts=FACTS, on=DAYS)
@settings(max_examples=200, deadline=None)
def test_every_verdict_has_a_reason_and_every_reason_a_paragraph(facts: dict[str, Any], on: date) -> None:
    found = asked(facts, on)
    assert found.regime_reasons
    for one in found.instruments:
        assert one.reasons
        assert all(reason.reference and reason.text.msgid for reason in one.reasons)
        assert all(duty.reference and duty.text.msgid for duty in one.duties)
        assert all(reason.valid_from is not None for reason in one.reasons if one.door is not Door.IOP)


@given(facts=FACTS, on=DAYS)
@settings(max_examples=200, deadline=None)
def test_no_door_is_opened_or_closed_by_an_uncertain_rule(facts: dict[str, Any], on: date) -> None:
    for one in asked(facts, on).instruments:
        if one.verdict in (Verdict.OPEN, Verdict.CLOSED):
            assert one.reasons[0].confidence is not Confidence.LOW


@given(facts=FACTS, on=DAYS)
@settings(deadline=None)
def test_what_is_for_a_jurist_asks_a_question_and_nothing_else_does(facts: dict[str, Any], on: date) -> None:
    for one in asked(facts, on).instruments:
        assert bool(one.questions) is (one.verdict is Verdict.ASK_JURIST)


@given(facts=FACTS, on=DAYS)
@settings(deadline=None)
def test_a_missing_verdict_names_the_fact_that_is_missing(facts: dict[str, Any], on: date) -> None:
    found = asked(facts, on)
    if any(one.verdict is Verdict.MISSING_DATA for one in found.instruments):
        assert found.missing


@given(facts=FACTS, on=DAYS, rate=st.decimals("1", "30", places=2))
@settings(deadline=None)
def test_a_rate_changes_no_verdict(facts: dict[str, Any], on: date, rate: Any) -> None:
    plain, compared = decide(Purchase(**facts), on=on), decide(Purchase(**facts), on=on, sek_per_eur=rate)
    assert [one.verdict for one in plain.instruments] == [one.verdict for one in compared.instruments]
    assert plain.regime is compared.regime


@given(facts=FACTS, on=DAYS)
@settings(deadline=None)
def test_a_fact_that_is_told_is_not_asked_for(facts: dict[str, Any], on: date) -> None:
    asked_for = {fact.fact for fact in asked(facts, on).missing}
    told = {
        "value": "value_sek",
        "cpv": "cpv",
        "months": "months",
        "own_contract": "own_contract_covers",
        "choice_system": "has_choice_system",
    }
    assert not {name for name in asked_for if facts.get(told.get(name, "")) is not None}


@given(facts=FACTS, on=DAYS, concluded=st.dates(date(2017, 1, 1), date(2035, 1, 1)))
@settings(deadline=None)
def test_every_last_day_comes_after_the_day_it_counts_from(
    facts: dict[str, Any], on: date, concluded: date
) -> None:
    milestones = Milestones(concluded_on=concluded, decision_sent_on=concluded)
    for one in decide(Purchase(**facts), on=on, milestones=milestones).instruments:
        assert all(duty.due is None or duty.due > concluded for duty in one.duties)


@given(facts=FACTS, on=DAYS)
@settings(deadline=None)
def test_the_guide_can_be_stored_and_its_sentences_read_back(facts: dict[str, Any], on: date) -> None:
    stored = json.loads(json.dumps(guide_data(asked(facts, on), Text.to_json)))
    for one in stored["instruments"]:
        for reason in one["reasons"]:
            Text.from_json(reason["text"])
    assert [one["id"] for one in stored["instruments"]] == [door.value for door in Door]


@given(facts=FACTS, on=DAYS)
@settings(deadline=None)
def test_nothing_said_proposes_a_lower_value_a_shorter_term_or_more_lots(
    facts: dict[str, Any], on: date
) -> None:
    found = asked(facts, on)
    said = [reason.text.msgid for one in found.instruments for reason in one.reasons]
    said += [fact.text.msgid for fact in found.missing]
    for words in (
        "lower the value",
        "lower value",
        "shorten",
        "shorter term",
        "more lots",
        "split the purchase",
    ):
        assert not any(words in text.lower() for text in said)
    direct = found.instrument(Door.DIRECT_AWARD)
    assert "R-NOSPLIT" in {reason.rule for reason in direct.reasons}
