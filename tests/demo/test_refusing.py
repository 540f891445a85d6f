"""Where the demo city is not built: in an installation for real, and in another city's database."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from handslag.accounts.actions import set_up_city
from handslag.accounts.models import Organisation, User
from tests.registry.factories import AT


@pytest.mark.django_db
def test_an_installation_for_real_gets_no_demo() -> None:
    with pytest.raises(CommandError, match="HANDSLAG_DEMO=1"):
        call_command("load_demo")
    assert Organisation.objects.count() == User.objects.count() == 0


@pytest.mark.django_db
def test_another_citys_database_is_left_alone(settings: Any) -> None:
    settings.HANDSLAG_DEMO = True
    set_up_city(name="Storköping", municipality_code="0581", sender="a@storkoping.example", by=None, at=AT)
    with pytest.raises(CommandError, match="belongs to Storköping"):
        call_command("load_demo")
    assert Organisation.objects.count() == 1
    assert User.objects.count() == 0
