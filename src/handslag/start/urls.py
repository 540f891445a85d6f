"""Home and what waits for me."""

from django.urls import path

from handslag.start.views import arriving

app_name = "start"
urlpatterns = [
    path("", arriving.home, name="home"),
    path("mina-sidor/", arriving.mine, name="mine"),
    path("om/", arriving.about, name="about"),
    path("tillganglighet/", arriving.accessibility, name="accessibility"),
]
