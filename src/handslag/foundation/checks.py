"""What `check --deploy` refuses, for operators: an installation for real that shows made-up people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error


def no_demo_in_earnest(app_configs: Any, **_asked: Any) -> Sequence[CheckMessage]:  # noqa: ARG001 - Django names it
    """The demo lets anybody sign in as anybody, so it may not stand on a public address."""
    if not settings.HANDSLAG_DEMO:
        return ()
    return (
        Error(
            "HANDSLAG_DEMO is on: the sign-in page lets anybody be any person of the demo city.",
            hint="Take HANDSLAG_DEMO out of the environment of an installation that is meant for real.",
            id="handslag.E001",
        ),
    )
