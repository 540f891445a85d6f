"""Addresses of this area."""

from django.urls import URLPattern

app_name = "needs"
urlpatterns: list[URLPattern] = []
