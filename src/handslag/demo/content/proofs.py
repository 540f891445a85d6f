"""Which of the invented social enterprises have had their work integration looked at, by their keys.

Every third or so, so that the demo shows what a label looks like and that most firms speak for themselves.
"""

from __future__ import annotations

VERIFIED: frozenset[str] = frozenset(
    {
        "andra-varvet",
        "arkivbaten",
        "arsta-vedugn",
        "bara-och-bo",
        "fikakorgen-farsta",
        "humlan-tradgard",
        "hyvelspan",
        "karrtorps-kvartersservice",
        "kedjan-cykel",
        "lyktans-lunchkok",
        "packbordet",
        "rent-i-kvarteret",
        "stolpe-och-sits",
        "valkomstlaget",
    }
)
CERTIFIED: frozenset[str] = frozenset(
    {
        "andra-starten-it",
        "gryn-och-glod",
        "morgonlaget",
        "provlaget",
        "sy-och-stad",
        "tvatten-pa-hornet",
    }
)
