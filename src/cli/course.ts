/** `npm run course -- check|build …` */
import fs from "node:fs";
import path from "node:path";
import { type Compilation, compileCourse } from "../compiler/compile-course.ts";
import { formatIssue } from "../compiler/issue.ts";
import { type Course, relationTypes } from "../domain/course.ts";
import { DirectedGraph, longestPath } from "../domain/graph.ts";
import { makeVectors } from "../packs/make-vectors.ts";
import { readPack } from "../packs/read-pack.ts";
import { writePack } from "../packs/write-pack.ts";
import { parseCommand, runCommand, UsageError } from "./arguments.ts";
import { loadBundledEmbedder } from "./bundled-embedder.ts";
import { readCourseFolder } from "./course-files.ts";

const usage = `Usage:
  npm run course -- check FILE.erica|DIR [--json]
  npm run course -- build DIR -o FILE.erica`;

const print = (line: string): void => console.log(line);

async function compileOrRead(source: string): Promise<Compilation> {
  const stat = fs.statSync(source, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`there is no file or folder "${source}"`);
  if (stat.isDirectory()) return compileCourse(readCourseFolder(source));
  const pack = await readPack(new Uint8Array(fs.readFileSync(source)));
  if (pack.ok) return { course: pack.value.course, errors: [], warnings: [] };
  const detail = "detail" in pack.error ? pack.error.detail : pack.error.type;
  return {
    errors: [{ severity: "error", file: source, line: 1, message: `the pack can't be read: ${detail}` }],
    warnings: [],
  };
}

/** What `check` reports of a course. */
export function summarize(course: Course) {
  const prerequisites = course.relations.filter(({ type }) => type === "prereq_of");
  return {
    concepts: course.concepts.length,
    relations: Object.fromEntries(
      relationTypes.map((type) => [type, course.relations.filter((relation) => relation.type === type).length]),
    ),
    examples: course.examples.length,
    resources: course.resources.length,
    passages: course.passages.length,
    comparisons: course.comparisons.length,
    quiz: course.quiz.length,
    longestPath: longestPath(
      new DirectedGraph(
        course.concepts.map(({ id }) => id),
        prerequisites,
      ),
    ),
  };
}

const emptySummary = {
  concepts: 0,
  relations: {},
  examples: 0,
  resources: 0,
  passages: 0,
  comparisons: 0,
  quiz: 0,
  longestPath: 0,
};

async function check(source: string, json: boolean): Promise<number> {
  const { course, errors, warnings } = await compileOrRead(source);
  const summary = course ? summarize(course) : emptySummary;
  if (json) print(JSON.stringify({ ...summary, errors, warnings }, null, 2));
  else {
    for (const issue of [...errors, ...warnings]) print(formatIssue(issue));
    if (course)
      print(
        Object.entries(summary)
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
          .join("\n"),
      );
    print(`${errors.length} errors, ${warnings.length} warnings`);
  }
  return errors.length > 0 ? 1 : 0;
}

async function build(source: string, output: string): Promise<number> {
  const { course, errors } = await compileOrRead(source);
  if (!course) {
    for (const issue of errors) console.error(formatIssue(issue));
    return 1;
  }
  const vectors = await makeVectors(course, loadBundledEmbedder(process.cwd()));
  if (!vectors.ok) {
    console.error(`the course could not be embedded: ${vectors.error.type}`);
    return 1;
  }
  const bytes = await writePack({ course, vectors: vectors.value });
  fs.mkdirSync(path.dirname(path.resolve(output)), { recursive: true });
  fs.writeFileSync(output, bytes);
  print(`${output}: ${course.concepts.length} concepts, ${(bytes.length / 1e6).toFixed(2)} MB`);
  return 0;
}

export function main(args: readonly string[]): Promise<number> {
  return runCommand(usage, async () => {
    const { values, positionals } = parseCommand(args, {
      json: { type: "boolean" },
      output: { type: "string", short: "o" },
    });
    const [command, source, ...rest] = positionals;
    if (!source || rest.length > 0) throw new UsageError("name one course");
    if (command === "check") return check(source, values.json ?? false);
    if (command !== "build") throw new UsageError(`unknown command "${command}"`);
    if (!values.output) throw new UsageError("name the output file with -o");
    return build(source, values.output);
  });
}
