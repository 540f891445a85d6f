"""All that is heard in the development notices, so that weights can be learnt with a part left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

from bench.training.corpus import Example
from bench.training.fusion import CANDIDATES, learn
from bench.training.table import Fitting, Floats, Mask, Table, scales_of
from handslag.matching import evidence_of_codes as evidence
from handslag.matching.cpv import tree
from handslag.matching.label_index import LetterIndex
from handslag.matching.label_reading import Heard, label_reader
from handslag.matching.learnt import Arrays, Facts, in_bytes
from handslag.matching.levels import BY_LETTERS, BY_MEANING, OTHER_LANGUAGE, spoken

CODES = tuple(tree().labels)
_ROW = {code: row for row, code in enumerate(CODES)}
_LEVEL_WORTH = {8: 1.0, 4: 0.5, 2: 0.5}
# A rough weighing that leaves 300 codes to learn from; which 300 hardly matters.
_ROUGH = {0: 0.4, 2: 1, 3: 1 / 3, 6: 1, 9: 0.3, 11: 0.4, 17: 0.3, 19: 0.4, 25: 0.3, 27: 0.2}


class World:
    """The examples, which codes they have, and what labels and letters say of them whoever learns."""

    def __init__(self) -> None:
        self.fitting = Fitting()
        self.examples: list[Example] = self.fitting.examples
        self.langs = self.fitting.langs
        self.codes = np.array([_ROW.get(example.code, -1) for example in self.examples])
        self.groups = np.unique([example.group for example in self.examples], return_inverse=True)[1]
        self.is_original = np.array([example.is_original for example in self.examples])
        self.is_read = self.is_original | (self.langs == "sv")
        self.label_rows = [_ROW[code] for code in self.fitting.codes]
        self._listen()

    def _listen(self) -> None:
        letters = LetterIndex.build([example.letters for example in self.examples])
        self._heard: dict[int, list[Floats]] = {}
        self._alike = np.zeros((len(self.examples), len(self.examples)), np.float16)
        for row in np.flatnonzero(self.is_read):
            example = self.examples[row]
            heard = label_reader(spoken(example.lang)).hear(example.whole)
            parts = (heard.words, heard.letters, heard.above)
            self._heard[row] = [part.astype(np.float16) for part in parts]
            same = np.where(self.langs == example.lang, 1, OTHER_LANGUAGE)
            self._alike[row] = letters.scores(example.letters) * same

    def learn(self, train: Mask) -> tuple[Facts, Arrays]:
        """What `matching.learnt` is made of, from these examples alone."""
        table, vectors, weights = self._learn(train)
        kept = np.flatnonzero(train & self.is_read)
        letters = LetterIndex.build([self.examples[row].letters for row in kept])
        labels = np.zeros((len(CODES), table.labels.shape[1]), np.float32)
        labels[self.label_rows] = table.labels
        scales = scales_of(table.vectors)
        arrays = {
            "vectors": np.round(table.vectors / scales[:, None]).astype(np.int8),
            "scales": scales,
            "telling": table.weights.astype(np.float16),
            "means": np.stack([table.mean, *table.means.values()]).astype(np.float32),
            "labels": in_bytes(labels),
            "notices": in_bytes(vectors[kept]),
            "notice_rows": self.codes[kept].astype(np.int16),
            "is_original": self.is_original[kept],
            "letter_starts": letters.postings.starts.astype(np.int32),
            "letter_rows": letters.postings.rows.astype(np.int16),
            "letter_weights": np.clip(np.round(letters.weights * 255), 1, 255).astype(np.uint8),
            "letter_idf": letters.idf.astype(np.float16),
        }
        facts: Facts = {
            "version": datetime.now(tz=UTC).date().isoformat(),
            "langs": list(table.means),
            "figure_weights": [round(float(weight), 4) for weight in weights],
            "notice_langs": self.langs[kept].tolist(),
        }
        return facts, arrays

    def _learn(self, train: Mask) -> tuple[Table, Floats, npt.NDArray[np.float64]]:
        table = self.fitting.fit(train)
        vectors = self.fitting.texts(table)
        chosen, right = [], {digits: [] for digits in _LEVEL_WORTH}
        for figures, code in self._lessons(train, vectors, table.labels):
            top = np.argpartition(-_rough(figures), CANDIDATES)[:CANDIDATES]
            if code in top:
                chosen.append(figures[:, top])
                for digits, masks in right.items():
                    ids = evidence.level_ids()[digits]
                    masks.append(ids[top] == ids[code])
        return (
            table,
            vectors,
            learn(chosen, [(_LEVEL_WORTH[digits], masks) for digits, masks in right.items()]),
        )

    def _lessons(self, train: Mask, vectors: Floats, labels: Floats) -> Iterator[tuple[Floats, int]]:
        for row in np.flatnonzero(train & self.is_read):
            yield self._figures(row, vectors, labels, train), self.codes[row]

    def _figures(self, row: int, vectors: Floats, labels: Floats, train: Mask) -> Floats:
        """What speaks for each code in an example; its own group is never among its neighbours."""
        others = train & (self.groups != self.groups[row])
        near = vectors @ vectors[row]
        near[~(others & self.is_original)] = -1
        alike = self._alike[row].astype(np.float32) * (others & self.is_read)
        to_labels = np.zeros(len(CODES))
        to_labels[self.label_rows] = labels @ vectors[row]
        codes = np.maximum(self.codes, 0)
        heard = [part.astype(np.float64) for part in self._heard[row]]
        return evidence.figures(
            Heard(*heard, (), True),  # noqa: FBT003 - a text of the corpus always has known words
            to_labels,
            evidence.spread(near, codes, BY_MEANING),
            evidence.spread(alike, codes, BY_LETTERS),
            evidence.popularity(codes[others & self.is_original]),
        )


def _rough(figures: Floats) -> Floats:
    return sum((worth * figures[row] for row, worth in _ROUGH.items()), np.zeros(len(CODES), np.float32))
