"""`handslag teach-cpv`: CPV suggestions taught from the codes that people confirmed."""

from __future__ import annotations

import sys
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext, ngettext

from handslag.matching import taught
from handslag.matching.confirmed import FOLDS, Lesson, Scores, lesson_of
from handslag.procurement.needs.models import NeedConfirmation
from handslag.reference.queries import confirmed
from handslag.registry.models import OfferConfirmation

TAUGHT, REFUSED = 0, 2


def run(*, is_to_be_used: bool, language: str) -> int:
    """Make a version, print how texts are read without and with it, and use it when that is not worse.

    0 when a version was made or nothing is confirmed, 2 when the database does not answer.
    """
    with translation.override(language):
        try:
            known = [
                *confirmed(OfferConfirmation.objects.teaching()),
                *confirmed(NeedConfirmation.objects.teaching()),
            ]
        except DatabaseError:
            sys.stderr.write(
                gettext("The database does not answer or is not prepared. Run: handslag prepare") + "\n"
            )
            return REFUSED
        if not known:
            sys.stdout.write(gettext("Nobody has confirmed a code of a public text yet.") + "\n")
            return TAUGHT
        _teach(lesson_of(known), len(known), is_to_be_used=is_to_be_used)
    return TAUGHT


def _teach(lesson: Lesson, count: int, *, is_to_be_used: bool) -> None:
    folder = Path(settings.DATA_FOLDER) / taught.FOLDER
    taught.write(folder, lesson.version, lesson.more)
    texts = ngettext("%(count)s confirmed text.", "%(count)s confirmed texts.", count) % {"count": count}
    sys.stdout.write(f"{texts}\n\n{_table(lesson)}\n")
    is_used = is_to_be_used or lesson.helps
    if is_used:
        taught.use(folder, lesson.version)
        said = gettext("Version %(version)s is in use.")
    else:
        said = gettext("Version %(version)s is kept but not in use. With --use it is used all the same.")
    sys.stdout.write(said % {"version": lesson.version} + "\n")


def _table(lesson: Lesson) -> str:
    if not lesson.before.texts:
        few = gettext("Fewer than %(folds)s different texts: too few to try it on texts it has not seen.")
        return few % {"folds": FOLDS} + "\n"
    rows = [
        ("", gettext("before"), gettext("after")),
        *(
            (name, f"{before:.3f}", f"{after:.3f}")
            for name, before, after in zip(
                (gettext("right code among five"), gettext("right class among five"), "MRR"),
                _figures(lesson.before),
                _figures(lesson.after),
                strict=True,
            )
        ),
    ]
    return "".join(f"{name:<28}{before:>8}{after:>8}\n" for name, before, after in rows)


def _figures(scores: Scores) -> tuple[float, float, float]:
    return scores.exact, scores.classes, scores.rank
