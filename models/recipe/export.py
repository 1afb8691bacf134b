"""The shipped files, and a Python twin of the TypeScript runtime that reads them back."""
import hashlib
import json
import zlib
from pathlib import Path

import numpy as np

from text import bucket, ngrams, words

FORMAT = 2
FIRST_BAND = 64
"""How wide steps are, in root mean squares of the rows: of the words read least, of phrases, of n-grams."""
WORD_STEP, PHRASE_STEP, NGRAM_STEP = 0.35, 0.35, 0.45


def band_ends(words: int, phrases: int, buckets: int) -> list[int]:
    """Words in bands that double, since a word's place is how often it is read; then phrases; then n-grams."""
    ends, size = [], FIRST_BAND
    while sum(ends[-1:]) + size < words:
        ends.append(sum(ends[-1:]) + size)
        size *= 2
    return [*ends, words, words + phrases, words + phrases + buckets]


def quantise(table: np.ndarray, words: int, phrases: int) -> tuple[np.ndarray, list[tuple[int, float]]]:
    """
    int8 rows, and bands (rows, step): row ≈ int8 · step. A band of twice the rows, so of words read half as often, has
    steps √2 as wide: for a given size of the packed file that leaves the least error in the texts that are read.
    """
    ends = band_ends(words, phrases, len(table) - words - phrases)
    values, bands, start = np.zeros(table.shape, np.int8), [], 0
    last = len(ends) - 3
    widths = [*(WORD_STEP * 2.0 ** ((i - last) / 2) for i in range(last + 1)), PHRASE_STEP, NGRAM_STEP]
    for end, width in zip(ends, widths):
        rows = table[start:end]
        step = np.float32(max(1e-12, width * np.sqrt((rows**2).mean())))
        values[start:end] = np.clip(np.rint(rows / step), -127, 127)
        bands.append((end - start, float(step)))
        start = end
    return values, bands


def pack(values: np.ndarray) -> bytes:
    """As gzip. Small numbers are frequent and nothing repeats, so Huffman codes alone pack best; no time is written."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31, 9, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(values.tobytes()) + packer.flush()


def write_model(folder: Path, word_list, phrases: list[str], rows: np.ndarray, ngram_rows: np.ndarray) -> dict:
    """Writes config.json, vocabulary.txt and weights.bin: int8 rows in bands of one step, packed."""
    table = np.concatenate([rows, ngram_rows])
    values, bands = quantise(table, len(word_list), len(phrases))
    weights = pack(values)
    vocabulary = ("\n".join([*word_list, *phrases]) + "\n").encode("ascii")
    files = {name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
             for name, data in (("vocabulary.txt", vocabulary), ("weights.bin", weights))}
    revision = hashlib.sha256("".join(f["sha256"] for f in files.values()).encode()).hexdigest()[:12]
    config = {
        "id": "erica-static", "revision": revision, "format": FORMAT, "dimensions": table.shape[1],
        "words": len(word_list), "phrases": len(phrases), "ngramBuckets": len(ngram_rows),
        "ngramSizes": [3, 4, 5], "quantisation": "int8 rows in bands of one step, gzip",
        "bands": [{"rows": n, "step": step} for n, step in bands],
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
        values, bands = quantise(np.concatenate([rows, ngram_rows]), n, len(phrases))
        steps = np.repeat([step for _, step in bands], [count for count, _ in bands]).astype(np.float32)
        self.table = values.astype(np.float32) * steps[:, None]

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
