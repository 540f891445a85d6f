"""Addresses under /granska/."""

from django.urls import path

from handslag.procurement.documents import views

app_name = "documents"
urlpatterns = [path("", views.check, name="check")]
