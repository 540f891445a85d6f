"""Texts of an eForms notice in the language wanted most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handslag.notices.choosing import Chosen, choose, language_code, reading_order
from handslag.notices.elements import Element, attribute, child, children, content, running_text
from handslag.notices.figures import known
from handslag.notices.plain_text import one_line, paragraphs


@dataclass(frozen=True, slots=True)
class Texts:
    """The notice's own language, all it is written in, and the order in which they are wanted."""

    own: str
    languages: tuple[str, ...]
    order: tuple[str, ...]

    def title(self, written: Iterable[Element]) -> Chosen:
        """The best of the elements, on one line, and its language."""
        return choose(
            (Chosen(one_line(running_text(text)), self._language(text)) for text in written), self.order
        )

    def words(self, written: Iterable[Element]) -> str:
        """The best of the elements, paragraphs kept."""
        texts = (Chosen(paragraphs(running_text(text)), self._language(text)) for text in written)
        return choose(texts, self.order).text

    def _language(self, text: Element) -> str:
        return language_code(attribute(text, "languageID")) or self.own


def texts_of(root: Element) -> Texts:
    """How this notice's texts are to be read."""
    own = language_code(content(child(root, "NoticeLanguageCode")))
    others = [
        language_code(content(child(more, "ID"))) for more in children(root, "AdditionalNoticeLanguage")
    ]
    return Texts(own, known([own, *others]), reading_order(own, others))
