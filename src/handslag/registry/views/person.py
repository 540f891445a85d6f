"""Who is at the other end."""

from typing import cast

from django.http import HttpRequest

from handslag.accounts.models import User


def who(request: HttpRequest) -> User:
    """The person behind a page that nobody opens without signing in."""
    return cast("User", request.user)
