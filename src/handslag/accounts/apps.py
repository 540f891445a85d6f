"""Accounts: people, organisations, memberships and what each role may do."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "handslag.accounts"
    label = "accounts"
