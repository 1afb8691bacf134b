/** What the tiny model must give, worked out without transformers.js or ONNX. */
import type { EmbedderEntry } from "../../src/domain/model-catalogue.ts";
import { tinyDimensions, tinyTable, tinyVocabulary } from "./tiny-onnx.ts";

/** Lower case, words and marks apart, longest known piece first. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const word of text.toLowerCase().match(/[a-z0-9]+|[^\sa-z0-9]/g) ?? []) {
    for (let at = 0; at < word.length; ) {
      const prefix = at === 0 ? "" : "##";
      let end = word.length;
      while (end > at && !tinyVocabulary.includes(prefix + word.slice(at, end))) end--;
      if (end === at) {
        found.push("[UNK]");
        break;
      }
      found.push(prefix + word.slice(at, end));
      at = end;
    }
  }
  return found;
}

export function tinyTokens(text: string, maxTokens: number): string[] {
  return ["[CLS]", ...pieces(text).slice(0, maxTokens - 2), "[SEP]"];
}

/** @returns `tinyDimensions` numbers of unit length */
export function tinyVector(entry: EmbedderEntry, text: string, purpose: "query" | "passage"): number[] {
  const tokens = tinyTokens(entry.prompts[purpose] + text, entry.maxTokens);
  const type = tinyVocabulary.length;
  const rows = tokens.map((token) =>
    Array.from(
      { length: tinyDimensions },
      (_, d) =>
        (tinyTable[tinyVocabulary.indexOf(token) * tinyDimensions + d]! + tinyTable[type * tinyDimensions + d]!) / 64,
    ),
  );
  const mean = Array.from(
    { length: tinyDimensions },
    (_, d) => rows.reduce((sum, row) => sum + row[d]!, 0) / rows.length,
  );
  const pooled = mean.map((value, d) => (entry.pooling === "cls" ? rows[0]![d]! + value / 2 : value * 1.5));
  const length = Math.hypot(...pooled);
  return pooled.map((value) => value / length);
}
