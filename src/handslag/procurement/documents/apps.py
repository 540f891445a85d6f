"""Documents: a tender document's pasted text, checked for barriers and heavy language."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "handslag.procurement.documents"
    label = "documents"
