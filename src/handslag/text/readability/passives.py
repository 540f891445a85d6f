"""Verbs in the passive: a hint only, for without a grammar some are missed and some are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handslag.text.sentences import Word
from handslag.text.word_lists import word_list

_LISTED = word_list("passive_verbs_sv.txt")
_NOT_PASSIVE = word_list("not_passive_sv.txt")
_FIRST_VERBS = "ska skall kan får måste bör skulle kunde borde kommer att behöver"
_MODALS = frozenset(_FIRST_VERBS.split())
_HAVE = frozenset({"har", "hade", "ha"})
# Between the first verb and the passive one: "ska inte heller senare lämnas".
_REACH = 5
# "lämnas" is a passive, "förskolornas" is somebody's.
_PRESENT = re.compile(r"[^\W\d_]{2,}(?<!orn)(?<!arn)(?<!ern)as")
_INFINITIVE = re.compile(r"[^\W\d_]*(?:ges|ses|bes|fås|nås|gås|sys)")
_SUPINE = re.compile(r"[^\W\d_]{2,}(?:ats|its|tts|rts|lts|nts|kts)")


def passives(sentence: Sequence[Word]) -> Iterator[Word]:
    """The passive verbs of one sentence's words."""
    for at, word in enumerate(sentence):
        if not word.low.endswith("s") or word.low in _NOT_PASSIVE:
            continue
        if word.low in _LISTED or _PRESENT.fullmatch(word.low):
            yield word
            continue
        before = {earlier.low for earlier in sentence[max(0, at - _REACH) : at]}
        if (before & _MODALS and _INFINITIVE.fullmatch(word.low)) or (
            before & _HAVE and _SUPINE.fullmatch(word.low)
        ):
            yield word
