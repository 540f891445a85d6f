"""The rooms: foreign keys point down, pure rooms have no clock, names say what a thing is."""

from __future__ import annotations

import ast
import re

import pytest
from django.apps import apps
from django.conf import settings

from tests.structure.rooms import PACKAGE, PURE, floors, sources

BANNED = {"utils", "helpers", "common", "misc", "manager", "handle", "process"}
CLOCK = re.compile(r"\b(datetime\.now|date\.today|datetime\.today|time\.time|timezone\.now)\b")
# The only place that may ask what time it is.
CLOCK_ROOM = "foundation/clock.py"


def floor_of(app_module: str) -> int:
    room = app_module.split(".")[1]
    return next(number for number, rooms in enumerate(floors()) if room in rooms)


def test_foreign_keys_point_to_the_same_room_or_below() -> None:
    upward = [
        f"{model.__name__}.{field.name} -> {field.related_model.__name__}"
        for model in apps.get_models()
        if model.__module__.startswith("handslag.")
        for field in model._meta.get_fields()
        if field.concrete
        and field.is_relation
        and field.related_model.__module__.startswith("handslag.")
        and field.related_model._meta.label != settings.AUTH_USER_MODEL
        and floor_of(field.related_model.__module__) < floor_of(model.__module__)
    ]
    assert upward == []


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_ask_no_clock(room: str) -> None:
    files = sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / f"{room}.py"]
    assert [path.name for path in files if CLOCK.search(path.read_text())] == []


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = [
        str(path.relative_to(PACKAGE))
        for path in sources(".py")
        if str(path.relative_to(PACKAGE)) != CLOCK_ROOM and CLOCK.search(path.read_text())
    ]
    assert asking == []


def test_no_name_says_nothing() -> None:
    named = []
    for path in sources(".py"):
        if path.stem in BANNED:
            named.append(str(path))
        for node in ast.walk(ast.parse(path.read_text())):
            is_definition = isinstance(node, ast.FunctionDef | ast.ClassDef)
            # Django calls a command's body `handle`.
            if is_definition and node.name.lower() in BANNED and "commands" not in path.parts:
                named.append(f"{path.name}:{node.name}")
    assert named == []


def test_signals_are_not_used() -> None:
    assert [path.name for path in sources(".py") if "django.dispatch" in path.read_text()] == []


def test_every_module_says_what_is_found_in_it() -> None:
    silent = [
        str(path.relative_to(PACKAGE))
        for path in sources(".py")
        if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []
