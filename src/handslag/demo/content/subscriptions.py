"""Which of the invented firms want to hear of more needs than those that fit what they sell."""

from __future__ import annotations

# Key of an enterprise or a supplier, and the code of the branch; None is what nearly fits.
SUBSCRIPTIONS: tuple[tuple[str, str | None], ...] = (
    ("gryn-och-glod", "55500000"),
    ("kedjan-cykel", "50100000"),
    ("kedjan-cykel", None),
    ("rent-i-kvarteret", "90900000"),
    ("bordsgladje", "55500000"),
    ("demostads-storstad", "90900000"),
    ("rorliga-ord", "92100000"),
    ("stadsteg-fastighet", "98340000"),
)
