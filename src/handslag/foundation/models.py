"""Tables without a domain: what happened, what must be indexed again, and long work with its progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models

from handslag.foundation.records import Kept, KeptQuerySet, Record

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from handslag.accounts.models import User


class HappeningRecord(Kept):
    """One fact about what somebody did; append-only, ids and codes only."""

    kind = models.CharField(max_length=80, db_index=True)
    facts = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(db_index=True)

    objects = KeptQuerySet["HappeningRecord"].as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class IndexChange(Kept):
    """An object that a derived index must read again; monotonic, so every host follows it by its last id."""

    index = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    at = models.DateTimeField()

    objects = KeptQuerySet["IndexChange"].as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["index", "id"], name="index_change_order")]

    def __str__(self) -> str:
        return f"{self.index} {self.object_id}"


class JobQuerySet(KeptQuerySet["Job"]):
    """Jobs, as far as the viewer may see."""

    def visible_to(self, user: User | AnonymousUser) -> JobQuerySet:
        """A person's own jobs; nothing for a visitor."""
        return self.filter(by_id=user.pk) if user.is_authenticated else self.none()


class Job(Record):
    """Long work that a person waits for: how far it is and what came of it."""

    class State(models.TextChoices):
        """Where the work stands."""

        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    kind = models.CharField(max_length=60)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    asked = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in {self.State.DONE, self.State.FAILED}

    @property
    def percent(self) -> int:
        """How much is done, 0-100."""
        return min(100, 100 * self.done // self.total) if self.total else 0
