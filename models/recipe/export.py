"""The shipped files, and a Python twin of the TypeScript runtime that reads them back."""
import hashlib
import json
from pathlib import Path

import numpy as np

from text import bucket, ngrams, words

FORMAT = 1


def quantise(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 rows and a float32 scale each: row ≈ int8 · scale."""
    scales = (np.abs(rows).max(1) / 127).astype(np.float32)
    scales[scales == 0] = 1e-12
    return np.clip(np.rint(rows / scales[:, None]), -127, 127).astype(np.int8), scales


def write_model(folder: Path, word_list, phrases, rows: np.ndarray, ngram_rows: np.ndarray) -> dict:
    """Writes config.json, vocabulary.txt and weights.bin: scales (float32, little-endian), then int8 rows."""
    table = np.concatenate([rows, ngram_rows])
    values, scales = quantise(table)
    weights = scales.astype("<f4").tobytes() + values.tobytes()
    vocabulary = ("\n".join([*word_list, *(f"{a} {b}" for a, b in phrases)]) + "\n").encode("ascii")
    files = {name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
             for name, data in (("vocabulary.txt", vocabulary), ("weights.bin", weights))}
    revision = hashlib.sha256("".join(f["sha256"] for f in files.values()).encode()).hexdigest()[:12]
    config = {
        "id": "erica-static", "revision": revision, "format": FORMAT, "dimensions": table.shape[1],
        "words": len(word_list), "phrases": len(phrases), "ngramBuckets": len(ngram_rows),
        "ngramSizes": [3, 4, 5], "quantisation": "int8 rows, float32 row scales",
        "normalisation": {"unicode": "NFKD without marks, lower case", "tokens": "[a-z0-9]+", "pooling": "sum", "l2": True},
        "language": "en", "licence": "MIT", "files": files}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocabulary.txt").write_bytes(vocabulary)
    (folder / "weights.bin").write_bytes(weights)
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    return config


class ShippedModel:
    """What the browser computes, in NumPy: used for every number in the model card."""

    def __init__(self, word_list, phrases, rows, ngram_rows):
        n = len(word_list)
        self.id = {w: i for i, w in enumerate(word_list)}
        self.phrase_id = {p: n + i for i, p in enumerate(phrases)}
        self.buckets, self.first_ngram = len(ngram_rows), len(rows)
        values, scales = quantise(np.concatenate([rows, ngram_rows]))
        self.table = values.astype(np.float32) * scales[:, None]

    def vector(self, text: str) -> np.ndarray:
        w = words(text)
        out = np.zeros(self.table.shape[1], np.float32)
        ids = [self.id[x] for x in w if x in self.id]
        ids += [self.phrase_id[p] for p in zip(w, w[1:]) if p in self.phrase_id]
        if ids:
            out += self.table[ids].sum(0)
        for x in w:
            if x not in self.id and 4 <= len(x) <= 32 and not x.isdigit():
                out += self.table[[self.first_ngram + bucket(n, self.buckets) for n in ngrams(x)]].mean(0)
        norm = np.linalg.norm(out)
        return out / norm if norm > 0 else out

    def __call__(self, texts: list[str]) -> np.ndarray:
        return np.stack([self.vector(t) for t in texts])
