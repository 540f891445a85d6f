"""Stems are the same however many threads ask at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from handslag.matching.cpv import tree
from handslag.text.stemming import Stemmer
from handslag.text.swedish import WORD, folded


@pytest.fixture
def hurried_threads() -> Iterator[None]:
    """Threads that take over from each other as often as Python allows."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried_threads")
def test_threads_do_not_disturb_each_others_words() -> None:
    stemmer = Stemmer("swedish")
    labels = list(tree().labels.values())[:2_000]
    words = sorted({word for swedish, _ in labels for word in WORD.findall(folded(swedish))})
    alone = [stemmer.stem(word) for word in words]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda _: [stemmer.stem(word) for word in words], range(8)))
    assert all(stems == alone for stems in together)
