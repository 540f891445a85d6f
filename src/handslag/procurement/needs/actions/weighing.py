"""Choosing what matching goes by in this city."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from handslag.accounts.models import User
from handslag.foundation import happenings
from handslag.foundation.errors import EditConflict, RuleBroken
from handslag.matching.weight_table import figures_of, problems_of, weights_from
from handslag.phrases import Text, gettext_noop
from handslag.procurement.needs.happenings import WeightsSet
from handslag.procurement.needs.models import WeightTable


@transaction.atomic
def set_weights(
    *, figures: Mapping[str, float], reason: str, opened_number: int, by: User | None, at: datetime
) -> WeightTable:
    """Let matching go by these figures from now on; earlier tables and the runs made with them stay.

    `opened_number` is the table that was changed, 0 for the shipped one.

    Raises:
        EditConflict: when somebody else set weights meanwhile.
        RuleBroken: when no reason is given, or the figures do not agree; every reason at once.
    """
    broken = [problem.text for problem in problems_of(figures)]
    if not reason.strip():
        broken.append(Text(gettext_noop("Say why you change the weights.")))
    if broken:
        raise RuleBroken(*broken)
    newest = WeightTable.objects.first()
    current = newest.number if newest else 0
    if opened_number != current:
        raise EditConflict(opened_version=opened_number, current_version=current)
    weights = weights_from(figures)
    try:
        with transaction.atomic():
            table = WeightTable.objects.create(
                number=current + 1,
                figures=figures_of(weights),
                engine=weights.version(),
                reason=reason.strip(),
                set_at=at,
                set_by=by,
            )
    except IntegrityError as error:  # Somebody else was a moment faster.
        raise EditConflict(opened_version=opened_number, current_version=current + 1) from error
    happenings.record(WeightsSet(table_id=table.pk, engine=table.engine), by=by, at=at)
    return table
