"""From a notice to a draft with its match, in one press."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.db import transaction

from handslag.accounts.models import Organisation, User
from handslag.foundation.errors import SourceUnavailable
from handslag.procurement.needs.actions.matching import match_need
from handslag.procurement.needs.actions.writing import draft_need
from handslag.procurement.needs.models import Need
from handslag.procurement.needs.rules import NeedContent


@transaction.atomic
def draft_and_match(
    *, buyer: Organisation, content: NeedContent, by: User | None, at: datetime, source: Mapping[str, Any]
) -> Need:
    """Begin a need and look for firms; while the register is being put in order the draft comes without.

    Raises:
        RuleBroken: with everything that may not be saved, at once.
    """
    need = draft_need(buyer=buyer, content=content, by=by, at=at, source=source)
    with suppress(SourceUnavailable):  # Raised before anything is written.
        match_need(need=need, by=by, at=at)
    return need
