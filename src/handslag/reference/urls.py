"""Addresses under /kunskap/."""

from django.urls import path

from handslag.reference import views

app_name = "reference"
urlpatterns = [
    path("cpv/", views.cpv_list, name="cpv"),
    path("cpv/<str:code>/", views.cpv_code, name="cpv-code"),
]
