"""The index: saved and loaded, followed by an overlay, refused when broken."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.matching.engine import explain_one, match, outlook
from handslag.matching.facts import OfferFacts
from handslag.matching.index import IndexHasChanges, IndexUnreadable, OfferIndex
from handslag.matching.string_table import StringTable
from tests.matching.world import AREAS, need, offer

WORDS = ["Lokalvård på förskolor", "Städ", "Catering", "Fönsterputs", "", "Vi lagar cyklar på skolor"]
CODES = [(), ("90910000",), ("90919300",), ("90920000",), ("55520000",), ("90911300", "77310000")]
PLACES = [(), ("0180",), ("0127",), ("03",), ("0180-sodermalm", "0191")]
NEEDS = [need(), need(cpv=()), need(title="Fönsterputs på skolor", description="", areas=(), cpv=())]

OFFERS = st.lists(
    st.builds(
        OfferFacts,
        offer_id=st.integers(1, 10**6),
        firm_id=st.integers(1, 12),
        words=st.sampled_from(WORDS),
        cpv=st.sampled_from(CODES),
        areas=st.sampled_from(PLACES),
        largest_order_sek=st.sampled_from([None, 100_000, 390_000, 1_000_000]),
        lead_time_days=st.sampled_from([None, 7, 35, 90]),
    ),
    max_size=25,
    unique_by=lambda one: one.offer_id,
)


@settings(max_examples=25, deadline=None)
@given(OFFERS, OFFERS, st.sets(st.integers(1, 12), max_size=3), st.sets(st.integers(1, 12), max_size=3))
def test_an_overlay_answers_as_a_rebuilt_index_does(
    before: list[OfferFacts], new: list[OfferFacts], gone: set[int], gone_later: set[int]
) -> None:
    changed = {one.firm_id for one in new}
    kept = [one for one in before if one.firm_id not in changed | gone]
    after = [one for one in kept + new if one.firm_id not in gone_later]
    rebuilt = OfferIndex.build(after)
    followed = OfferIndex.build(before).with_changes(gone, new).with_changes(gone_later, [])
    assert len(followed) == len(rebuilt)
    for wanted in NEEDS:
        assert match(followed, wanted, AREAS) == match(rebuilt, wanted, AREAS)
        assert outlook(followed, wanted, AREAS).counts == match(rebuilt, wanted, AREAS).counts
        for firm in range(1, 13):
            assert explain_one(followed, wanted, AREAS, firm) == explain_one(rebuilt, wanted, AREAS, firm)


def test_the_index_before_the_change_stays_as_it_was() -> None:
    index = OfferIndex.build([offer(1), offer(2)])
    changed = index.with_changes([1], [offer(3)])
    assert [found.firm_id for found in match(index, need(), AREAS, limit_per_group=9).near] == []
    assert {found.firm_id for found in match(index, need(), AREAS).fits} == {1, 2}
    assert {found.firm_id for found in match(changed, need(), AREAS).fits} == {2, 3}


def test_a_firm_that_is_gone_can_come_back() -> None:
    index = OfferIndex.build([offer(1)]).with_changes([1], []).with_changes([], [offer(1)])
    assert match(index, need(), AREAS).counts.fits == 1


def test_a_changed_firm_is_known_by_its_new_offers_only() -> None:
    index = OfferIndex.build([offer(1, offer_id=1), offer(1, offer_id=2)])
    changed = index.with_changes([], [offer(1, offer_id=3, areas=("0191",))])
    assert [found.offer_id for found in match(changed, need(), AREAS).near] == [3]
    assert len(changed) == 1


@pytest.mark.parametrize("offers", [[], [offer(1), offer(2, cpv=(), areas=(), words="Städ")]])
def test_a_saved_index_answers_as_the_one_in_memory(offers: list[OfferFacts], tmp_path: Path) -> None:
    index = OfferIndex.build(offers)
    index.save(tmp_path / "index")
    loaded = OfferIndex.load(tmp_path / "index")
    for wanted in NEEDS:
        assert match(loaded, wanted, AREAS) == match(index, wanted, AREAS)
    changed = loaded.with_changes([1], [offer(7)])
    assert match(changed, need(), AREAS) == match(index.with_changes([1], [offer(7)]), need(), AREAS)


def test_saving_again_replaces_what_was_there(tmp_path: Path) -> None:
    OfferIndex.build([offer(1), offer(2)]).save(tmp_path)
    OfferIndex.build([offer(3)]).save(tmp_path)
    assert {found.firm_id for found in match(OfferIndex.load(tmp_path), need(), AREAS).fits} == {3}


def test_an_index_with_changes_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(IndexHasChanges):
        OfferIndex.build([offer(1)]).with_changes([], [offer(2)]).save(tmp_path)
    with pytest.raises(IndexHasChanges):
        OfferIndex.build([offer(1)]).with_changes([1], []).save(tmp_path)


def test_a_folder_without_an_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexUnreadable):
        OfferIndex.load(tmp_path / "nowhere")


def test_an_index_half_written_is_refused(tmp_path: Path) -> None:
    OfferIndex.build([offer(1)]).save(tmp_path)
    (tmp_path / "manifest.json").unlink()
    with pytest.raises(IndexUnreadable):
        OfferIndex.load(tmp_path)


@pytest.mark.parametrize("key", ["schema", "analysis"])
def test_an_index_of_another_version_is_refused(key: str, tmp_path: Path) -> None:
    OfferIndex.build([offer(1)]).save(tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    (tmp_path / "manifest.json").write_text(json.dumps(manifest | {key: "older"}))
    with pytest.raises(IndexUnreadable):
        OfferIndex.load(tmp_path)


def test_an_index_is_refused_whichever_file_is_lost_or_cut(tmp_path: Path) -> None:
    OfferIndex.build([offer(1), offer(2)]).save(tmp_path)
    for path in sorted(tmp_path.iterdir()):
        content = path.read_bytes()
        for broken in (None, b"", content[: len(content) // 2]):
            path.unlink()
            if broken is not None:
                path.write_bytes(broken)
            with pytest.raises(IndexUnreadable):
                OfferIndex.load(tmp_path)
            path.write_bytes(content)
    assert len(OfferIndex.load(tmp_path)) == 2


@settings(deadline=None)
@given(st.sets(st.text(max_size=8), max_size=30), st.text(max_size=8))
def test_a_string_table_finds_what_it_holds_and_nothing_else(held: set[str], other: str) -> None:
    in_order = sorted(word.encode() for word in held)
    table = StringTable.of(in_order)
    assert table.find([word.decode() for word in in_order]) == list(range(len(held)))
    assert (table.find([other]) != [None]) == (other in held)
    assert set(table) == held
