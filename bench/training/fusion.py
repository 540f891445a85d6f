"""The weights of the figures, learnt so that the right code, class and division become likely."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

CANDIDATES = 300
RIDGE = 2.0


def learn(
    figures: Sequence[npt.NDArray[np.float32]], right: Sequence[tuple[float, Sequence[npt.NDArray[np.bool_]]]]
) -> npt.NDArray[np.float64]:
    """`figures`: for each text those of its candidates (figure, candidate).

    `right`: what counts as right at each level, as a worth and for each text a mask over its candidates.
    """
    x = np.stack(figures).astype(np.float32)
    levels = [(worth, np.stack(masks)) for worth, masks in right]

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        said = np.einsum("nfc,f->nc", x, weights.astype(np.float32))
        likely = np.exp(said - said.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        value, pull = RIDGE * float(weights @ weights) / 2, np.zeros_like(likely)
        for worth, mask in levels:
            inside = likely * mask
            sums = np.maximum(inside.sum(1, keepdims=True), 1e-12)
            value -= worth * float(np.log(sums).sum())
            pull += worth * (likely - inside / sums)
        gradient = np.einsum("nfc,nc->f", x, pull) + RIDGE * weights
        return value, gradient.astype(float)

    options = {"maxiter": 80}
    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options=options).x
