"""Training pairs: two texts that mean the same thing, and the group within which no text is a negative."""
import numpy as np

from sources import Concept, Passage, sentences
from vocabulary import Vocabulary

TEMPLATES = """{}
what is {}
what is {} and how does it work
what does {} mean
explain {}
can you explain {} to me
explain {} like i am five
i do not understand {}
how does {} work
how do i use {}
why do we need {}
why is {} important
when should i use {}
give me an example of {}
show me python code for {}
how to implement {} in python
what are the steps of {}
what are applications of {}
what should i know before learning {}
prerequisites for {}
tell me about {}
define {}
the math behind {}
what is the intuition behind {}
how is {} used in practice
what is the formula of {}
what are the problems with {}
what is the difference between {} and similar ideas""".split("\n")

STORED_SECTION_WORDS = 160
# Selected on held-out phrasings; see the model card.
ASKED_SHARE, SENTENCE_SHARE = 0.35, 0.40  # of queries; the rest are templates and quiz questions
# Share of course pairs that are answer notes, and how often those meet their answer rather than another wording.
NOTE_SHARE, NOTE_ANSWER_SHARE = 0.3, 0.5
LOSE_WORD = 0.1
# How often a passage loses the words it shares with its query: meaning must not repeat what word search finds.
COURSE_OVERLAP_DROP, CORPUS_OVERLAP_DROP = 0.6, 0.3


