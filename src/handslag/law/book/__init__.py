"""The rules themselves, one file per subject, and the book of all of them."""

from handslag.law.book import conduct, direct, figures, lots, reserved, scope, support
from handslag.law.rules import RuleBook

BOOK = RuleBook(
    (
        *scope.RULES,
        *figures.RULES,
        *direct.RULES,
        *reserved.RULES,
        *lots.RULES,
        *conduct.RULES,
        *support.RULES,
    )
)
