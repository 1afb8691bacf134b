"""The model: one table of vectors; a text is the normalised sum of its rows. Trained by symmetric InfoNCE."""
import time

import numpy as np
import torch
import torch.nn.functional as F

from vocabulary import Vocabulary


class StaticModel(torch.nn.Module):
    def __init__(self, vocabulary: Vocabulary, table: np.ndarray):
        super().__init__()
        self.vocabulary = vocabulary
        self.bag = torch.nn.EmbeddingBag.from_pretrained(torch.from_numpy(table), freeze=False, mode="sum")

    def forward(self, texts: list[np.ndarray]) -> torch.Tensor:
        """`len(texts) × dimensions`, unit length."""
        rows, owners = self.vocabulary.features(texts)
        offsets = np.searchsorted(owners, np.arange(len(texts)))
        return F.normalize(self.bag(torch.from_numpy(rows), torch.from_numpy(offsets)), dim=1)

    def folded(self) -> np.ndarray:
        """Rows as shipped: a word's vector and its stem's become one."""
        table = self.bag.weight.detach().numpy()
        v = self.vocabulary
        rows = table[: v.rows].copy()
        rows[: len(v.words)] += table[v.stem_rows]
        return rows


def info_nce(q: torch.Tensor, p: torch.Tensor, group: np.ndarray, temperature: float) -> torch.Tensor:
    """Symmetric InfoNCE (van den Oord et al. 2018); texts of one group are not each other's negatives."""
    scores = q @ p.T / temperature
    same = torch.from_numpy(group[:, None] == group[None, :])
    same.fill_diagonal_(False)
    scores = scores.masked_fill(same, -1e4)
    target = torch.arange(len(q))
    return 0.5 * (F.cross_entropy(scores, target) + F.cross_entropy(scores.T, target))


def train(model: StaticModel, samplers: list[tuple[object, float]], steps: int, batch: int, rate: float, temperature: float,
          rng: np.random.Generator, on_step=None) -> None:
    """Adam with a cosine schedule; each step draws one sampler by its share."""
    optimiser = torch.optim.Adam(model.parameters(), lr=rate, betas=(0.9, 0.99), eps=1e-8)
    share = np.array([s for _, s in samplers]) / sum(s for _, s in samplers)
    started = time.time()
    for step in range(steps):
        for g in optimiser.param_groups:
            g["lr"] = rate * min(1.0, (step + 1) / 50) * 0.5 * (1 + np.cos(np.pi * step / steps))
        sampler = samplers[int(rng.choice(len(samplers), p=share))][0]
        q, p, group = sampler.batch(batch, rng)
        vectors = model(q + p)
        loss = info_nce(vectors[: len(q)], vectors[len(q) :], group, temperature)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if on_step is not None:
            on_step(step, float(loss), time.time() - started)
