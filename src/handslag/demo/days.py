"""Days counted from the one on which the demo is built, so that the city never grows old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from handslag.foundation.clock import day_of

_OFFICE_OPENS = time(9)
_FRIDAY, _WEEK = 4, 7


@dataclass(frozen=True, slots=True)
class Days:
    """The moment the demo is built, and others seen from it."""

    at: datetime

    def ago(self, days: int) -> datetime:
        """Nine in the morning, Stockholm time, that many days ago; today it is the present moment."""
        if days == 0:
            return self.at
        return datetime.combine(self.ahead(-days), _OFFICE_OPENS, timezone.get_default_timezone())

    def workday_ago(self, days: int) -> datetime:
        """The same, but on the Friday before when it falls on a weekend."""
        weekend = max(0, self.ahead(-days).weekday() - _FRIDAY)
        return self.ago(days + weekend)

    def ahead(self, days: int) -> date:
        """The day that many days from today; a negative number lies in the past."""
        return day_of(self.at) + timedelta(days=days)

    def workday_ahead(self, days: int) -> date:
        """The same, but on the Monday after when it falls on a weekend."""
        day = self.ahead(days)
        return day + timedelta(days=_WEEK - day.weekday()) if day.weekday() > _FRIDAY else day
