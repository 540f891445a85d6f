"""The documents say what the code says: glossary, settings, permissions and commands."""

from __future__ import annotations

import re

import pytest

from handslag.accounts.rules import Permission, Role
from handslag.registry.imports.columns import COLUMNS
from tests.structure.models import OURS
from tests.structure.rooms import PACKAGE, ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text()


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_model_has_its_row_in_the_glossary(model: type) -> None:
    assert f"`{model.__name__}`" in GLOSSARY


def test_the_glossary_names_no_model_that_is_gone() -> None:
    named = set(re.findall(r"^\| [^|]+ \| `(\w+)` \|", GLOSSARY, flags=re.MULTILINE))
    assert named - {model.__name__ for model in OURS} == set()


def test_every_setting_of_the_environment_is_documented() -> None:
    asked = set(
        re.findall(r'"((?:HANDSLAG|DATABASE)_[A-Z_]+)"', (PACKAGE / "config" / "settings.py").read_text())
    )
    documented = (ROOT / "docs" / "settings.md").read_text()
    assert {name for name in asked if f"`{name}`" not in documented} == set()


def test_roles_and_permissions_are_documented() -> None:
    documented = (ROOT / "docs" / "roles.md").read_text()
    assert {name.value for name in [*Role, *Permission] if f"`{name.value}`" not in documented} == set()


def test_every_command_is_documented() -> None:
    documented = (ROOT / "docs" / "commands.md").read_text()
    commands = {path.stem for path in PACKAGE.rglob("management/commands/*.py") if path.stem != "__init__"}
    subcommands = set(re.findall(r'add_parser\(\s*"([\w-]+)"', (PACKAGE / "cli" / "main.py").read_text()))
    assert {
        name
        for name in commands | subcommands
        if f"`{name}" not in documented and f" {name}" not in documented
    } == set()


def test_every_column_of_a_sheet_is_documented() -> None:
    documented = (ROOT / "docs" / "sheets.md").read_text()
    names = {name for column in COLUMNS for name in (column.header, *column.also)}
    assert {name for name in names if f"`{name}`" not in documented} == set()
