"""Reference, one area of Handslag."""

from django.apps import AppConfig


class ReferenceConfig(AppConfig):
    name = "handslag.reference"
    label = "reference"
