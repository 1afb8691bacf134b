/** How texts become rows of tokens: cut to what the model reads, and put together so that little is padding. */

/** The most texts a run, and the most tokens with padding: attention over more takes memory a phone lacks. */
const batchTexts = 8;
const batchTokens = 1_024;

/**
 * Keeps a text's first tokens and, as the model was trained with it, the closing token.
 * @param closing id of the token that ends every text, where the model has one
 */
export function cutTokens(ids: readonly number[], limit: number, closing: number | undefined): readonly number[] {
  if (ids.length <= limit) return ids;
  return closing !== undefined && ids.at(-1) === closing ? [...ids.slice(0, limit - 1), closing] : ids.slice(0, limit);
}

/**
 * Texts of like length together, shortest first.
 * @param lengths tokens a text
 * @returns batches of positions in `lengths`; every position once
 */
export function planBatches(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, i) => i).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const i of order) {
    if (batch.length === batchTexts || (batch.length + 1) * lengths[i]! > batchTokens) batch = [];
    if (batch.length === 0) batches.push(batch);
    batch.push(i);
  }
  return batches;
}

/** @returns the ids as `rows × width`, row-major, padded at the end; and 1 for each that is real */
export function padRows(
  rows: readonly (readonly number[])[],
  padding: number,
): { readonly ids: BigInt64Array; readonly mask: BigInt64Array; readonly width: number } {
  const width = Math.max(...rows.map(({ length }) => length));
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(padding));
  const mask = new BigInt64Array(rows.length * width);
  rows.forEach((row, r) => {
    row.forEach((id, i) => {
      ids[r * width + i] = BigInt(id);
      mask[r * width + i] = 1n;
    });
  });
  return { ids, mask, width };
}
