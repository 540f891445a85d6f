"""Registry, one area of Handslag."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    name = "handslag.registry"
    label = "registry"
