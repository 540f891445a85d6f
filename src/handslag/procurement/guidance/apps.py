"""Guidance: the law guide, the city's own layer on it, the amounts of each period, and the jurist desk."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    name = "handslag.procurement.guidance"
    label = "guidance"
