"""The vocabulary matching reads with: CPV labels and everyday trade words."""

from __future__ import annotations

from functools import cache

from handslag.matching.cpv import tree
from handslag.text.swedish import WORD, folded
from handslag.text.trades import trades
from handslag.text.vocabulary import Vocabulary


@cache
def vocabulary() -> Vocabulary:
    """Every word of the Swedish CPV labels, and every listed trade word; built once."""
    words: set[str] = set()
    for swedish, _english in tree().labels.values():
        # Words in capitals are abbreviations (CAT, GPS): no compound is made of them.
        words.update(folded(word) for word in WORD.findall(swedish) if word.isalpha() and not word.isupper())
    return Vocabulary(words, trades())
