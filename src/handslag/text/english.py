"""English words: terms as stems, without stop words."""

from __future__ import annotations

from functools import lru_cache

from handslag.text.stemming import Stemmer
from handslag.text.swedish import WORD, folded
from handslag.text.word_lists import word_list

STOP_WORDS = word_list("stop_words_en.txt")
_STEMMER = Stemmer("english")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The English stem of a lower-cased word."""
    return _STEMMER.stem(word)


def terms(text: str) -> list[str]:
    """Every stem of the text but those of stop words and numbers."""
    return [
        stem(word)
        for word in WORD.findall(folded(text))
        if word not in STOP_WORDS and len(word) > 1 and not word.isdigit()
    ]
