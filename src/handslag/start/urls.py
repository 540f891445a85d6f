"""Home and what waits for me."""

from django.urls import path

from handslag.start import views

app_name = "start"
urlpatterns = [
    path("", views.home, name="home"),
    path("mina-sidor/", views.mine, name="mine"),
    path("om/", views.about, name="about"),
    path("tillganglighet/", views.accessibility, name="accessibility"),
]
