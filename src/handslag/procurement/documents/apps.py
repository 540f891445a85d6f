"""Documents: tender documents, pasted or uploaded, checked for barriers and heavy language."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "handslag.procurement.documents"
    label = "documents"
