/** The examples of a document: its fenced blocks, in order. */
import fs from "node:fs";

export interface DocumentExample {
  readonly language: string;
  readonly text: string;
}

export const examplesIn = (file: string): readonly DocumentExample[] =>
  [...fs.readFileSync(file, "utf8").matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
