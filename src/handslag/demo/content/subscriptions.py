"""Which of the invented firms want to hear of every need in a branch of the CPV, match or not."""

from __future__ import annotations

# Key of an enterprise or a supplier, and the code of the branch.
SUBSCRIPTIONS: tuple[tuple[str, str], ...] = (
    ("gryn-och-glod", "55500000"),
    ("kedjan-cykel", "50100000"),
    ("rent-i-kvarteret", "90900000"),
    ("bordsgladje", "55500000"),
    ("demostads-storstad", "90900000"),
    ("rorliga-ord", "92100000"),
    ("stadsteg-fastighet", "98340000"),
)
