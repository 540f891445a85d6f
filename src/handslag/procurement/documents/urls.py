"""Addresses under /granska/."""

from django.urls import path

from handslag.procurement.documents.views import check, documents, limits, reports

app_name = "documents"
urlpatterns = [
    path("", check.check, name="check"),
    path("granser/", limits.limits, name="limits"),
    path("granser/andra/", limits.set_limits, name="limits-set"),
    path("rapport.docx", reports.pasted, {"kind": "docx"}, name="report-docx"),
    path("rapport.pdf", reports.pasted, {"kind": "pdf"}, name="report-pdf"),
    path("underlag/", documents.listing, name="list"),
    path("underlag/<str:public_id>/", documents.document, name="document"),
    path("underlag/<str:public_id>/publicerat/", documents.publish, name="publish"),
    path("underlag/<str:public_id>/<int:number>/", documents.version, name="version"),
    path("underlag/<str:public_id>/<int:number>/fil/", documents.original, name="original"),
    path(
        "underlag/<str:public_id>/<int:number>/rapport.docx",
        reports.of_version,
        {"kind": "docx"},
        name="version-docx",
    ),
    path(
        "underlag/<str:public_id>/<int:number>/rapport.pdf",
        reports.of_version,
        {"kind": "pdf"},
        name="version-pdf",
    ),
]
