"""The vectors of the pieces, fitted so that texts lie where the teacher puts them (ridge regression)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

from bench.training import corpus
from bench.training.corpus import TEACHER
from handslag.matching.pieces import Pieces

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
SIZE, RIDGE, STEPS = 128, 1.0, 12
_BORROWED = 10
"""A language with few texts leans on the mean of all as if it had so many more."""

_RAREST = 1_500


@dataclass(frozen=True, slots=True)
class Table:
    """What is learnt: a vector and a weight for each piece, the means of languages, where the labels lie."""

    vectors: Floats
    weights: Floats
    means: dict[str, Floats]
    mean: Floats
    labels: Floats


class Fitting:
    """What every fold shares: the texts as counts of pieces, and the teacher's answers."""

    def __init__(self) -> None:
        rows = [line.split("\t") for line in (TEACHER / "pieces.tsv").read_text("utf-8").splitlines()]
        self.names, self.scores = [row[0] for row in rows], [float(row[1]) for row in rows]
        self.examples = corpus.examples()
        self.langs = np.array([example.lang for example in self.examples])
        self.codes = (TEACHER / "codes.txt").read_text().split()
        self._pieces = Pieces(self.names, self.scores)
        self._count_texts()
        self._read_teacher()

    def _count_texts(self) -> None:
        labels = corpus.labels()
        titled = self._counts([example.title for example in self.examples], 3)
        self._texts = titled + self._counts([example.text[:6000] for example in self.examples], 1)
        beginnings = [corpus.first_sentences(example.text, 2) for example in self.examples]
        self._shorts = titled / 3 + self._counts(beginnings, 1)
        self._labels = {
            lang: self._counts([labels[lang][code] for code in self.codes], 1)
            for lang in corpus.label_languages(labels)
        }

    def _read_teacher(self) -> None:
        taught = {
            lang: _centred(_loaded(f"labels_{lang}"))
            for lang in self._labels
            if (TEACHER / f"labels_{lang}.npy").exists()
        }
        wanted = self._wanted(_loaded("notices"))
        label_mean = np.mean(list(taught.values()), axis=0)
        seen = np.concatenate([label_mean, wanted])
        values, axes = np.linalg.eigh(seen.T @ seen / len(seen))
        keep = np.argsort(-values)[:SIZE]
        basis = axes[:, keep] * values[keep] ** -0.25
        tokens = _centred(_loaded("tokens")) @ basis
        self._start = np.zeros((len(self.names), SIZE), np.float32)
        self._start[: len(tokens)] = tokens
        mean = _unit(label_mean @ basis)
        self._label_targets = {
            lang: _unit(0.5 * _unit(taught[lang] @ basis) + 0.5 * mean) if lang in taught else mean
            for lang in self._labels
        }
        self._targets = _unit(wanted @ basis)

    def _wanted(self, answers: Floats) -> Floats:
        """The teacher's answer for each example's notice, less the mean of the language it was written in."""
        originals = [example for example in self.examples if example.is_original]
        answer_of = {one.notice: answer for one, answer in zip(originals, answers, strict=True)}
        lang_of = {one.notice: one.lang for one in originals}
        wanted = np.stack([answer_of[example.notice] for example in self.examples])
        langs = np.array([lang_of[example.notice] for example in self.examples])
        whole = wanted.mean(0)
        for lang in set(langs):
            at = langs == lang
            wanted[at] -= (wanted[at].sum(0) + whole * _BORROWED) / (at.sum() + _BORROWED)
        return wanted

    def _counts(self, texts: Sequence[str], weight: float) -> sp.csr_matrix:
        starts, pieces = [0], list[int]()
        for text in texts:
            pieces += self._pieces.of_text(text)
            starts.append(len(pieces))
        shape = (len(texts), len(self.names))
        made = sp.csr_matrix((np.full(len(pieces), weight), pieces, starts), shape=shape, dtype=np.float32)
        made.sum_duplicates()
        return made

    def _weights(self, train: Mask) -> Floats:
        """How telling each piece is: small when most texts of some language hold it."""
        share = np.zeros(len(self.names))
        for lang in set(self.langs[train]):
            at = np.flatnonzero(train & (self.langs == lang))
            held = np.asarray((self._texts[at] > 0).sum(0)).ravel()
            share = np.maximum(share, held / (len(at) + 8))
        telling = -np.log(np.maximum(share, 1 / _RAREST)) / np.log(_RAREST)
        return np.clip(telling, 0.02, 1).astype(np.float32)

    def fit(self, train: Mask) -> Table:
        """Learn from these examples and from the labels."""
        weight = self._weights(train)
        rows = [
            (_weighed(counts, weight), self._label_targets[lang], 1.0)
            for lang, counts in self._labels.items()
        ]
        rows.append((_weighed(self._texts[train], weight), self._targets[train], 3.0))
        rows.append((_weighed(self._shorts[train], weight), self._targets[train], 2.1))
        read = sp.vstack([counts * worth**0.5 for counts, _, worth in rows]).tocsr()
        wanted = np.concatenate([target * worth**0.5 for _, target, worth in rows]).astype(np.float32)
        vectors = _rounded(_solved(read, wanted, self._start))
        texts = _unit(_weighed(self._texts[train], weight) @ vectors)
        mean, langs = texts.mean(0), self.langs[train]
        means = {
            lang: (texts[langs == lang].sum(0) + _BORROWED * mean) / ((langs == lang).sum() + _BORROWED)
            for lang in sorted(set(langs))
        }
        lying = [_unit(_centred(_unit(_weighed(one, weight) @ vectors))) for one in self._labels.values()]
        return Table(vectors, weight, means, mean, _unit(np.mean(lying, axis=0)))

    def texts(self, table: Table) -> Floats:
        """Every example's vector."""
        made = _unit(_weighed(self._texts, table.weights) @ table.vectors)
        for row, lang in enumerate(self.langs):
            made[row] -= 0.5 * table.means.get(lang, table.mean) + 0.5 * table.mean
        return _unit(made)


