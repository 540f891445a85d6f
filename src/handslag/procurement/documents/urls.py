"""Addresses under /granska/."""

from django.urls import path

from handslag.procurement.documents.views import check, documents

app_name = "documents"
urlpatterns = [
    path("", check.check, name="check"),
    path("underlag/", documents.listing, name="list"),
    path("underlag/<str:public_id>/", documents.document, name="document"),
    path("underlag/<str:public_id>/publicerat/", documents.publish, name="publish"),
    path("underlag/<str:public_id>/<int:number>/", documents.version, name="version"),
    path("underlag/<str:public_id>/<int:number>/fil/", documents.original, name="original"),
]
