"""Ui, one area of Handslag."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "handslag.ui"
    label = "ui"
