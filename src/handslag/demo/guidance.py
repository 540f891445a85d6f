"""The demo city's own guidelines; limits in kronor are never made up, so none are entered."""

from __future__ import annotations

from datetime import date

from handslag.demo.days import Days
from handslag.law.answers import Door, Verdict
from handslag.procurement.guidance.actions import GuidelineContent, write_guideline
from handslag.procurement.guidance.models import Guideline

_WRITTEN_DAYS_AGO = 300
GUIDELINES = (
    GuidelineContent(
        door=Door.DIRECT_AWARD,
        words="Fråga minst tre leverantörer från 100 000 kr, och skriv varför om ni inte gör det.",
        reference="Demostads riktlinjer för inköp, avsnitt 4",
        valid_from=date(2024, 1, 1),
        is_duty=True,
        from_sek=100_000,
    ),
    GuidelineContent(
        door=Door.IOP,
        words="Kommunstyrelsen beslutar om varje partnerskap.",
        reference="Demostads riktlinjer för inköp, avsnitt 9",
        valid_from=date(2024, 1, 1),
        verdict=Verdict.ASK_JURIST,
    ),
)


def load_guidelines(days: Days) -> int:
    """Those that are missing, found by their words; returns how many are new."""
    known = set(Guideline.objects.values_list("words", flat=True))
    missing = [content for content in GUIDELINES if content.words not in known]
    for content in missing:
        write_guideline(content=content, by=None, at=days.ago(_WRITTEN_DAYS_AGO))
    return len(missing)
