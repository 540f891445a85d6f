"""Words for people: sentences of pure rooms, days, moments and money in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.translation import get_language, gettext

from handslag.foundation import clock
from handslag.phrases import Text

Shown = Callable[[str, str | int], str]


def locale() -> str:
    """The reader's language and country, as Babel names them."""
    return "en_GB" if (get_language() or "").startswith("en") else "sv_SE"


def day(value: date | None) -> str:
    """'tisdag 24 november', with the year when it is another year than now; nothing for None."""
    if value is None:
        return ""
    on = clock.day_of(value) if isinstance(value, datetime) else value
    pattern = "EEEE d MMMM" if on.year == clock.day_of(clock.now()).year else "EEEE d MMMM y"
    return format_date(on, pattern, locale=locale())


def month(value: date) -> str:
    """'november 2026'."""
    return format_date(value, "MMMM y", locale=locale())


def moment(value: datetime | None) -> str:
    """'tisdag 24 november kl. 14.05' in Stockholm time; nothing for None."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    if locale() == "sv_SE":
        return f"{day(value)} kl.\xa0{format_time(local, 'HH.mm', locale='sv_SE')}"
    return f"{day(value)}, {format_time(local, 'HH:mm', locale='en_GB')}"


def sek(amount: Decimal | int | None) -> str:
    """'1 250 000 kr', kept on one line; öre only when there are any; nothing for None."""
    if amount is None:
        return ""
    pattern = "#,##0" if amount == int(amount) else "#,##0.00"
    return f"{format_decimal(amount, pattern, locale=locale())}\xa0kr"


def plain_figure(value: float) -> str:
    """'0,45': with as many decimals as it has, at most three."""
    return str(format_decimal(value, "0.###", locale=locale()))


def plain(_name: str, value: str | int) -> str:
    """Words as they are, whole numbers with the language's grouping."""
    return str(format_decimal(value, locale=locale())) if isinstance(value, int) else value


def sentence(text: Text, *, shown: Shown = plain) -> str:
    """The translated sentence; `shown` puts a parameter, by its name, into words."""
    return gettext(text.msgid) % {
        name: sentence(value, shown=shown) if isinstance(value, Text) else shown(name, value)
        for name, value in text.params.items()
    }
