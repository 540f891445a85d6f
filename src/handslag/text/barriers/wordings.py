"""Better wording to copy into the tender document: Swedish content, stored as it is and never translated."""

from __future__ import annotations

from functools import cache

from handslag.text.word_lists import lines_of


def wording_for(variant: str) -> str:
    """The wording of the variant, else that of its rule.

    Raises:
        KeyError: for a rule that has none.
    """
    known = _wordings()
    return known.get(variant) or known[variant.split(".", 1)[0]]


@cache
def _wordings() -> dict[str, str]:
    listed = (line.split(":", 1) for line in lines_of("barrier_wordings_sv.txt"))
    return {variant.strip(): wording.strip() for variant, wording in listed}
