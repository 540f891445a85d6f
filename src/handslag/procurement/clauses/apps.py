"""Clauses: what a tender document may demand beside the work itself, ready to copy, and how it is used."""

from django.apps import AppConfig


class ClausesConfig(AppConfig):
    name = "handslag.procurement.clauses"
    label = "clauses"
