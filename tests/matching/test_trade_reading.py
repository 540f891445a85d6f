"""Everyday trade words against the codes they are bought under."""

from __future__ import annotations

import pytest

from handslag.matching.levels import suggest_levels


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("frisör", "9832"),
        ("cykelbud", "6412"),
        ("gräsklippning", "7731"),
        ("smörgåstårta", "1581"),
        ("haircuts and hundtrimning", "9838"),
    ],
)
def test_a_trade_named_alone_is_found_though_no_label_has_the_word(words: str, right: str) -> None:
    assert right in [found.code for found in suggest_levels(words).classes]


@pytest.mark.parametrize(
    ("words", "right"), [("laga trasiga stolar", "5085"), ("laga datorer", "5032"), ("laga skor", "5082")]
)
def test_to_repair_a_thing_is_another_trade_than_to_sell_it(words: str, right: str) -> None:
    assert right in [found.code for found in suggest_levels(words).classes]


def test_a_trade_said_once_in_a_long_text_does_not_decide() -> None:
    about = "Upphandlingen avser programvara för ekonomisystem med support och uppgradering. " * 12
    assert suggest_levels(f"{about} Fika ingår vid mötet.").divisions[0].code in {"48", "72"}
