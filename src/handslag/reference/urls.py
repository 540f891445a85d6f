"""Addresses of this area."""

from django.urls import URLPattern

app_name = "reference"
urlpatterns: list[URLPattern] = []
