"""Our own tables, for the structure tests."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Model

OURS: list[type[Model]] = [model for model in apps.get_models() if model.__module__.startswith("handslag.")]
