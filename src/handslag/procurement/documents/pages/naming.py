"""How grave a barrier is, by the names people read."""

from __future__ import annotations

from handslag.phrases import gettext_noop
from handslag.text.barriers.model import Severity

SEVERITIES = {
    Severity.LEGAL: gettext_noop("may break a rule"),
    Severity.PRACTICAL: gettext_noop("allowed, but keeps small firms out"),
    Severity.ASK: gettext_noop("depends on what the text does not say"),
}
COLORS = {Severity.LEGAL: "danger", Severity.PRACTICAL: "warning", Severity.ASK: "neutral"}
