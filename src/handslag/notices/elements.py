"""Elements found by local name, whatever namespace or prefix the file gives them, and the words in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name lxml gives its element class

# Where a new line begins in running text.
_BLOCKS = frozenset({"P", "LI", "ITEM", "LIST", "TR", "TXT_MARK", "TI_GRSEQ", "BR"})


def local_name(node: Element) -> str:
    """The name without its namespace; empty for what is not an element."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def children(node: Element | None, *names: str) -> Iterator[Element]:
    """The children of these names, in the order they stand."""
    return iter(()) if node is None else node.iterchildren(*_any_namespace(names))


def child(node: Element | None, *path: str) -> Element | None:
    """The first child of the first name, its first child of the second, and so on."""
    for step in path:
        node = next(children(node, step), None)
    return node


def within(node: Element | None, *names: str) -> Iterator[Element]:
    """The descendants of these names, in the order they stand."""
    return iter(()) if node is None else node.iterdescendants(*_any_namespace(names))


def first_within(node: Element | None, *names: str) -> Element | None:
    return next(within(node, *names), None)


def content(node: Element | None) -> str:
    """The characters before the first child, without white space around them."""
    return (node.text or "").strip() if node is not None else ""


def attribute(node: Element | None, name: str) -> str:
    return (node.get(name) or "").strip() if node is not None else ""


def running_text(node: Element | None) -> str:
    """All words in the element, with a new line where a paragraph begins or ends."""
    return "" if node is None else "".join(_pieces(node)).strip()


def _pieces(node: Element) -> Iterator[str]:
    yield node.text or ""
    for part in node:
        edge = "\n" if local_name(part) in _BLOCKS else ""
        yield edge
        yield from _pieces(part)
        yield edge
        yield part.tail or ""


def _any_namespace(names: tuple[str, ...]) -> Iterator[str]:
    return (f"{{*}}{name}" for name in names)
