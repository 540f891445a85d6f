"""Teaching from codes that people confirmed: reproducible, tried on unseen texts, seen at once."""

from pathlib import Path

import numpy as np
import pytest

from handslag.matching import taught
from handslag.matching.choosing import suggest
from handslag.matching.confirmed import Confirmed, lesson_of
from handslag.matching.learnt import learnt

EVERYDAY = [
    Confirmed("Lokalvård", "", "sv", ("90910000",)),
    Confirmed("Lokalvård i skolan", "", "sv", ("90910000",)),
    Confirmed("Lokalvård på kontor", "", "sv", ("90910000", "90919200")),
    Confirmed("Gräsklippning", "", "sv", ("77314000",)),
    Confirmed("Gräsklippning i parker", "", "sv", ("77314000",)),
    Confirmed("Tvätt av handdukar", "", "sv", ("98310000",)),
    Confirmed("Tvätt av arbetskläder", "", "sv", ("98310000",)),
]
UNSEEN = "Lokalvård på förskolan Björken"


def test_what_was_confirmed_is_suggested_for_words_like_it(tmp_path: Path) -> None:
    lesson = lesson_of(EVERYDAY)
    with taught.followed(tmp_path):
        taught.write(tmp_path, lesson.version, lesson.more)
        assert taught.in_use() is learnt()
        before = next(own.share for own in suggest("", title=UNSEEN) if own.code == "90910000")

        taught.use(tmp_path, lesson.version)

        assert taught.in_use().version == lesson.version
        first = suggest("", title=UNSEEN)[0]
        assert first.code == "90910000"
        assert first.share > before
    assert taught.in_use().version == learnt().version


def test_the_same_confirmations_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    folders = []
    for name, known in (("a", EVERYDAY), ("b", EVERYDAY[::-1] + EVERYDAY[:2])):
        lesson = lesson_of(known)
        folders.append(taught.write(tmp_path / name, lesson.version, lesson.more))

    one, other = ({file.name: file.read_bytes() for file in folder.iterdir()} for folder in folders)
    assert folders[0].name == folders[1].name
    assert one == other


def test_no_text_is_written_down(tmp_path: Path) -> None:
    lesson = lesson_of(EVERYDAY)
    folder = taught.write(tmp_path, lesson.version, lesson.more)

    assert not any(b"lokalv" in file.read_bytes().lower() for file in folder.iterdir())


def test_it_is_tried_only_on_texts_it_has_not_seen() -> None:
    lesson = lesson_of(EVERYDAY)
    assert lesson.before.texts == lesson.after.texts == len(EVERYDAY)
    assert lesson.helps


def test_the_same_words_written_twice_are_never_both_taught_and_tried() -> None:
    far_apart = ("03121000", "14210000", "22150000", "33140000", "44110000", "55520000")
    titles = [f"Lokalvård {letter}" for letter in "ABCDEF"]
    pairs = list(zip(titles, far_apart, strict=True))
    twice = [
        Confirmed(written, "", "sv", (code,)) for title, code in pairs for written in (title, title.upper())
    ]
    assert lesson_of(twice).after.exact == 0


def test_too_few_texts_are_not_tried_and_not_used_by_themselves() -> None:
    lesson = lesson_of(EVERYDAY[:2])
    assert lesson.before.texts == 0
    assert not lesson.helps


def test_what_says_nothing_teaches_nothing() -> None:
    lesson = lesson_of([Confirmed("", "", "sv", ("90910000",)), Confirmed("Städ", "", "sv", ("99999999",))])
    assert len(lesson.more.codes) == 0
    assert taught.joined(learnt(), lesson.more, "x").version == "x"


@pytest.mark.parametrize("broken", ["", "nothing-here", "../elsewhere"])
def test_a_version_that_cannot_be_read_leaves_what_is_shipped(tmp_path: Path, broken: str) -> None:
    taught.use(tmp_path, broken)
    with taught.followed(tmp_path):
        assert taught.in_use() is learnt()


def test_a_version_made_for_another_shipped_one_is_passed_over(tmp_path: Path) -> None:
    lesson = lesson_of(EVERYDAY)
    folder = taught.write(tmp_path, lesson.version, lesson.more)
    facts = folder / "facts.json"
    facts.write_text(facts.read_text().replace(learnt().version, "1999-01-01"))
    taught.use(tmp_path, lesson.version)
    with taught.followed(tmp_path):
        assert taught.in_use() is learnt()


def test_runs_of_letters_are_weighed_as_the_shipped_ones() -> None:
    letters = learnt().letters
    joined = letters.with_rows(letters.runs_of(["lokalvård på kontor"]), 1)
    scores = joined.scores("lokalvård på kontor")
    assert len(scores) == letters.row_count + 1
    assert scores[-1] == pytest.approx(1, abs=1e-5)
    assert np.allclose(scores[:-1], letters.scores("lokalvård på kontor"))
