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
        words.update(word for word in WORD.findall(folded(swedish)) if word.isalpha())
    return Vocabulary(words, trades())
