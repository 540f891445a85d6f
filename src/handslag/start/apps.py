"""Start, one area of Handslag."""

from django.apps import AppConfig


class StartConfig(AppConfig):
    name = "handslag.start"
    label = "start"
