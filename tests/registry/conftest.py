"""What every test of the register starts from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from handslag.reference.queries import forget_area_tree


@pytest.fixture(autouse=True)
def _own_areas() -> Iterator[None]:
    """Each test has its own areas, and the tree is kept per process."""
    forget_area_tree()
    yield
    forget_area_tree()
