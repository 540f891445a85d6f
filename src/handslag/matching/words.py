"""The vocabulary matching reads with: CPV labels and everyday trade words."""

from __future__ import annotations

from functools import cache

from handslag.matching.cpv import DATA, tree
from handslag.text.swedish import WORD, folded, stem
from handslag.text.trades import trades
from handslag.text.vocabulary import Vocabulary

STEMS = DATA / "cpv_stems.tsv"


@cache
def vocabulary() -> Vocabulary:
    """Every word of the Swedish CPV labels, and every listed trade word; built once.

    The labels change as seldom as the CPV, so their words lie ready with their stems: every command that
    reads a need would otherwise wait for nine thousand stems.
    """
    lines = STEMS.read_text(encoding="utf-8").splitlines()
    stems = dict(line.split("\t") for line in lines)
    return Vocabulary(stems, trades(), stems=stems)


def label_stems() -> dict[str, str]:
    """The words of the labels with their stems, worked out."""
    words: set[str] = set()
    for swedish, _english in tree().labels.values():
        # Words in capitals are abbreviations (CAT, GPS): no compound is made of them.
        words.update(folded(word) for word in WORD.findall(swedish) if word.isalpha() and not word.isupper())
    return {word: stem(word) for word in sorted(words)}


def write_stems() -> None:
    """Write the file anew, after the CPV or the stemmer has changed."""
    STEMS.write_text("".join(f"{word}\t{own}\n" for word, own in label_stems().items()), encoding="utf-8")


if __name__ == "__main__":
    write_stems()
