"""CPV codes to choose beside words: those chosen, those the words suggest, those searched for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from handslag.matching.choosing import CpvSuggestion, suggest
from handslag.matching.cpv import tree
from handslag.reference.pages.naming import reading_language
from handslag.reference.pages.sureness import how_sure

SUGGESTIONS = 5
_FOUND = 10
_NEARBY = 10
_BRANCH_SHOWN = 2


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """A code with its plain label and the branch above it; a suggested one with how sure it is and why."""

    code: str
    label: str
    branch: tuple[str, ...]
    control_id: str
    is_chosen: bool = False
    sure: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class CodeInTree:
    """A code to choose and the tree around it, so that one press chooses a wider or narrower one."""

    choice: CodeChoice
    wider: tuple[CodeChoice, ...]
    beside: tuple[CodeChoice, ...]
    narrower: tuple[CodeChoice, ...]

    @property
    def has_neighbours(self) -> bool:
        """Whether there is anything around it that stands nowhere else."""
        return bool(self.wider or self.beside or self.narrower)


@dataclass(frozen=True, slots=True)
class CodesShown:
    """Everything to choose, each code once; `says_nothing` when there are words but none is understood."""

    chosen: tuple[CodeInTree, ...]
    suggested: tuple[CodeInTree, ...]
    found: tuple[CodeInTree, ...]
    searched: str
    found_nothing: bool
    says_nothing: bool

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose yet."""
        return not (self.chosen or self.suggested or self.found)


def codes_shown(*, chosen: Iterable[str], title: str, text: str, lang: str, searched: str) -> CodesShown:
    """The codes for a text in a language; codes that are not in the list are passed over."""
    picker, asked = _Picker(), searched.strip()
    title, text = title.strip(), text.strip()
    kept = tuple(picker.take(sorted(set(chosen)), is_chosen=True))
    hits = tree().search(asked, reading_language(), _FOUND)
    found = tuple(picker.take(hit.code for hit in hits))
    likely = suggest(text, lang, title=title, top=SUGGESTIONS + len(kept) + len(found))
    fresh = tuple(islice(picker.suggested(likely), SUGGESTIONS))
    return CodesShown(
        chosen=tuple(map(picker.in_tree, kept)),
        suggested=tuple(map(picker.in_tree, fresh)),
        found=tuple(map(picker.in_tree, found)),
        searched=asked,
        found_nothing=bool(asked) and not hits,
        says_nothing=bool(title or text) and not likely,
    )


class _Picker:
    """Gives each code once, for two boxes for one code would contradict each other."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def take(self, codes: Iterable[str], *, is_chosen: bool = False) -> Iterator[CodeChoice]:
        for code in codes:
            if self._is_new(code):
                yield code_choice(code, is_chosen=is_chosen)

    def suggested(self, likely: Iterable[CpvSuggestion]) -> Iterator[CodeChoice]:
        for own in likely:
            if self._is_new(own.code):
                yield code_choice(own.code, suggestion=own)

    def in_tree(self, choice: CodeChoice) -> CodeInTree:
        above = tree().parent(choice.code)
        beside = tree().children(above) if above else ()
        return CodeInTree(
            choice,
            wider=tuple(self.take(reversed(tree().ancestors(choice.code)))),
            beside=tuple(islice(self.take(beside), _NEARBY)),
            narrower=tuple(islice(self.take(tree().children(choice.code)), _NEARBY)),
        )

    def _is_new(self, code: str) -> bool:
        if code in self._seen or code not in tree().labels:
            return False
        self._seen.add(code)
        return True


def code_choice(code: str, *, is_chosen: bool = False, suggestion: CpvSuggestion | None = None) -> CodeChoice:
    """A code of the list as it is shown."""
    return CodeChoice(
        code,
        tree().label(code, reading_language()),
        branch_of(code),
        f"id_cpv_{code}",
        is_chosen,
        how_sure(suggestion.share) if suggestion else "",
        ", ".join(suggestion.words) if suggestion else "",
    )


def branch_of(code: str) -> tuple[str, ...]:
    """What lies just above the code, in words; the division first when it is near."""
    above = tree().ancestors(code)[-_BRANCH_SHOWN:]
    return tuple(tree().label(own, reading_language()) for own in above)
