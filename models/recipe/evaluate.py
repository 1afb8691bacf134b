"""Recall and MRR of questions → concepts: by meaning (best of a concept's vectors), by words (BM25), and fused."""
import math
from collections import Counter, defaultdict

import numpy as np

from sources import Concept, sentences
from text import stem, typo, words
from vocabulary import GLUE


def section_texts(c: Concept, asked: list[str]) -> list[str]:
    """One vector a name, phrasing, definition and section, the long ones headed by the title."""
    return [c.title, *c.aliases, *asked, *(f"{c.title}. {t}" for t in (c.definition, *c.sections))]


def sentence_texts(c: Concept, asked: list[str]) -> list[str]:
    """One vector a name, phrasing, section and sentence of every section."""
    long = [c.definition, *c.sections, *c.other_text]
    return [c.title, *c.aliases, *asked, *long, *(s for t in long for s in sentences(t))]


# Which texts are stored, and how many of a concept's closest vectors its score is the mean of.
LAYOUTS = {"sections, best": (section_texts, 1), "sentences, best 3": (sentence_texts, 3)}


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
    """All vectors of all concepts; a concept's score is the mean cosine of its `best` closest vectors."""

    def __init__(self, embed, concepts: list[Concept], asked: list[list[str]], texts_of, best: int):
        texts = [texts_of(c, a) for c, a in zip(concepts, asked)]
        self.vectors, self.best = embed([t for ts in texts for t in ts]), best
        self.ends = np.cumsum([len(t) for t in texts])

    def scores(self, queries: np.ndarray) -> np.ndarray:
        columns = [np.partition(queries @ own.T, -min(self.best, len(own)), axis=1)[:, -self.best :].mean(1)
                   for own in np.split(self.vectors, self.ends[:-1])]
        return np.maximum(np.stack(columns, axis=1), 0)


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


def read_out(embed, concepts, train_asked, held_out, seed: int = 5, weights=(0.5, 0.7)) -> dict:
    """Rows of (recall@1, recall@5, MRR) per question set and method; a fused score is (1 − w)·words + w·meaning."""
    lexical, table = bm25_of(concepts, train_asked), {}
    indexes = {name: Index(embed, concepts, train_asked, *layout) for name, layout in LAYOUTS.items()}
    for name, (questions, right) in question_sets(concepts, held_out, np.random.default_rng(seed)).items():
        by_words = scaled(np.stack([lexical.scores(q) for q in questions]))
        table[name] = {"words (BM25)": metrics(by_words, right)}
        vectors = embed(questions)
        for layout, index in indexes.items():
            by_meaning = index.scores(vectors)
            table[name][f"meaning: {layout}"] = metrics(by_meaning, right)
            for w in weights:
                table[name][f"fused {w}: {layout}"] = metrics((1 - w) * by_words + w * by_meaning, right)
    return table


def print_table(title: str, table: dict) -> None:
    print(f"\n{title}\n{'':16s}{'':30s} R@1   R@5   MRR")
    for name, rows in table.items():
        for method, (r1, r5, mrr) in rows.items():
            print(f"{name:16s}{method:30s}{r1:.3f} {r5:.3f} {mrr:.3f}", flush=True)
