"""How well suppliers are found: needs against what suppliers have won, as the scorer of the data counts."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bench.training.corpus import NOTICES, SHARED
from handslag.matching import ranking
from handslag.matching.learnt import Learnt
from handslag.matching.levels import ReadText

_SUPPLIERS = SHARED / "bench" / "suppliers_dev.jsonl.gz"
_GRADES = SHARED / "bench" / "supplier_qrels_dev.tsv.gz"
_GROUP = 3
_BEST, _FOUND, _SAME_CLASS = 10, 20, 2


@dataclass(frozen=True, slots=True)
class _Won:
    """One notice a supplier has won: its offer."""

    supplier: str
    group: str
    buyer: str
    code: str
    lang: str
    text: str


def show(read_needs: Mapping[str, ReadText], learnt_without: Callable[[str], Learnt]) -> None:
    """Print nDCG@10 and recall@20 with declared groups, and with the need's group confirmed.

    Each offer is read by what was learnt without its own group, as each need is.
    """
    won = list(_all_won())
    read = {
        (one.text, one.group): ranking.read(one.text, one.lang, (), learnt_without(one.group)) for one in won
    }
    declared = ranking.Offered.of([read[one.text, one.group].within([one.code[:_GROUP]]) for one in won])
    needs, grades = {need["id"]: need for need in _lines(NOTICES)}, _grades()
    figures: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for notice, relevant in grades.items():
        need = needs[notice]
        asked = ranking.Asked(read_needs[notice].shares, read_needs[notice].vector)
        shut = np.array([one.group == need["group"] or one.buyer == need["buyer_norm"] for one in won])
        for name, question in (
            ("text and declared groups", asked),
            ("and the need's group confirmed", asked.within([need["cpv_main"][:_GROUP]])),
        ):
            scores = np.where(shut, -np.inf, ranking.order(question, declared))
            figures[name].append(_judged(_in_order(scores, won), relevant))
    for name, judged in figures.items():
        ndcg, recall = np.mean(judged, axis=0)
        print(f"suppliers, {name} ({len(judged)}): nDCG@10 {ndcg:.3f}  recall@20 {recall:.3f}")


def _in_order(scores: npt.NDArray[np.float64], won: Sequence[_Won]) -> list[str]:
    best: dict[str, None] = {}
    for place in np.argsort(-scores, kind="stable"):
        if len(best) == _FOUND or scores[place] == -np.inf:
            break
        best[won[place].supplier] = None
    return list(best)


def _judged(found: Sequence[str], relevant: Mapping[str, int]) -> tuple[float, float]:
    gains = [2 ** relevant.get(supplier, 0) - 1 for supplier in found[:_BEST]]
    ideal = [2**grade - 1 for grade in sorted(relevant.values(), reverse=True)[:_BEST]]
    right = {supplier for supplier, grade in relevant.items() if grade >= _SAME_CLASS}
    return _discounted(gains) / _discounted(ideal), len(right & set(found)) / min(_FOUND, len(right))


def _discounted(gains: Sequence[int]) -> float:
    return float(sum(gain / np.log2(place + 2) for place, gain in enumerate(gains)))


def _all_won() -> list[_Won]:
    return [
        _Won(row["sid"], won["group"], won["buyer"], won["cpv_main"], won["lang"].lower(), won["text"])
        for row in _lines(_SUPPLIERS)
        for won in row["won"]
    ]


def _grades() -> dict[str, dict[str, int]]:
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    with gzip.open(_GRADES, "rt", encoding="utf-8") as lines:
        for line in lines:
            notice, supplier, grade = line.split("\t")
            grades[notice][supplier] = int(grade)
    return grades


def _lines(file: object) -> list[dict[str, object]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
