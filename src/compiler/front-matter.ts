/** Splits a Markdown file into its YAML front matter and body, and validates the front matter. */
import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";
import type { IssueLog, SourceFile } from "./issue.ts";

export interface FrontMatter<T> {
  readonly data: T;
  readonly body: string;
  /** Line of the body's first line, from 1. */
  readonly bodyLine: number;
  /** Line of a key or of an item below it, e.g. `lineOf("prerequisites", "softmax")`. */
  lineOf(...path: (string | number)[]): number;
}

/** Parses YAML; reports syntax and schema errors with their lines. @returns undefined on any error. */
export function parseYaml<T>(
  file: string,
  text: string,
  firstLine: number,
  schema: v.GenericSchema<unknown, T>,
  log: IssueLog,
): { data: T; lineOf: FrontMatter<T>["lineOf"] } | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  const lineOf = (...path: (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: readonly number[] } | undefined)?.range;
      if (range?.[0] !== undefined) return lineAt(range[0]);
    }
    return firstLine;
  };
  if (document.errors.length > 0) {
    for (const error of document.errors) log.error(file, lineAt(error.pos[0]), `YAML: ${error.message}`);
    return undefined;
  }
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return { data: parsed.output, lineOf };
  for (const issue of parsed.issues) {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    log.error(file, lineOf(...path), `${path.join(".") || "front matter"}: ${issue.message}`);
  }
  return undefined;
}

export function readFrontMatter<T>(
  source: SourceFile,
  schema: v.GenericSchema<unknown, T>,
  log: IssueLog,
): FrontMatter<T> | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source.text);
  if (!match) {
    log.error(source.path, 1, "starts with no front matter (a block between two lines of ---)");
    return undefined;
  }
  const yaml = parseYaml(source.path, match[1] ?? "", 2, schema, log);
  if (!yaml) return undefined;
  return {
    ...yaml,
    body: source.text.slice(match[0].length),
    bodyLine: match[0].split("\n").length,
  };
}
