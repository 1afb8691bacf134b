"""Recall and MRR of questions → concepts: by meaning (best of a concept's vectors), by words (BM25), and fused."""
import math
from collections import Counter, defaultdict

import numpy as np

from sources import Concept
from text import stem, typo, words
from vocabulary import GLUE


def stored_texts(concept: Concept, asked: list[str]) -> list[str]:
    """The texts of one concept that get a vector each, as src/retrieval/embedding-texts.ts builds them."""
    long = [f"{concept.title}. {text}" for text in (concept.definition, *concept.sections)]
    return [concept.title, *concept.aliases, *asked, *long]


class Bm25:
    """BM25 over stemmed words without stop words, one document a concept; names and phrasings count more."""

    def __init__(self, documents: list[Counter], k1: float = 1.2, b: float = 0.6):
        length = np.array([sum(d.values()) for d in documents])
        self.n = len(documents)
        norm = k1 * (1 - b + b * length / length.mean())
        postings = defaultdict(list)
        for i, d in enumerate(documents):
            for w, f in d.items():
                postings[w].append((i, f * (k1 + 1) / (f + norm[i])))
        self.postings = {w: (np.array([i for i, _ in p]), np.array([s for _, s in p])
                             * math.log(1 + (self.n - len(p) + 0.5) / (len(p) + 0.5))) for w, p in postings.items()}

    def scores(self, question: str) -> np.ndarray:
        out = np.zeros(self.n)
        for w in terms(question):
            if w in self.postings:
                at, value = self.postings[w]
                out[at] += value
        return out


def terms(text: str) -> list[str]:
    return [stem(w) for w in words(text) if w not in GLUE]


def bm25_of(concepts: list[Concept], asked: list[list[str]]) -> Bm25:
    documents = []
    for c, qs in zip(concepts, asked):
        d = Counter()
        for weight, texts in ((4, [c.title, *c.aliases]), (3, [c.definition]), (3, qs), (1, c.sections + c.other_text)):
            for t in texts:
                for w in terms(t):
                    d[w] += weight
        documents.append(d)
    return Bm25(documents)


class Index:
    """All vectors of all concepts; the score of a concept is its best vector's cosine."""

    def __init__(self, embed, concepts: list[Concept], asked: list[list[str]]):
        texts = [stored_texts(c, a) for c, a in zip(concepts, asked)]
        self.vectors = embed([t for ts in texts for t in ts])
        self.starts = np.cumsum([0] + [len(t) for t in texts])[:-1]

    def scores(self, queries: np.ndarray) -> np.ndarray:
        return np.maximum.reduceat(queries @ self.vectors.T, self.starts, axis=1)


def metrics(scores: np.ndarray, right: np.ndarray) -> tuple[float, float, float]:
    own = scores[np.arange(len(right)), right][:, None]
    rank = 1 + (scores > own).sum(1)
    rank = np.where(own[:, 0] <= 0, scores.shape[1], rank)
    return float((rank <= 1).mean()), float((rank <= 5).mean()), float((1 / rank).mean())


def scaled(scores: np.ndarray) -> np.ndarray:
    return scores / np.maximum(scores.max(1, keepdims=True), 1e-9)


def question_sets(concepts: list[Concept], held_out: list[list[str]], rng) -> dict[str, tuple[list[str], np.ndarray]]:
    """Named sets of (questions, index of the right concept)."""
    sets = {"held-out asked": [(q, i) for i, qs in enumerate(held_out) for q in qs],
            "title or alias": [(f"what is {n}", i) for i, c in enumerate(concepts) for n in [c.title, *c.aliases[:1]]],
            "misspelt title": [(misspell(c.title, rng), i) for i, c in enumerate(concepts) if len(c.title) > 5]}
    return {k: ([q for q, _ in v], np.array([i for _, i in v])) for k, v in sets.items() if v}


def misspell(title: str, rng) -> str:
    """The title with a slip in each of up to two of its words."""
    w = words(title)
    for i in sorted(range(len(w)), key=lambda i: -len(w[i]))[:2]:
        w[i] = typo(w[i], rng)
    return "explain " + " ".join(w)


def read_out(embed, concepts, train_asked, held_out, seed: int = 5, weights=(0.3, 0.5, 0.7)) -> dict:
    """Rows of (recall@1, recall@5, MRR) per set and method."""
    index, lexical = Index(embed, concepts, train_asked), bm25_of(concepts, train_asked)
    table = {}
    for name, (questions, right) in question_sets(concepts, held_out, np.random.default_rng(seed)).items():
        by_words = scaled(np.stack([lexical.scores(q) for q in questions]))
        by_meaning = np.maximum(index.scores(embed(questions)), 0)
        table[name] = {"words": metrics(by_words, right), "meaning": metrics(by_meaning, right)}
        for w in weights:
            table[name][f"fused {w}"] = metrics((1 - w) * by_words + w * by_meaning, right)
    return table


def print_table(title: str, table: dict) -> None:
    print(f"\n{title}\n{'':18s}{'':12s} R@1   R@5   MRR")
    for name, rows in table.items():
        for method, (r1, r5, mrr) in rows.items():
            print(f"{name:18s}{method:12s}{r1:.3f} {r5:.3f} {mrr:.3f}")
