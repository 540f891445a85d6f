"""A city's own limits decide what is told; without them ours hold."""

from __future__ import annotations

import pytest

from handslag.text.barriers.checking import find_barriers
from handslag.text.barriers.limits import Limits


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


def test_a_city_decides_how_long_a_document_may_be() -> None:
    text = "Leverantören lämnar sitt anbud i upphandlingen. " * 40
    assert "B15" not in {found.rule for found in find_barriers(text)}
    assert "B15" in {found.rule for found in find_barriers(text, limits=Limits(words=200))}
