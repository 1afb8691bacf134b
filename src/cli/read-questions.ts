/** A file of questions, one JSON object a line. */
import fs from "node:fs";
import { UsageError } from "./arguments.ts";

export interface AskedQuestion {
  readonly question: string;
}

/** @throws {UsageError} naming the file or the line that can't be read */
export function readQuestions(file: string): AskedQuestion[] {
  if (!fs.existsSync(file)) throw new UsageError(`there is no file "${file}"`);
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const row = parseLine(line);
    if (row === undefined) throw new UsageError(`${file}, line ${i + 1}: not a JSON object with a "question"`);
    return [row];
  });
}

function parseLine(line: string): AskedQuestion | undefined {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || !("question" in row) || typeof row.question !== "string")
      return undefined;
    return { question: row.question };
  } catch {
    return undefined;
  }
}
