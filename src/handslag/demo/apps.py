"""The demo city: invented firms, people, needs and notices, written through the same actions as real ones."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "handslag.demo"
    label = "demo"
