"""Every barrier in a text: sentence by sentence, then what the text as a whole leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handslag.phrases import Text
from handslag.text.barriers.absences import absences
from handslag.text.barriers.explanations import EXPLAINED, NAMES
from handslag.text.barriers.facts import Facts, facts_in
from handslag.text.barriers.laws import laws_of
from handslag.text.barriers.limits import OUR_LIMITS, Limits
from handslag.text.barriers.model import Finding, Hit, Rule
from handslag.text.barriers.reading import Reading, readings
from handslag.text.barriers.rules import economy, experience, marks, payment, scope, tendering
from handslag.text.barriers.wordings import wording_for
from handslag.text.layout import Span
from handslag.text.sentences import Sentence, one_line, sentences, words

_GROUPS = (economy, experience, scope, marks, payment, tendering)
RULES = tuple(sorted((rule for group in _GROUPS for rule in group.RULES), key=lambda rule: int(rule.id[1:])))
"""The rules that look at sentences, B1 first."""


def find_barriers(
    text: str, tables: Sequence[Span] = (), *, limits: Limits = OUR_LIMITS
) -> tuple[Finding, ...]:
    """The barriers in the order they stand, those without a sentence last."""
    found = sentences(text, tables)
    return barriers_in(found, sum(1 for one in found for _ in words(one.text)), limits=limits)


def barriers_in(
    found: list[Sentence], total_words: int, *, limits: Limits = OUR_LIMITS
) -> tuple[Finding, ...]:
    """The same, where the sentences are known already and their words counted."""
    read = readings(found)
    facts = facts_in((one.low for one in read), limits)
    in_sentences = [_finding(hit, one.sentence) for one in read for hit in _hits(one, facts)]
    return (*in_sentences, *(_finding(hit, None) for hit in absences(read, total_words, limits)))


def _hits(read: Reading, facts: Facts) -> Iterator[Hit]:
    for rule in RULES:
        if rule.may_concern(read.context):
            hit = rule.detect(read, facts)
            if hit is None and read.sentence.lead:
                hit = _hit_with_lead(rule, read, facts)
            if hit is not None:
                yield hit


def _hit_with_lead(rule: Rule, read: Reading, facts: Facts) -> Hit | None:
    """A barrier that the lead-in of a list and its item make together, and the lead-in alone does not."""
    lead = one_line(read.sentence.lead)
    if rule.detect(replace(read, low=lead, context=lead), facts) is not None:
        return None
    return rule.detect(read.joined, facts)


def _finding(hit: Hit, sentence: Sentence | None) -> Finding:
    severity, why = EXPLAINED[hit.variant]
    rule = hit.variant.split(".", 1)[0]
    return Finding(
        rule=rule,
        name=Text(NAMES[rule]),
        severity=severity,
        start=sentence.start if sentence else None,
        end=sentence.end if sentence else None,
        sentence=sentence.text if sentence else None,
        why=Text(why, hit.params),
        law=laws_of(hit.variant),
        suggestion=wording_for(hit.variant),
    )
