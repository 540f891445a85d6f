"""Swedish words: tokens, stop words and stems."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from handslag.text.stemming import Stemmer
from handslag.text.word_lists import word_list

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

STOP_WORDS = word_list("stop_words_sv.txt")

PURCHASE_WORDS = word_list("purchase_words_sv.txt")
"""Words of every purchase: they say that something is bought, not what."""

_NOUN_IN_HET = re.compile(r"^(.{2,}?het)(?:s|en|ens|er|ers|erna|ernas)?$")
_SYNCOPE = re.compile(r"(?<=[bcdfgkmnpstv])el$")
_STEMMER = Stemmer("swedish")


def folded(text: str) -> str:
    """Lower case, composed letters, no soft hyphens: how every text is read."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.lower().replace("\u00ad", "")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Swedish stem of a lower-cased word; "fastighet" stays apart from "fast", "cykel" meets "cyklar"."""
    noun = _NOUN_IN_HET.match(word)
    if noun:
        return noun.group(1)
    return _SYNCOPE.sub("l", _STEMMER.stem(word))
