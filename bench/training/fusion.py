"""The weights of the figures, learnt so that the right code becomes likely."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize

CANDIDATES = 300


def learn(chosen: list[np.ndarray], gold: list[int], ridge: float = 2.0) -> np.ndarray:
    """`chosen`: for each text the figures of its candidates (figure, candidate); `gold`: the right column."""
    x = np.stack(chosen).astype(np.float32)
    y = np.array(gold)
    n = len(y)
    at = np.arange(n)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        s = np.einsum("nfc,f->nc", x, w.astype(np.float32))
        s -= s.max(1, keepdims=True)
        p = np.exp(s)
        z = p.sum(1)
        p /= z[:, None]
        value = float((np.log(z) - s[at, y]).sum()) + ridge * float(w @ w) / 2
        grad = np.einsum("nfc,nc->f", x, p) - x[at, :, y].sum(0) + ridge * w
        return value, grad.astype(float)

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 80}).x
