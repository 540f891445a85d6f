"""What the steps of a need share: answers that are added to those saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from handslag.procurement.needs.rules import NeedContent, need_problems
from handslag.registry.forms.fields import VersionedForm


class AnswersForm(VersionedForm):
    """Some of a need's answers; all others stay as they were before."""

    ANSWERS: ClassVar[tuple[str, ...]]

    def __init__(
        self,
        data: Any = None,
        *,
        before: NeedContent,
        today: date,
        version: int = 0,
        **more: Any,
    ) -> None:
        self.before, self._today = before, today
        saved = {name: getattr(before, name) for name in self.ANSWERS}
        super().__init__(data, initial={**saved, "version": version}, **more)

    def clean(self) -> dict[str, Any]:
        """Show what the rules say at each field."""
        problems = need_problems(self.content(), today=self._today)
        self.add_problems(problem for problem in problems if problem.field in self.fields)
        return self.cleaned_data

    def content(self) -> NeedContent:
        """The need with these answers, as far as they could be read."""
        return replace(self.before, **self.answers())

    def so_far(self) -> NeedContent:
        """What firms are counted for: the need as it is typed now, or as it was saved."""
        return self.content() if self.is_bound else self.before

    def answers(self) -> dict[str, Any]:
        """Those of this form that could be read."""
        said = self.cleaned_data
        return {name: said[name] for name in self.ANSWERS if name in said}
