"""Which words and two-word phrases get a vector of their own."""
from collections import Counter

import numpy as np

from text import stem, words

GLUE = set("a an and are as at be by can do does for from has have how i if in into is it its me my no not of on one or so "
           "that the their them then there these they this to was we what when where which who why will with you your".split())


class Vocabulary:
    """Rows of the table: words, then phrases, then (in training only) stems."""

    def __init__(self, word_list: list[str], phrases: list[tuple[str, str]]):
        self.words = word_list
        self.phrases = phrases
        self.id = {w: i for i, w in enumerate(word_list)}
        stems = sorted({stem(w) for w in word_list})
        stem_id = {s: i for i, s in enumerate(stems)}
        self.rows = len(word_list) + len(phrases)
        self.stem_rows = np.array([self.rows + stem_id[stem(w)] for w in word_list], dtype=np.int64)
        self.table_rows = self.rows + len(stems)
        keys = np.array([self.id[a] * len(word_list) + self.id[b] for a, b in phrases], dtype=np.int64)
        order = np.argsort(keys, kind="stable")
        self._keys = keys[order]
        self._key_rows = (len(word_list) + order).astype(np.int64)

    def encode(self, text: str) -> np.ndarray:
        """Word ids of a text; unknown words are left out."""
        return np.array([self.id[w] for w in words(text) if w in self.id], dtype=np.int64)

    def features(self, texts: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """Table rows of many encoded texts as (rows, owner of each row): every word, its stem, every phrase."""
        lengths = np.array([len(t) for t in texts])
        ids = np.concatenate(texts) if len(texts) else np.zeros(0, np.int64)
        owner = np.repeat(np.arange(len(texts)), lengths)
        rows, owners = [ids, self.stem_rows[ids]], [owner, owner]
        if len(self._keys) and len(ids) > 1:
            keys = ids[:-1] * len(self.words) + ids[1:]
            at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
            hit = (self._keys[at] == keys) & (owner[:-1] == owner[1:])
            rows.append(self._key_rows[at[hit]])
            owners.append(owner[:-1][hit])
        rows, owners = np.concatenate(rows), np.concatenate(owners)
        order = np.argsort(owners, kind="stable")
        return rows[order], owners[order]


def build_vocabulary(course: list[str], names: list[str], corpora: list[str], extra: list[str],
                     max_words: int, max_phrases: int) -> Vocabulary:
    """
    Every word of a name, a student's phrasing or `extra`; course words seen twice; then corpus words by count.
    Phrases: two-word names and pairs that occur together far more often than chance.
    """
    in_course, in_names, in_corpora = Counter(), Counter(), Counter()
    pairs, name_pairs = Counter(), Counter()
    for texts, counter in ((course, in_course), (names, in_names), (corpora, in_corpora)):
        for text in texts:
            w = words(text)
            counter.update(w)
            if counter is in_names:
                name_pairs.update(zip(w, w[1:]))
            if counter is not in_corpora:
                pairs.update(zip(w, w[1:]))
    for text in corpora:
        w = words(text)
        pairs.update(zip(w, w[1:]))
    must = set(in_names) | {w for t in extra for w in words(t)} | {w for w, n in in_course.items() if n >= 2}
    total = in_course + in_names + in_corpora
    ranked = sorted((w for w in total if len(w) <= 24), key=lambda w: (w not in must, -total[w], w))
    kept = [w for w in ranked if w in must or total[w] >= 5][:max_words]
    known = set(kept)
    count = sum(total.values())

    def lift(pair: tuple[str, str]) -> float:
        return (pairs[pair] - 3) * count / (total[pair[0]] * total[pair[1]])

    content = [p for p in set(pairs) | set(name_pairs)
               if p[0] in known and p[1] in known and not (p[0] in GLUE or p[1] in GLUE) and not (p[0] + p[1]).isdigit()]
    named = [p for p in content if p in name_pairs]
    found = sorted((p for p in content if p not in name_pairs and pairs[p] >= 12 and lift(p) > 40),
                   key=lambda p: (-pairs[p], p))
    named.sort(key=lambda p: (-pairs[p], p))
    return Vocabulary(kept, (named + found)[:max_phrases])
