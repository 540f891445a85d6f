"""What every stored record has in common: a public id, a version token, and that it is never deleted."""

from __future__ import annotations

import secrets
from typing import Any, NoReturn, Self, TypeVar

from django.db import models

from handslag.foundation.errors import EditConflict, NothingIsDeleted

# No vowels and no look-alikes, so an id spells no word and can be read aloud.
_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
_LENGTH = 8


def new_public_id() -> str:
    """A random id for addresses; 27^8 values, unique by constraint."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


_Row = TypeVar("_Row", bound=models.Model)


class KeptQuerySet(models.QuerySet[_Row]):
    """Rows that are closed but never deleted."""

    def delete(self) -> NoReturn:
        """Refused.

        Raises:
            NothingIsDeleted: always.
        """
        raise NothingIsDeleted(self.model.__name__)


class PublicQuerySet(KeptQuerySet[_Row]):
    """Rows that everybody may read, former ones too."""

    def visible_to(self, _user: object) -> Self:
        """All of them, for a visitor as well."""
        return self.all()


class Kept(models.Model):
    """A row that is never deleted."""

    class Meta:
        abstract = True

    def delete(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refused.

        Raises:
            NothingIsDeleted: always.
        """
        raise NothingIsDeleted(type(self).__name__)


class Record(Kept):
    """A row that people edit: it has an address and a version token against lost updates."""

    public_id = models.CharField(max_length=_LENGTH, unique=True, default=new_public_id, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def next_version(self, *, opened: int) -> Self:
        """Step the version for a save by somebody who opened the record at `opened`.

        Raises:
            EditConflict: when the record has changed since.
        """
        if opened != self.version:
            raise EditConflict(opened_version=opened, current_version=self.version)
        self.version += 1
        return self
