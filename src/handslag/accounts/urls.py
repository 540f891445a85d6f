"""Addresses under /konto/."""

from django.urls import path

from handslag.accounts import views

app_name = "accounts"
urlpatterns = [
    path("logga-in/", views.sign_in, name="sign-in"),
    path("logga-ut/", views.sign_out, name="sign-out"),
    path("roller/", views.roles, name="roles"),
]
