"""The table of everyday trade words."""

from collections import Counter

from handslag.text.trades import trades


def test_the_table_covers_the_trades_sold_locally() -> None:
    assert len(trades().words) >= 150


def test_every_trade_has_words_and_none_stands_twice_in_its_own_line() -> None:
    for trade, words in trades().words.items():
        assert words, trade
        assert max(Counter(words).values()) == 1, trade


def test_every_broader_trade_is_in_the_table() -> None:
    assert set(trades().broader.values()) <= set(trades().words)


def test_a_trade_is_found_with_every_broader_one() -> None:
    assert trades().with_broader("smörgås") == ("smörgås", "catering", "mat")
