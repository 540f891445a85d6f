"""Cases: a purchase under way, with the guide of the day it began, the chosen way to buy, and its duties."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "handslag.procurement.cases"
    label = "cases"
