"""Operations, one area of Handslag."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "handslag.operations"
    label = "operations"
