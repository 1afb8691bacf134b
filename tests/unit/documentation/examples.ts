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

/** The lines that a document tells people to type. */
export const commandsIn = (file: string): readonly string[] =>
  examplesIn(file)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "");
