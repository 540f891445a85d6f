"""Addresses under /klausuler/."""

from django.urls import path

from handslag.procurement.clauses import views

app_name = "clauses"
urlpatterns = [
    path("", views.listing, name="list"),
    path("ny/", views.new, name="new"),
    path("anvandning/", views.usage, name="usage"),
    path("<str:public_id>/", views.clause, name="clause"),
    path("<str:public_id>/text.txt", views.text, name="text"),
    path("<str:public_id>/ta/", views.take, name="take"),
    path("<str:public_id>/fraga/", views.ask, name="ask"),
    path("<str:public_id>/andra/", views.revise, name="revise"),
    path("<str:public_id>/avsluta/", views.end, name="end"),
]
