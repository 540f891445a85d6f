"""What `check --deploy` refuses."""

from __future__ import annotations

from django.core.checks import Error, Tags, run_checks
from pytest_django import Settings


def refused(*, deploy: bool) -> list[str]:
    found = run_checks(tags=[Tags.security], include_deployment_checks=deploy)
    return [f"{message.id} {message.msg}" for message in found if isinstance(message, Error)]


def test_the_demo_is_refused_in_words(settings: Settings) -> None:
    settings.HANDSLAG_DEMO = True

    assert [message.split(":")[0] for message in refused(deploy=True)] == [
        "handslag.E001 HANDSLAG_DEMO is on"
    ]


def test_the_demo_may_run_on_ones_own_machine(settings: Settings) -> None:
    settings.HANDSLAG_DEMO = True

    assert refused(deploy=False) == []


def test_an_installation_in_earnest_has_no_demo_to_refuse(settings: Settings) -> None:
    settings.HANDSLAG_DEMO = False

    assert refused(deploy=True) == []
