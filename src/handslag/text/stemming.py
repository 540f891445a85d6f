"""Stemmers that several threads may use: the library keeps the word it works on in the stemmer itself."""

from __future__ import annotations

import threading

import snowballstemmer


class Stemmer(threading.local):
    """The stemmer of one language, one of its own in each thread."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stemmer = snowballstemmer.stemmer(language)

    def stem(self, word: str) -> str:
        """The stem of a lower-cased word."""
        return str(self._stemmer.stemWord(word))
