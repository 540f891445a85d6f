"""CPV codes to tick beside the words: those chosen, those the words suggest, those that were searched for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from handslag.matching.cpv import significant, tree
from handslag.matching.suggesting import suggest
from handslag.reference.pages import reading_language

SUGGESTIONS = 5
_FOUND = 10
_NEARBY = 8
_SHORTEST_BRANCH = 3
_BRANCH_SHOWN = 2


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """A code with its plain label, the branch above it, and the words that pointed to it."""

    code: str
    label: str
    branch: tuple[str, ...]
    control_id: str
    is_chosen: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested code and its neighbours in the tree: below it, or beside it when nothing is below."""

    choice: CodeChoice
    nearby: tuple[CodeChoice, ...]


@dataclass(frozen=True, slots=True)
class CodesShown:
    """Everything to tick, each code once."""

    chosen: tuple[CodeChoice, ...]
    suggested: tuple[Suggestion, ...]
    found: tuple[CodeChoice, ...]
    searched: str
    found_nothing: bool

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tick yet."""
        return not (self.chosen or self.suggested or self.found)


def codes_shown(*, chosen: Iterable[str], words: str, searched: str) -> CodesShown:
    """The codes for a text; codes that are not in the list are passed over."""
    picker = _Picker()
    kept = tuple(picker.take(sorted(set(chosen)), is_chosen=True))
    lang = reading_language()
    hits = tree().search(searched, lang, _FOUND) if searched.strip() else ()
    found = tuple(picker.take(hit.code for hit in hits))
    suggested = suggest(words, lang, SUGGESTIONS + len(kept)) if words.strip() else ()
    why = {own.code: ", ".join(own.words) for own in suggested}
    fresh = tuple(islice(picker.take((own.code for own in suggested), words=why), SUGGESTIONS))
    return CodesShown(
        chosen=kept,
        suggested=tuple(
            Suggestion(own, tuple(islice(picker.take(_around(own.code)), _NEARBY))) for own in fresh
        ),
        found=found,
        searched=searched.strip(),
        found_nothing=bool(searched.strip()) and not hits,
    )


class _Picker:
    """Gives each code once, for two boxes for one code would contradict each other."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def take(
        self, codes: Iterable[str], *, is_chosen: bool = False, words: dict[str, str] | None = None
    ) -> Iterator[CodeChoice]:
        for code in codes:
            if code in self._seen or not tree().known(code):
                continue
            self._seen.add(code)
            yield CodeChoice(
                code,
                tree().label(code, reading_language()),
                branch_of(code),
                f"id_cpv_{code}",
                is_chosen,
                (words or {}).get(code, ""),
            )


def branch_of(code: str) -> tuple[str, ...]:
    """What lies just above the code, in words; the division first when it is near."""
    above = tree().ancestors(code)[-_BRANCH_SHOWN:]
    return tuple(tree().label(own, reading_language()) for own in above)


def _around(code: str) -> Collection[str]:
    below = tree().children(code)
    if below:
        return below
    above = tree().parent(code)
    beside = tree().children(above) if above else ()
    return beside if above and len(significant(above)) >= _SHORTEST_BRANCH else ()
