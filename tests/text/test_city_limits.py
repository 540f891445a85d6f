"""A city's own limits decide what is told; without them ours hold."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from handslag.text.barriers.checking import find_barriers
from handslag.text.barriers.limits import BOUNDS, LAW_BOUND, Limits
from handslag.text.barriers.model import Severity


@pytest.mark.parametrize(
    ("sentence", "rule", "raised"),
    [
        (
            "Leverantören ska ha en ansvarsförsäkring på minst 15 000 000 kr.",
            "B3",
            Limits(insured_sek=20_000_000),
        ),
        ("Försäkringsbeloppet ska vara minst 200 prisbasbelopp.", "B3", Limits(insured_base_amounts=200)),
        ("Anbudsgivaren ska redovisa tre referenser.", "B4", Limits(references=3)),
        ("Anbudsgivaren ska ha minst fem anställda.", "B5", Limits(employees=5)),
        ("Anbudstiden är 15 dagar.", "B14", Limits(short_days=10)),
        ("Till anbudet ska tolv bilagor bifogas.", "B15", Limits(enclosures=12)),
        ("Leverantören ska förfoga över minst fyra egna fordon.", "B18", Limits(vehicles=4)),
    ],
)
def test_a_city_that_raises_its_limit_is_not_told(sentence: str, rule: str, raised: Limits) -> None:
    assert rule in {found.rule for found in find_barriers(sentence)}
    assert rule not in {found.rule for found in find_barriers(sentence, limits=raised)}


@pytest.mark.parametrize(
    ("sentence", "variant", "lowered"),
    [
        ("Betalning sker inom 30 dagar från fakturan.", "B12", Limits(payment_days=20)),
        ("Priset viktas till 60 procent och kvaliteten till 40 procent.", "B16", Limits(price_percent=50)),
        (
            "Anbudsgivaren ska ha en omsättning på minst 1,5 gånger avtalets värde.",
            "B1",
            Limits(turnover_percent=100),
        ),
        (
            "Avtalets uppskattade värde är 2 miljoner kronor. Omsättningen ska vara minst 3 miljoner kronor.",
            "B1",
            Limits(turnover_percent=120),
        ),
    ],
)
def test_a_city_that_is_stricter_than_the_law_is_told_so(
    sentence: str, variant: str, lowered: Limits
) -> None:
    assert [found.rule for found in find_barriers(sentence) if found.severity is not Severity.ASK] == []
    (told,) = find_barriers(sentence, limits=lowered)

    assert (told.rule, told.severity) == (variant, Severity.PRACTICAL)
    assert set(told.why.params) <= {"percent_most", "days_most"}
    assert told.why.params


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Betalning sker inom 60 dagar från fakturan.", "B12"),
        ("Anbudsgivaren ska ha en omsättning på minst 3 gånger avtalets värde.", "B1"),
    ],
)
def test_what_breaks_the_law_is_told_as_such_whatever_the_city_has_set(sentence: str, rule: str) -> None:
    (told,) = find_barriers(sentence, limits=Limits(payment_days=10, turnover_percent=50))

    assert (told.rule, told.severity) == (rule, Severity.LEGAL)


def test_ours_lie_within_what_a_city_may_set() -> None:
    ours = asdict(Limits())

    assert set(BOUNDS) == set(ours)
    assert all(least <= ours[name] <= most for name, (least, most) in BOUNDS.items())
    assert all(ours[name] == BOUNDS[name][1] for name in LAW_BOUND)


def test_a_city_decides_how_long_a_document_may_be() -> None:
    text = "Leverantören lämnar sitt anbud i upphandlingen. " * 40
    assert "B15" not in {found.rule for found in find_barriers(text)}
    assert "B15" in {found.rule for found in find_barriers(text, limits=Limits(words=200))}
