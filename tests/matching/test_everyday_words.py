"""Everyday Swedish against the pairs in `bench/quality`, which nothing was learnt from."""

from __future__ import annotations

from bench.quality import everyday

from handslag.matching.cpv import tree


def test_everyday_words_find_the_trade_among_the_first_five_classes() -> None:
    pairs = list(everyday.pairs())
    missed = everyday.missed()
    assert len(pairs) >= 150
    assert len(missed) <= 0.1 * len(pairs), missed


def test_every_class_of_the_pairs_stands_in_the_cpv() -> None:
    classes = {code[:4] for code in tree().labels}
    assert all(right <= classes for _words, right in everyday.pairs())