class CourseSampler:
    """Draws (query, passage, concept) batches from the course: what a student types ↔ what the index stores."""

    def __init__(self, concepts: list[Concept], asked: list[list[str]], vocabulary: Vocabulary):
        enc = vocabulary.encode
        self.templates = [tuple(enc(part) for part in t.split("{}")) for t in TEMPLATES]
        self.names = [[enc(n) for n in [c.title, *c.aliases]] for c in concepts]
        self.asked = [[enc(a) for a in qs] for qs in asked]
        self.definitions = [enc(c.definition) for c in concepts]
        self.sections = [[enc(s)[:STORED_SECTION_WORDS] for s in c.sections] for c in concepts]
        self.sentences = [[[enc(x) for x in sentences(s)] for s in [c.definition, *c.sections, *c.other_text]] for c in concepts]
        self.quiz = [[(enc(q), enc(a)) for q, a in c.quiz] for c in concepts]
        self.notes = [[([enc(w) for w in wordings], enc(answer)) for wordings, answer in c.notes] for c in concepts]
        self.name_words = [np.unique(np.concatenate(n)) for n in self.names]
        index = {c.id: i for i, c in enumerate(concepts)}
        near: list[set[int]] = [set() for _ in concepts]
        for i, c in enumerate(concepts):
            for other in c.neighbours:
                if other in index:
                    near[i].add(index[other])
                    near[index[other]].add(i)
        self.near = [sorted(n) for n in near]

    def pick(self, items, rng):
        return items[int(rng.integers(0, len(items)))]

    def passage(self, c: int, rng, exclude: np.ndarray | None = None) -> np.ndarray:
        """One of the texts the index stores for concept c."""
        kind = rng.random()
        others = [a for a in self.asked[c] if a is not exclude]
        if kind < 0.25 and others:
            return self.pick(others, rng)
        if kind < 0.45:
            return self.pick(self.names[c], rng)
        part = self.pick(self.sentences[c], rng)
        if kind < 0.75 and part:
            sentence = self.pick(part, rng)
            if sentence is not exclude:
                return sentence
        text = self.definitions[c] if rng.random() < 0.3 or not self.sections[c] else self.pick(self.sections[c], rng)
        return drop(text, self.name_words[c], rng) if rng.random() < 0.45 else text

    def query(self, c: int, rng) -> tuple[np.ndarray, np.ndarray | None]:
        """A way to ask for concept c, and the stored text it must not be paired with (itself)."""
        kind = rng.random()
        if kind < ASKED_SHARE and self.asked[c]:
            a = self.pick(self.asked[c], rng)
            return self.vary(a, rng), a
        part = self.pick(self.sentences[c], rng)
        if kind < ASKED_SHARE + SENTENCE_SHARE and part:
            sentence = self.pick(part, rng)
            return self.vary(drop(sentence, self.name_words[c], rng) if rng.random() < 0.7 else sentence, rng), sentence
        if kind > 0.9 and self.quiz[c]:
            q, a = self.pick(self.quiz[c], rng)
            return (q if rng.random() < 0.7 else np.concatenate([q, a])), None
        before, after = self.pick(self.templates, rng)
        return np.concatenate([before, self.pick(self.names[c], rng), after]), None

    def note(self, c: int, rng) -> tuple[np.ndarray, np.ndarray]:
        """A wording of one question ↔ another wording of it, or its answer."""
        wordings, answer = self.pick(self.notes[c], rng)
        first = int(rng.integers(0, len(wordings)))
        if rng.random() < NOTE_ANSWER_SHARE or len(wordings) < 2:
            return self.vary(wordings[first], rng), answer
        return self.vary(wordings[first], rng), self.pick([w for i, w in enumerate(wordings) if i != first], rng)

    def vary(self, text: np.ndarray, rng) -> np.ndarray:
        """The same question with some words left out."""
        kept = text[rng.random(len(text)) >= LOSE_WORD]
        return kept if len(kept) else text

    def batch(self, size: int, rng):
        """Half of each batch are graph neighbours of the other half: they are the hard negatives."""
        seeds = rng.integers(0, len(self.names), size // 2)
        chosen = np.concatenate([seeds, [self.pick(self.near[s], rng) if self.near[s] else int(rng.integers(0, len(self.names)))
                                         for s in seeds]])
        q, p = [], []
        for c in chosen.tolist():
            if self.notes[c] and rng.random() < NOTE_SHARE:
                text, stored = self.note(c, rng)
            else:
                text, own = self.query(c, rng)
                stored = self.passage(c, rng, own)
            q.append(text)
            p.append(drop(stored, text, rng) if rng.random() < COURSE_OVERLAP_DROP else stored)
        return q, p, chosen


class CorpusSampler:
    """Draws batches from running text: heading ↔ passage, sentence ↔ rest, neighbouring passages."""

    def __init__(self, passages: list[Passage], vocabulary: Vocabulary):
        enc = vocabulary.encode
        self.heading = [enc(" ".join(p.headings[-2:])) for p in passages]
        self.text = [enc(p.text)[:200] for p in passages]
        self.parts = [[enc(s) for s in sentences(p.text)][:20] for p in passages]
        keys = {}
        self.group = np.array([keys.setdefault((p.document, tuple(p.headings)), len(keys)) for p in passages])
        self.usable = np.array([i for i, t in enumerate(self.text) if len(t) > 8])

    def batch(self, size: int, rng):
        q, p, g = [], [], []
        while len(q) < size:
            i = int(self.usable[rng.integers(0, len(self.usable))])
            kind, parts = rng.random(), self.parts[i]
            if kind < 0.45 and len(self.heading[i]):
                text = drop(self.text[i], self.heading[i], rng) if rng.random() < 0.45 else self.text[i]
                pair = (self.heading[i], text)
            elif kind < 0.85 and len(parts) > 1:
                k = int(rng.integers(0, len(parts)))
                pair = (parts[k], np.concatenate(parts[:k] + parts[k + 1 :]))
            elif i + 1 < len(self.text) and self.group[i] == self.group[i + 1]:
                pair = (self.text[i], self.text[i + 1])
            else:
                continue
            if rng.random() < CORPUS_OVERLAP_DROP:
                pair = (pair[0], drop(pair[1], pair[0], rng))
            if len(pair[0]) and len(pair[1]):
                q.append(pair[0])
                p.append(pair[1])
                g.append(self.group[i])
        return q, p, np.array(g)


def drop(text: np.ndarray, unwanted: np.ndarray, rng) -> np.ndarray:
    """The text without those words, unless nothing would remain."""
    kept = text[~np.isin(text, unwanted)]
    return kept if len(kept) > 3 else text
