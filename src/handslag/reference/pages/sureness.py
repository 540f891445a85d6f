"""How sure a suggestion is, in plain words with the figure beside."""

from __future__ import annotations

from django.utils.translation import gettext

_QUITE_SURE, _LIKELY, _POSSIBLE = 0.6, 0.25, 0.05
_LEAST_TOLD, _MOST_TOLD = 1, 95
"""No text is told to be surer than this, for the figures are learnt from texts that differ from it."""


def how_sure(share: float) -> str:
    """For example "Quite sure (about 70 %)"."""
    if share >= _QUITE_SURE:
        words = gettext("Quite sure")
    elif share >= _LIKELY:
        words = gettext("Likely")
    elif share >= _POSSIBLE:
        words = gettext("Possible")
    else:
        words = gettext("Less likely")
    percent = min(round(share * 100), _MOST_TOLD)
    if percent < _LEAST_TOLD:
        return gettext("%(words)s (below 1 %%)") % {"words": words}
    return gettext("%(words)s (about %(percent)s %%)") % {"words": words, "percent": percent}
