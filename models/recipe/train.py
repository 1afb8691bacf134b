#!/usr/bin/env python3
"""Trains the bundled embedder on the course, measures it on held-out phrasings, and writes models/erica-static/."""
import argparse
import time
from pathlib import Path

import numpy as np
import torch

from evaluate import print_table, read_out
from export import ShippedModel, write_model
from initialise import initial_table
from model import StaticModel, train
from pairs import TEMPLATES, CorpusSampler, CourseSampler
from sources import read_corpora, read_course
from spelling import fit_ngrams
from vocabulary import build_vocabulary

HERE = Path(__file__).resolve().parent


def arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--course", type=Path, default=HERE.parents[1] / "src/courses/introduction-to-ai")
    p.add_argument("--corpora", type=Path, help="folder of passages as JSON lines {headings, text, source, path}")
    p.add_argument("--out", type=Path, default=HERE.parent / "erica-static")
    p.add_argument("--hold-out", action="store_true", help="never train on one phrasing of each concept; measure; write nothing")
    p.add_argument("--dimensions", type=int, default=192)
    p.add_argument("--max-words", type=int, default=13000)
    p.add_argument("--max-phrases", type=int, default=2500)
    p.add_argument("--buckets", type=int, default=8192)
    p.add_argument("--steps", type=int, default=500)
    p.add_argument("--batch", type=int, default=512)
    p.add_argument("--rate", type=float, default=7e-4)
    p.add_argument("--temperature", type=float, default=0.1)
    p.add_argument("--corpus-share", type=float, default=0.4)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--threads", type=int, default=1)
    return p.parse_args()


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    started = time.time()

    concepts, passages = read_course(a.course), read_corpora(a.corpora)
    held = [c.asked[i % len(c.asked) :][:1] if len(c.asked) > 2 else [] for i, c in enumerate(concepts)]
    kept = [[q for q in c.asked if q not in h] for c, h in zip(concepts, held)] if a.hold_out else [c.asked for c in concepts]

    course_text = [t for c in concepts for t in (c.definition, *c.sections, *c.other_text, *(x for qa in c.quiz for x in qa), *(answer for _, answer in c.notes))]
    names = [t for c, qs in zip(concepts, kept) for t in (c.title, *c.aliases, *qs, *(w for wordings, _ in c.notes for w in wordings))]
    vocabulary = build_vocabulary(course_text, names, [p.text for p in passages], TEMPLATES, a.max_words, a.max_phrases)
    print(f"{len(concepts)} concepts, {len(passages)} passages, {len(vocabulary.words)} words, {len(vocabulary.phrases)} phrases")

    running_text = [vocabulary.encode(t) for t in [*course_text, *names, *(p.text for p in passages)]]
    model = StaticModel(vocabulary, initial_table(vocabulary, running_text, a.dimensions, rng))
    samplers = [(CourseSampler(concepts, kept, vocabulary), 1 - a.corpus_share)]
    if passages:
        samplers.append((CorpusSampler(passages, vocabulary), a.corpus_share))

    def ngrams_of(rows: np.ndarray) -> np.ndarray:
        return fit_ngrams(vocabulary.words, rows[: len(vocabulary.words)], a.buckets, np.random.default_rng(a.seed))

    def measure(title: str, ngram_rows: np.ndarray) -> None:
        shipped = ShippedModel(vocabulary.words, vocabulary.phrases, model.folded(), ngram_rows)
        print_table(f"{title} ({time.time() - started:.0f} s)", read_out(shipped, concepts, kept, held))

    if a.hold_out:
        measure("initial vectors", np.zeros((1, a.dimensions), np.float32))
    train(model, samplers, a.steps, a.batch, a.rate, a.temperature, rng, log_step)
    rows = model.folded()
    if a.hold_out:
        measure("final", ngrams_of(rows))
    else:
        config = write_model(a.out, vocabulary.words, [" ".join(p) for p in vocabulary.phrases], rows, ngrams_of(rows))
        print(f"wrote {a.out}: revision {config['revision']}, {sum(f['bytes'] for f in config['files'].values()) / 1e6:.2f} MB")


def log_step(step: int, loss: float, seconds: float) -> None:
    if step % 100 == 0:
        print(f"step {step} loss {loss:.3f} {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
