"""Starting vectors: PPMI of words near each other, reduced by a randomised SVD, weighted by rarity (SIF)."""
import numpy as np
import scipy.sparse as sp

from vocabulary import Vocabulary


def cooccurrence(texts: list[np.ndarray], size: int, window: int) -> sp.csr_matrix:
    """Counts of word pairs at distance d ≤ window, each worth 1/√d."""
    ids = np.concatenate(texts)
    owner = np.repeat(np.arange(len(texts)), [len(t) for t in texts])
    total = sp.csr_matrix((size, size), dtype=np.float32)
    for d in range(1, window + 1):
        near = owner[:-d] == owner[d:]
        a, b = ids[:-d][near], ids[d:][near]
        m = sp.coo_matrix((np.full(len(a), d**-0.5, np.float32), (a, b)), shape=(size, size)).tocsr()
        total = total + m + m.T
    return total


def ppmi(counts: sp.csr_matrix, smoothing: float = 0.75) -> sp.csr_matrix:
    """Positive pointwise mutual information with smoothed contexts (Levy, Goldberg and Dagan 2015)."""
    m = counts.tocoo()
    row = np.asarray(counts.sum(1)).ravel()
    context = row**smoothing
    value = np.log(np.maximum(m.data, 1e-9) * context.sum() / (row[m.row] * context[m.col]))
    keep = value > 0
    return sp.csr_matrix((value[keep].astype(np.float32), (m.row[keep], m.col[keep])), shape=counts.shape)


def svd_rows(matrix: sp.csr_matrix, dimensions: int, rng: np.random.Generator, rounds: int = 2) -> np.ndarray:
    """U·√S of the leading singular triplets (Halko, Martinsson and Tropp 2011)."""
    basis = matrix @ rng.standard_normal((matrix.shape[1], dimensions + 16)).astype(np.float32)
    for _ in range(rounds):
        basis = np.linalg.qr(basis)[0]
        basis = matrix @ (matrix.T @ basis)
    basis = np.linalg.qr(basis)[0]
    u, s, _ = np.linalg.svd((matrix.T @ basis).T, full_matrices=False)
    return (basis @ u)[:, :dimensions] * np.sqrt(s[:dimensions])


def initial_table(vocabulary: Vocabulary, texts: list[np.ndarray], dimensions: int, rng: np.random.Generator) -> np.ndarray:
    """`table_rows × dimensions`: words by PPMI-SVD × SIF weight; stems the mean of their words; phrases near zero."""
    size = len(vocabulary.words)
    texts = [t for t in texts if len(t) > 1]
    vectors = svd_rows(ppmi(cooccurrence(texts, size, 8)), dimensions, rng)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    p = np.bincount(np.concatenate(texts), minlength=size) + 1.0
    p /= p.sum()
    vectors *= (1e-3 / (1e-3 + p))[:, None]
    table = np.zeros((vocabulary.table_rows, dimensions), np.float32)
    stems = vocabulary.stem_rows - vocabulary.rows
    count = np.bincount(stems)[:, None]
    for d in range(dimensions):
        table[vocabulary.rows :, d] = np.bincount(stems, vectors[:, d]) / count[:, 0]
    table[vocabulary.rows :] *= 0.5
    table[:size] = 0.5 * vectors
    table[size : vocabulary.rows] = 0.02 * rng.standard_normal((vocabulary.rows - size, dimensions))
    return table
