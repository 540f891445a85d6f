"""Addresses under /arenden/."""

from django.urls import path

from handslag.procurement.cases.views import cases

app_name = "cases"
urlpatterns = [
    path("", cases.listing, name="list"),
    path("nytt/", cases.new, name="new"),
    path("<str:public_id>/", cases.case, name="case"),
    path("<str:public_id>/andra/", cases.revise, name="revise"),
    path("<str:public_id>/fraga/", cases.ask, name="ask"),
    path("<str:public_id>/att-gora/<int:pk>/", cases.duty, name="duty"),
]
