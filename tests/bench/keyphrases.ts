/** Keyphrases found in short texts, against those that a person gave them: ten a text, the same when their stems are. */
import { scoreKeyphrases } from "../support/extraction/score-keyphrases.ts";
import { type Bench, shareRow } from "./row.ts";

const sets = [
  ["dev", "development texts"],
  ["set", "held-out texts"],
] as const;

export const bench: Bench = async () =>
  sets.flatMap(([prefix, data]) => {
    const { documents, precision, recall, f } = scoreKeyphrases(prefix);
    if (documents === 0) return [];
    const row = shareRow({ bench: "keyphrases", n: documents, data });
    return [row("P@10", precision), row("R@10", recall), row("F@10", f)];
  });
