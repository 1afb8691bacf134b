/** Matrices as learners type them: "[[1,2],[3,4]]", "[1 2; 3 4]". */
import { entriesOf, findBracketed, valuesOf } from "./read-numbers.ts";

export interface FoundMatrix {
  readonly rows: readonly (readonly number[])[];
  readonly from: number;
  readonly to: number;
}

const nested = /[[(]\s*((?:[[(][^[\]()]*[\])]\s*[,;]?\s*)+)[\])]/g;
const byRows = /[[(]([^[\]()]*;[^[\]()]*)[\])]/g;

/** Matrices: "[[1,2],[3,4]]", "[1 2; 3 4]". Ragged ones are returned as they are. */
export function findMatrices(text: string): FoundMatrix[] {
  const found: FoundMatrix[] = [];
  for (const match of text.matchAll(nested)) {
    const rows = findBracketed(match[1] ?? "").map(({ values }) => values);
    if (rows.length > 0) found.push({ rows, from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(byRows)) {
    if (found.some(({ from, to }) => match.index >= from && match.index < to)) continue;
    const rows = (match[1] ?? "").split(";").map((row) => valuesOf(entriesOf(row) ?? []) ?? []);
    if (rows.every((row) => row.length > 1)) found.push({ rows, from: match.index, to: match.index + match[0].length });
  }
  return found.sort((a, b) => a.from - b.from);
}
