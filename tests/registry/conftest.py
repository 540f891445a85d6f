"""What every test of the register starts from: nothing happens behind its back unless it asks for it."""

from __future__ import annotations

import pytest


@pytest.fixture
def worker() -> None:
    """Where a test asks for this, the jobs that answer a change run at once."""


@pytest.fixture(autouse=True)
def _no_reactions(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Following every change takes longer than most tests, so it is done where it is what is tested."""
    if "worker" not in request.fixturenames:
        monkeypatch.setattr("handslag.foundation.happenings._reactions", dict)
