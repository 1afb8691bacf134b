/** `npm run course -- check|build|import|doctor|run-code …` */
import fs from "node:fs";
import path from "node:path";
import { formatIssue } from "../compiler/issue.ts";
import { makeVectors } from "../packs/make-vectors.ts";
import { writePack } from "../packs/write-pack.ts";
import { parseCommand, runCommand, UsageError } from "./arguments.ts";
import { loadBundledEmbedder } from "./bundled-embedder.ts";
import { checkCourse } from "./check-course.ts";
import { examineFile } from "./doctor.ts";
import { importFiles } from "./import-files.ts";
import { readCourse } from "./read-course.ts";
import { runCode } from "./run-code/run-code.ts";
import { findPython } from "./run-code/run-python.ts";
import { zstdPacker } from "./zstd-packer.ts";

const usage = `Usage:
  npm run course -- check FILE.erica|DIR [--json]
  npm run course -- build DIR -o FILE.erica
  npm run course -- import PATH… -o FILE.erica [--report REPORT.json] [--title TITLE] [--update]
  npm run course -- doctor FILE.erica [--json]
  npm run course -- run-code DIR [--update] [--only CONCEPT…]`;

async function build(source: string, output: string): Promise<number> {
  const { course, errors } = await readCourse(source);
  if (!course) {
    for (const issue of errors) console.error(formatIssue(issue));
    return 1;
  }
  const vectors = await makeVectors(course, await loadBundledEmbedder(process.cwd()));
  if (!vectors.ok) {
    console.error(`the course could not be embedded: ${vectors.error.type}`);
    return 1;
  }
  const bytes = await writePack({ course, vectors: vectors.value }, await zstdPacker());
  fs.mkdirSync(path.dirname(path.resolve(output)), { recursive: true });
  fs.writeFileSync(output, bytes);
  console.log(`${output}: ${course.concepts.length} concepts, ${(bytes.length / 1e6).toFixed(2)} MB`);
  return 0;
}

export function main(args: readonly string[]): Promise<number> {
  return runCommand(usage, async () => {
    const { values, positionals } = parseCommand(args, {
      json: { type: "boolean" },
      output: { type: "string", short: "o" },
      update: { type: "boolean" },
      only: { type: "string", multiple: true },
      report: { type: "string" },
      title: { type: "string" },
    });
    const [command, source, ...rest] = positionals;
    if (command === "import") {
      if (!source) throw new UsageError("name files or folders");
      if (!values.output) throw new UsageError("name the output file with -o");
      const { output, report, title, update } = values;
      if (update && !fs.existsSync(output)) throw new UsageError(`there is no "${output}" to update`);
      return importFiles(process.cwd(), { sources: [source, ...rest], output, report, title, update });
    }
    if (!source) throw new UsageError("name one course");
    // `--only a b`: what follows its first concept arrives here.
    const only = values.only ? [...values.only, ...rest] : [];
    if (rest.length > 0 && !values.only) throw new UsageError("name one course");
    if (command === "check") return checkCourse(source, values.json ?? false);
    if (command === "doctor") return examineFile(source, values.json ?? false);
    if (command === "run-code") return runCode(source, { update: values.update ?? false, only }, findPython());
    if (command !== "build") throw new UsageError(`unknown command "${command}"`);
    if (!values.output) throw new UsageError("name the output file with -o");
    return build(source, values.output);
  });
}
