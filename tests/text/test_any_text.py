"""Whatever is written: places cut out exactly what is told, and nothing falls over."""

from __future__ import annotations

import contextlib
from itertools import pairwise

from bench.barriers.scoring import HALVES, labelled
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.text.documents.errors import DocumentRefused
from handslag.text.documents.reading import read_document
from handslag.text.reviewing import review
from handslag.text.sentences import sentences, words

KNOWN = [one.sentence for half in HALVES for one in labelled(half)]
PIECES = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from(["\n", "\n\n", "\r\n", " ", "\t", "\u2028", "- ", "1. ", ": "]),
    st.sampled_from(["t.ex. ", "\u00ad", "a\u030a", "…", "”", "•", "\x00", "\ud800"]),
    st.text(max_size=30),
)  # fmt: skip
ANY_TEXT = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=12).map("".join))


@given(ANY_TEXT)
def test_sentences_cut_out_their_own_words_in_order_and_lose_none(text: str) -> None:
    found = sentences(text)

    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.text == one.text.strip() and one.text for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert [word for one in found for word in words(text, one.start, one.end)] == list(words(text))


@given(ANY_TEXT)
def test_findings_cut_out_exactly_their_sentence(text: str) -> None:
    for finding in review(text).barriers:
        if finding.sentence is None:
            assert finding.start is finding.end is None
        else:
            assert text[finding.start : finding.end] == finding.sentence


@given(ANY_TEXT)
def test_every_place_of_readability_lies_in_the_text(text: str) -> None:
    found = review(text).readability
    places = [
        *found.passives,
        *((one.start, one.end) for one in found.long_sentences),
        *((one.start, one.end) for one in found.abbreviations),
        *((one.start, one.end) for one in found.heavy_words),
    ]

    assert all(0 <= start < end <= len(text) for start, end in places)
    assert (found.lix is None) == (found.words == 0)


@given(st.lists(st.sampled_from(KNOWN), min_size=1, max_size=8))
def test_sentences_of_their_own_are_found_alike_alone_and_together(chosen: list[str]) -> None:
    alone = [(one.rule, one.sentence) for text in chosen for one in review(text).barriers]

    together = review("\n\nOch sedan.\n\nSå är det.\n\n".join(chosen)).barriers

    assert [(one.rule, one.sentence) for one in together if one.sentence] == alone


@given(st.one_of(st.binary(max_size=300), st.binary(max_size=100).map(lambda data: b"PK\x03\x04" + data)))
@settings(max_examples=50)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(DocumentRefused):
        assert read_document(data).text
