/** A file of questions, one JSON object a line. */
import fs from "node:fs";
import * as v from "valibot";
import { UsageError } from "./arguments.ts";

export interface AskedQuestion {
  readonly question: string;
  /** Questions asked before it, oldest first. */
  readonly after: readonly string[];
}

/** @throws {UsageError} naming the file or the line that can't be read */
export function readQuestions(file: string): AskedQuestion[] {
  if (!fs.existsSync(file)) throw new UsageError(`there is no file "${file}"`);
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const row = parseLine(line);
    if (row === undefined)
      throw new UsageError(
        `${file}, line ${i + 1}: not a JSON object with a "question" (and "after" as a list of questions, if it has one)`,
      );
    return [row];
  });
}

const lineSchema = v.object({ question: v.string(), after: v.optional(v.array(v.string()), []) });

function parseLine(line: string): AskedQuestion | undefined {
  try {
    const parsed = v.safeParse(lineSchema, JSON.parse(line));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
