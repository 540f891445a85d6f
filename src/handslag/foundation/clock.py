"""The one place that asks what time it is; everything else is told."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()


def day_of(at: datetime) -> date:
    """The Stockholm date of a moment."""
    return timezone.localtime(at).date()
