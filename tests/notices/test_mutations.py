"""Notices damaged in every way we could think of: each is read soundly or refused, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from handslag.notices.errors import NoticeRefused
from handslag.notices.model import Notice
from handslag.notices.reading import read_advert, read_notice
from tests.notices.invariants import assert_sound
from tests.notices.samples import REAL, fixtures, real_files

Element = etree._Element
Damage = Callable[[list[Element], st.DataObject], None]

bounded = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
TEXTS = st.one_of(
    st.sampled_from(
        ["", " ", "0", "-1", "1", "9" * 400, "2023-02-30", "20230230", "24:61", "99999999", "SE", "NO", "YES"]
    ),
    st.sampled_from(
        ["res-ws", "yes", "LotsGroup", "SWE", "SEK", "<b>x</b>", "&lt;p&gt;", "\u202e\u200b", "å" * 600]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
)


def drop(nodes: list[Element], data: st.DataObject) -> None:
    node = data.draw(st.sampled_from(nodes))
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def double(nodes: list[Element], data: st.DataObject) -> None:
    node = data.draw(st.sampled_from(nodes))
    parent = node.getparent()
    if parent is not None:
        parent.append(deepcopy(node))


def move(nodes: list[Element], data: st.DataObject) -> None:
    node, target = data.draw(st.sampled_from(nodes)), data.draw(st.sampled_from(nodes))
    if node.getparent() is not None and target not in set(node.iter()):
        target.append(node)


def swap_attributes(nodes: list[Element], data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(nodes)) for _ in range(2))
    kept = dict(one.attrib)
    one.attrib.clear()
    one.attrib.update(dict(other.attrib))
    other.attrib.clear()
    other.attrib.update(kept)


def rewrite_text(nodes: list[Element], data: st.DataObject) -> None:
    data.draw(st.sampled_from(nodes)).text = data.draw(TEXTS)


def rewrite_attribute(nodes: list[Element], data: st.DataObject) -> None:
    with_attributes = [node for node in nodes if node.attrib]
    if with_attributes:
        node = data.draw(st.sampled_from(with_attributes))
        node.attrib[data.draw(st.sampled_from(list(node.attrib)))] = data.draw(TEXTS)


def rename(nodes: list[Element], data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(nodes)) for _ in range(2))
    one.tag = other.tag


DAMAGES: list[Damage] = [drop, double, move, swap_attributes, rewrite_text, rewrite_attribute, rename]


@cache
def sources() -> list[Path]:
    """Our own notices, and the smaller of the real ones when they are there."""
    return [*fixtures, *(path for path in real_files if path.stat().st_size < 60_000)]


def read_or_refused(read: Callable[[], Notice]) -> None:
    try:
        notice = read()
    except NoticeRefused as refused:
        words = refused.text
    else:
        assert_sound(notice)
        return
    assert words.msgid % words.params


@bounded
@given(st.data())
def test_a_notice_with_parts_dropped_doubled_moved_and_rewritten(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sources()))
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(remove_comments=True, remove_pis=True))
    for damage in data.draw(st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=8)):
        damage(list(root.iter()), data)
    read_or_refused(lambda: read_notice(etree.tostring(root)))


@bounded
@given(st.data())
def test_a_notice_with_bytes_cut_doubled_and_changed(data: st.DataObject) -> None:
    content = data.draw(st.sampled_from(sources())).read_bytes()
    for _ in range(data.draw(st.integers(1, 4))):
        begins = data.draw(st.integers(0, len(content)))
        ends = data.draw(st.integers(begins, min(len(content), begins + 2000)))
        content = content[:begins] + data.draw(st.binary(max_size=6)) + content[ends:]
    read_or_refused(lambda: read_notice(content))


@bounded
@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    read_or_refused(lambda: read_notice(content))


@bounded
@given(
    st.lists(
        st.one_of(
            st.text(max_size=40),
            st.sampled_from(["CPV 90910000-9 ", "Uppskattat värde ", "1 250 000 kr", "sista anbudsdag "]),
            st.sampled_from(["2026-03-01", "31 februari 2026", "kl. 24.00", "frågor senast ", "<p>", "\n"]),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_any_words(pieces: list[str]) -> None:
    read_or_refused(lambda: read_advert("".join(pieces)))


@pytest.mark.parametrize("path", fixtures, ids=lambda path: path.name)
def test_a_notice_without_any_one_of_its_elements(path: Path) -> None:
    content = path.read_bytes()
    count = sum(1 for _ in etree.fromstring(content).iter())
    for number in range(1, count):
        root = etree.fromstring(content)
        node = next(found for place, found in enumerate(root.iter()) if place == number)
        parent = node.getparent()
        assert parent is not None
        parent.remove(node)
        pruned = etree.tostring(root)
        read_or_refused(lambda pruned=pruned: read_notice(pruned))


def test_the_real_notices_take_part_where_they_are() -> None:
    if not REAL.exists():
        pytest.skip(f"The real notices are not in {REAL}; only our own are damaged")
    assert len(sources()) > len(fixtures)
