import type { NumericShape } from "../shape.ts";

const about = ["edit-distance"];
const named = /\b(?:min(?:imum)? )?edit[- ]distance\b|\blevenshtein\b/i;
const another = /\b(?:cost|costs|weight\w*|transpos\w*|damerau|normali\w*|similarity|words?|sentences?)\b|\d/i;
const letters = String.raw`["'“‘]?([\p{L}]{1,20})["'”’]?`;
const pair = new RegExp(
  String.raw`\b(?:between|from|of|for|distance)\s*[(:]?\s*(?:the )?(?:strings )?${letters}\s*(?:,|and|to|->|→|&)\s*${letters}\s*[)?.!]*(?:$|\s(?:using|step|by|please|with))`,
  "iu",
);

/** Fewest insertions, deletions and substitutions, and which (Jurafsky and Martin, Speech and Language Processing, section 2.8). */
function editScript(from: string, to: string): { readonly distance: number; readonly edits: readonly string[] } {
  const [a, b] = [[...from], [...to]];
  const table = Array.from({ length: a.length + 1 }, (_row, i) =>
    Array.from({ length: b.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = table[i];
      if (row)
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  const edits: string[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const [x, y] = [a[i - 1], b[j - 1]];
    const same = x === y && i > 0 && j > 0;
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + (same ? 0 : 1)) {
      if (!same) edits.unshift(`“${x}” becomes “${y}”`);
      i--;
      j--;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) {
      edits.unshift(`delete “${x}”`);
      i--;
    } else {
      edits.unshift(`insert “${y}”`);
      j--;
    }
  }
  return { distance: at(a.length, b.length), edits };
}

export const wordEdits: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const [, from, to] = pair.exec(question) ?? [];
  if (!from || !to) return undefined;
  const { distance, edits } = editScript(from.toLowerCase(), to.toLowerCase());
  return {
    about,
    result: `The edit distance from “${from}” to “${to}” is $${distance}$, with every insertion, deletion and substitution counted as 1.`,
    steps: [
      String.raw`Rule: $D(i, j) = \min(D(i-1, j) + 1,\ D(i, j-1) + 1,\ D(i-1, j-1) + [a_i \ne b_j])$`,
      edits.length === 0 ? "The words are the same: no edit is needed." : `Fewest edits, one way: ${edits.join("; ")}.`,
    ],
  };
};
