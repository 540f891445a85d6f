"""How English texts are read."""

from handslag.text import english


def test_inflected_words_share_a_stem() -> None:
    assert set(english.terms("Cleaning of windows")) & set(english.terms("we clean every window"))


def test_stop_words_and_numbers_say_nothing() -> None:
    assert english.terms("The supplier shall provide services in 2027") == []
