"""Foundation: domain-free tools that every area builds on."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "handslag.foundation"
    label = "foundation"
