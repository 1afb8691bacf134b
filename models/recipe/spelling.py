"""Vectors of character n-grams, fitted so that a misspelt word's n-grams add up to nearly the right word's vector."""
import numpy as np
import torch
import torch.nn.functional as F

from text import bucket, ngrams, typo


def fit_ngrams(words: list[str], rows: np.ndarray, buckets: int, rng: np.random.Generator, steps: int = 1500) -> np.ndarray:
    """
    `buckets × dimensions`. Bag-of-subwords regression (Zhao, Mudgal and Liang 2018) on words with and without typos;
    rows keep their length, so that an unseen word weighs what a similar known word does.
    """
    usable = np.array([i for i, w in enumerate(words) if len(w) >= 4 and not w.isdigit()])
    target = torch.from_numpy(rows)
    bag = torch.nn.EmbeddingBag(buckets, rows.shape[1], mode="mean")
    torch.nn.init.normal_(bag.weight, std=1e-3)
    optimiser = torch.optim.Adam(bag.parameters(), lr=0.02)
    unit = float(np.linalg.norm(rows, axis=1).mean())
    for step in range(steps):
        for g in optimiser.param_groups:
            g["lr"] = 0.02 * 0.5 * (1 + np.cos(np.pi * step / steps))
        chosen = usable[rng.integers(0, len(usable), 512)]
        seen = [typo(words[i], rng) if rng.random() < 0.7 else words[i] for i in chosen]
        ids = [[bucket(n, buckets) for n in ngrams(w)] for w in seen]
        offsets = np.cumsum([0] + [len(i) for i in ids])[:-1]
        made = bag(torch.tensor([x for i in ids for x in i]), torch.from_numpy(offsets))
        wanted = target[torch.from_numpy(chosen)]
        loss = F.mse_loss(made, wanted) * rows.shape[1] / unit**2 + (1 - F.cosine_similarity(made, wanted)).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return bag.weight.detach().numpy()