def _solved(read: sp.csr_matrix, wanted: Floats, start: Floats) -> Floats:
    """Vectors that bring the texts read near what is wanted, from where the teacher puts the pieces alone."""
    got = read @ start
    found = start * float((got * wanted).sum() / max((got * got).sum(), 1e-9))
    turned = read.T.tocsr()
    rest = turned @ (wanted - read @ found)
    step, size = rest.copy(), (rest * rest).sum(0)
    for _ in range(STEPS):
        bent = turned @ (read @ step) + RIDGE * step
        pace = size / np.maximum((step * bent).sum(0), 1e-12)
        found += pace * step
        rest -= pace * bent
        smaller = (rest * rest).sum(0)
        step = rest + (smaller / np.maximum(size, 1e-12)) * step
        size = smaller
    return found


def scales_of(vectors: Floats) -> Floats:
    """What a whole number of a piece's vector is worth, when it is kept in one byte a number."""
    return (np.abs(vectors).max(1) / 127 + 1e-9).astype(np.float32)


def _rounded(vectors: Floats) -> Floats:
    scales = scales_of(vectors)[:, None]
    return (np.round(vectors / scales) * scales).astype(np.float32)


def _weighed(counts: sp.csr_matrix, weight: Floats) -> sp.csr_matrix:
    made = counts.copy()
    made.data = np.log1p(made.data)
    made = made @ sp.diags(weight)
    length = np.sqrt(np.asarray(made.multiply(made).sum(1)).ravel())
    length[length == 0] = 1
    return (sp.diags(1 / length) @ made).tocsr().astype(np.float32)


def _loaded(name: str) -> Floats:
    return np.load(TEACHER / f"{name}.npy").astype(np.float32)


def _centred(vectors: Floats) -> Floats:
    return vectors - vectors.mean(0)


def _unit(vectors: Floats) -> Floats:
    return (vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)).astype(np.float32)
