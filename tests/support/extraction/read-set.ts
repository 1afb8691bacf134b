/** Hand-made sets of texts with what is to be found in them (`tests/fixtures/extraction`). */
import fs from "node:fs";
import path from "node:path";

/** @param name of the file, one JSON value a line */
export const readSet = <Item>(name: string): Item[] =>
  fs
    .readFileSync(path.join(process.cwd(), "tests/fixtures/extraction", `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Item);
