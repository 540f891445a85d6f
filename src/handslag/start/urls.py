"""The first page, the search, what waits for me, and what Handslag is."""

from django.urls import path

from handslag.start.views import arriving, mine

app_name = "start"
urlpatterns = [
    path("", arriving.home, name="home"),
    path("sok/", arriving.search, name="search"),
    path("mina-sidor/", mine.mine, name="mine"),
    path("mina-sidor/<int:pk>/las/", mine.read_item, name="read-item"),
    path("om/", arriving.about, name="about"),
    path("tillganglighet/", arriving.accessibility, name="accessibility"),
]
