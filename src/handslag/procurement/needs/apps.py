"""Needs: what a buyer is about to buy, who could deliver it, and who is told."""

from django.apps import AppConfig


class NeedsConfig(AppConfig):
    name = "handslag.procurement.needs"
    label = "needs"
