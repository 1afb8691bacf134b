/** Keyphrases that are found in a text, against those that a person gave it. */
import fs from "node:fs";
import path from "node:path";
import { documentId, passageId } from "../../../src/domain/ids.ts";
import { findKeyphrases } from "../../../src/importing/concepts/keyphrases.ts";
import { type PassageText, passageText } from "../../../src/importing/concepts/passage-text.ts";
import { stem } from "../../../src/language/terms.ts";

const folder = "tests/eval/keyphrases";
const most = 10;
const given = /\nkeyphrases:\s*(.+)\s*$/;

export interface KeyphraseScore {
  readonly documents: number;
  /** Over all documents together, as SemEval-2010 counts. */
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

/** Two phrases are the same when their words have the same stems (Hulth 2003; Kim et al. 2010). */
const keyOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(/[\s\-‐‑]+/)
    .map(stem)
    .join(" ");

/** A line is a passage: the title, then the abstract. */
const passagesOf = (text: string): PassageText[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((markdown, section) =>
      passageText({
        id: passageId(`text#${section}`),
        document: documentId("text"),
        markdown,
        locator: { type: "heading", path: [] },
        type: "text",
        headings: [],
        section,
      }),
    );

/** @param prefix of the files' names */
export function scoreKeyphrases(prefix: string): KeyphraseScore {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(".txt"))
    .sort();
  let [hits, found, expected] = [0, 0, 0];
  for (const name of names) {
    const whole = fs.readFileSync(path.join(folder, name), "utf8").trimEnd();
    const right = new Set((given.exec(whole)?.[1] ?? "").split(";").map((phrase) => keyOf(phrase.trim())));
    const text = whole.replace(given, "");
    const keys = new Set(
      findKeyphrases(passagesOf(text))
        .slice(0, most)
        .map(({ phrase }) => keyOf(phrase)),
    );
    hits += [...keys].filter((key) => right.has(key)).length;
    found += keys.size;
    expected += right.size;
  }
  const precision = hits / Math.max(1, found);
  const recall = hits / Math.max(1, expected);
  return {
    documents: names.length,
    precision,
    recall,
    f: (2 * precision * recall) / Math.max(1e-9, precision + recall),
  };
}
