"""Foundation: domain-free tools that every area builds on."""

from django.apps import AppConfig
from django.core import checks

from handslag.foundation.checks import no_demo_in_earnest


class FoundationConfig(AppConfig):
    name = "handslag.foundation"
    label = "foundation"

    def ready(self) -> None:
        """Add our own question to `check --deploy`."""
        checks.register(no_demo_in_earnest, checks.Tags.security, deploy=True)
