"""The errors people can cause or meet; anything else that is raised is a bug."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from handslag.phrases import Text


class RuleBroken(Exception):
    """What was asked breaks a rule; shown in words, all reasons at once, never logged as a fault."""

    def __init__(self, *reasons: Text) -> None:
        super().__init__(*(reason.msgid for reason in reasons))
        self.reasons: Sequence[Text] = reasons


class EditConflict(Exception):
    """Somebody else saved the record after this person opened it; both texts are shown."""

    def __init__(self, *, opened_version: int, current_version: int) -> None:
        super().__init__(f"opened at version {opened_version}, now {current_version}")
        self.opened_version = opened_version
        self.current_version = current_version


class SourceUnavailable(Exception):
    """Something outside does not answer; `retry` says whether a later try may go better."""

    def __init__(self, source: str, *, retry: bool) -> None:
        super().__init__(source)
        self.source = source
        self.retry = retry


class WrongMethod(Exception):
    """A page was asked for in a way it does not answer, such as opening what is sent with a button."""

    def __init__(self, allowed: Iterable[str]) -> None:
        super().__init__()
        self.allowed = tuple(sorted(allowed))


class SignInNeeded(Exception):
    """A visitor asked for what only signed-in people see; `way_back` is where to go on then, "" for home."""

    def __init__(self, way_back: str) -> None:
        super().__init__(way_back)
        self.way_back = way_back


class NothingIsDeleted(Exception):
    """Records are closed, merged or sorted out by decision, never deleted."""
