"""Files, functions and templates stay small enough to read at one sitting."""

from __future__ import annotations

import ast

import pytest

from tests.structure.rooms import PACKAGE, sources

FILE_LINES, FUNCTION_LINES, TEMPLATE_LINES = 400, 40, 150
# Path inside the package -> why it may be longer.
EXCEPTIONS: dict[str, str] = {}


def lines_of(path: object) -> int:
    return len(path.read_text().splitlines())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("ending", "limit"), [(".py", FILE_LINES), (".html", TEMPLATE_LINES), (".css", FILE_LINES)]
)
def test_no_file_outgrows_its_room(ending: str, limit: int) -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in sources(ending)
        if "vendor" not in path.parts and "theme" not in path.parts and (lines := lines_of(path)) > limit
    }
    assert {name: lines for name, lines in long.items() if name not in EXCEPTIONS} == {}


def test_every_exception_is_still_needed() -> None:
    assert [name for name in EXCEPTIONS if lines_of(PACKAGE / name) <= FILE_LINES] == []


def test_no_function_needs_scrolling() -> None:
    long = [
        f"{path.relative_to(PACKAGE)}:{node.name} {node.end_lineno - node.lineno + 1}"
        for path in sources(".py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []
