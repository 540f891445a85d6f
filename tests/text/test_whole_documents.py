"""What a whole tender document leaves out, and in which order findings come."""

from __future__ import annotations

from handslag.text.barriers.checking import find_barriers
from handslag.text.reviewing import review

BODY = (
    "Ekstads kommun vill köpa hjälp med att sköta rabatter och gräsytor vid kommunens förskolor. "
    "Anbudet lämnas i kommunens upphandlingsverktyg. Leverantören kommer överens med varje förskola om när "
    "arbetet passar barnen bäst. Priset anges per timme. "
)
ABOUT_PARTS = "Upphandlingen är uppdelad i fyra delar, en för varje kommundel. "
ABOUT_RESERVATION = "Upphandlingen är reserverad enligt 4 kap. 18 § LOU. "


def absent(text: str) -> list[str]:
    return [finding.rule for finding in find_barriers(text) if finding.sentence is None]


def test_a_document_that_says_nothing_of_parts_and_reservation_is_told_so() -> None:
    assert absent(BODY * 3) == ["B7", "B20"]


def test_a_document_that_speaks_of_both_leaves_nothing_out() -> None:
    assert absent(BODY * 3 + ABOUT_PARTS + ABOUT_RESERVATION) == []


def test_a_framework_in_a_trade_of_social_enterprises_without_parts_is_told_as_such() -> None:
    assert absent(BODY * 3 + "Ramavtalet gäller trädgårdsskötsel. ") == ["B21", "B20"]


def test_of_a_short_text_nothing_is_said_to_be_left_out() -> None:
    assert absent(BODY) == []


def test_of_a_text_about_something_else_nothing_is_said_to_be_left_out() -> None:
    assert absent("Solen skiner över trädgården och barnen leker i sanden hela dagen. " * 20) == []


def test_a_document_longer_than_forty_pages_is_told_its_length() -> None:
    text = BODY * 500 + ABOUT_PARTS + ABOUT_RESERVATION

    (found,) = find_barriers(text)

    assert (found.rule, found.start, found.end, found.sentence) == ("B15", None, None, None)
    assert found.why.params["words"] > 16_000


def test_findings_come_in_the_order_they_stand_and_what_is_left_out_last() -> None:
    text = BODY * 3 + "Underleverantörer får inte anlitas. Leverantören ska vara ett aktiebolag."

    found = find_barriers(text)

    assert [finding.rule for finding in found] == ["B17", "B8", "B7", "B20"]
    assert all(text[one.start : one.end] == one.sentence for one in found if one.sentence is not None)


def test_one_review_holds_both_readings() -> None:
    found = review(BODY * 3)

    assert found.readability.words == 105
    assert found.barriers == find_barriers(BODY * 3)
