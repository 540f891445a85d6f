"""What cases do when something happens elsewhere."""

from __future__ import annotations

from django_tasks import task

from handslag.foundation import clock
from handslag.foundation.models import HappeningRecord
from handslag.procurement.cases import actions
from handslag.procurement.guidance.models import JuristQuestion


@task()
def take_answer(happening_id: int) -> None:
    """The jurist has answered: the cases that asked read the guide again."""
    happened = HappeningRecord.objects.get(pk=happening_id)
    question = JuristQuestion.objects.get(pk=happened.facts["question_id"])
    actions.take_answer(question=question, at=clock.now())
