"""Templates: none without use, none with inline style or script, none loading from elsewhere."""

from __future__ import annotations

import re

from tests.structure.rooms import sources

INLINE = re.compile(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|hx-on")
ELSEWHERE = re.compile(r"""(?:src|href)=["'](?:https?:)?//[^"']*\.(?:js|css|woff2?)""")


def template_name(path: object) -> str:
    return str(path).split("/templates/")[1]


def test_every_template_is_used() -> None:
    spoken = "\n".join(path.read_text() for path in [*sources(".py"), *sources(".html")])
    unused = [name for path in sources(".html") if (name := template_name(path)) not in spoken]
    assert unused == []


def test_no_template_has_inline_style_or_script() -> None:
    assert [path.name for path in sources(".html") if INLINE.search(path.read_text())] == []


def test_no_template_loads_anything_from_elsewhere() -> None:
    assert [path.name for path in sources(".html") if ELSEWHERE.search(path.read_text())] == []


def test_templates_lie_in_a_folder_named_as_their_area() -> None:
    astray = [
        str(path)
        for path in sources(".html")
        if template_name(path).split("/")[0] != str(path).split("/templates/")[0].split("/")[-1]
    ]
    assert astray == []
