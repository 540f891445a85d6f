"""The gallery shows every part that pages are built of."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.structure.rooms import PACKAGE

pytestmark = pytest.mark.django_db
COMPONENTS = {
    f"ui/components/{path.name}" for path in (PACKAGE / "ui/templates/ui/components").glob("*.html")
}


def test_every_component_has_an_example(client: Client) -> None:
    shown = client.get("/komponenter/")

    assert COMPONENTS - {template.name for template in shown.templates} == set()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_gallery_speaks_both_languages(client: Client, language: str) -> None:
    page = client.get("/komponenter/", {"lang": language}).content.decode()

    assert f'<html lang="{language}"' in page
    assert page.count("<h1>") == 1
