"""Words as the model sees them. `src/adapters/embedding/static-tokenizer.ts` mirrors this file."""
import re
import unicodedata

WORD = re.compile(r"[a-z0-9]+")
APOSTROPHES = re.compile(r"['’‘`´]")


def words(text: str) -> list[str]:
    """Lower-case runs of ASCII letters and digits; accents and apostrophes dropped."""
    folded = unicodedata.normalize("NFKD", text)
    folded = "".join(c for c in folded if not unicodedata.category(c).startswith("M")).lower()
    return WORD.findall(APOSTROPHES.sub("", folded))


def ngrams(word: str) -> list[str]:
    """Character 3- to 5-grams of `<word>`: what stands in for a word outside the vocabulary."""
    marked = f"<{word}>"
    return [marked[i : i + n] for n in (3, 4, 5) for i in range(len(marked) - n + 1)]


def bucket(ngram: str, buckets: int) -> int:
    """FNV-1a, 32 bits, over ASCII."""
    h = 0x811C9DC5
    for byte in ngram.encode("ascii"):
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h % buckets


def typo(word: str, rng) -> str:
    """One slip of the finger: a letter lost, doubled, swapped with the next, or replaced."""
    if len(word) < 4:
        return word
    i = int(rng.integers(1, len(word)))
    kind = int(rng.integers(0, 4))
    if kind == 0:
        return word[:i] + word[i + 1 :]
    if kind == 1:
        return word[:i] + word[i] + word[i:]
    if kind == 2 and i + 1 < len(word):
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return word[:i] + chr(97 + int(rng.integers(0, 26))) + word[i + 1 :]


def stem(word: str) -> str:
    """A light suffix stripper: related forms share one vector in training (not at run time)."""
    w = word
    for old, new in (("isation", "ize"), ("ization", "ize"), ("ising", "ize"), ("izing", "ize"), ("ised", "ize"),
                     ("ized", "ize"), ("iser", "ize"), ("izer", "ize"), ("ises", "ize"), ("izes", "ize"), ("ise", "ize"),
                     ("our", "or")):
        if w.endswith(old) and len(w) - len(old) >= 3:
            return w[: -len(old)] + new.rstrip("e")
    for suffix in ("fulness", "ations", "ation", "ments", "ment", "ingly", "ness", "ings", "ing", "ions", "ion", "edly",
                   "ies", "ers", "ors", "est", "ive", "ity", "ely", "ed", "er", "or", "es", "ly", "al", "s", "y", "e"):
        if w.endswith(suffix) and len(w) - len(suffix) >= 3:
            w = w[: -len(suffix)]
            break
    if len(w) > 3 and w[-1] == w[-2] and w[-1] not in "ls":
        w = w[:-1]
    return w.rstrip("e") if len(w) > 4 else w
