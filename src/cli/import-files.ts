/** `npm run course -- import PATH… -o FILE.erica --report REPORT.json`: a course from one's own files, as the app makes it. */
import fs from "node:fs";
import path from "node:path";
import { createPdfOpener } from "../adapters/pdf/pdfjs-opener.ts";
import { createSqlite } from "../adapters/sqlite/open-sqlite.ts";
import type { CourseReport } from "../domain/import-report.ts";
import { importCourse } from "../importing/import-course.ts";
import type { ImportFile } from "../importing/source.ts";
import { importing } from "../language/words/en/importing.ts";
import { asMade, correctCourse, correctionsOf } from "../library/corrected-course.ts";
import { makeVectors } from "../packs/make-vectors.ts";
import { readPack } from "../packs/read-pack.ts";
import { writePack } from "../packs/write-pack.ts";
import { UsageError } from "./arguments.ts";
import { loadBundledEmbedder } from "./bundled-embedder.ts";
import { bundledPack } from "./bundled-pack.ts";
import { pdfLibrary } from "./pdf-library.ts";
import { sqliteLibrary } from "./sqlite-library.ts";

function toSource(file: string, shown: string): ImportFile {
  return {
    path: shown.split(path.sep).join("/"),
    size: fs.statSync(file).size,
    bytes: async () => new Uint8Array(await fs.promises.readFile(file)),
  };
}

/** @throws {UsageError} when there is nothing of that name */
function filesAt(source: string): ImportFile[] {
  const stat = fs.statSync(source, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`there is no file or folder "${source}"`);
  const folder = path.dirname(path.resolve(source));
  if (!stat.isDirectory()) return [toSource(source, path.basename(source))];
  return fs
    .readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(path.resolve(source), name))
    .filter((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    .map((file) => toSource(file, path.relative(folder, file)));
}

function tell(report: CourseReport): void {
  for (const { path: file, problem, passages, notes } of report.files) {
    const what = problem ? importing.problem(problem) : importing.passages(passages);
    console.log(`${problem ? "✗" : "✓"} ${file}: ${[what, ...notes.map(importing.note)].join(" ")}`);
  }
  const { update } = report;
  if (update) {
    const { added, changed, same, gone, keptPassages } = update;
    const { updating } = importing;
    if (added.length > 0) console.log(updating.added(added));
    if (changed.length > 0) console.log(updating.changed(changed));
    if (same > 0) console.log(updating.same(same));
    console.log(updating.kept(keptPassages, report.passages));
    if (gone.length > 0) console.log(updating.gone(gone.length));
    for (const source of gone) console.log(`  ${source.title}: ${updating.weight(source)}`);
  }
  if (report.passedOver > 0) console.log(importing.passedOver(report.passedOver));
}

export interface ImportCommand {
  readonly sources: readonly string[];
  readonly output: string;
  readonly report?: string | undefined;
  readonly title?: string | undefined;
  /** The output is a course already, which these files change. */
  readonly update?: boolean | undefined;
}

/** @returns the exit code: 1 when nothing could be read */
export async function importFiles(
  root: string,
  { sources, output, report: reportFile, title, update = false }: ImportCommand,
): Promise<number> {
  const files = sources.flatMap(filesAt);
  const before = update ? await readPack(new Uint8Array(fs.readFileSync(output))) : undefined;
  if (before && !before.ok) throw new UsageError(`"${output}" can't be read as a course: ${before.error.type}`);
  const bundled = await readPack((await bundledPack(root)).bytes);
  const { course, report } = await importCourse(files, {
    title,
    update: before && { before: asMade(before.value), remove: new Set() },
    known: bundled.ok ? bundled.value.course.concepts : [],
    words: importing.course,
    pdf: createPdfOpener(pdfLibrary),
    sqlite: createSqlite(sqliteLibrary),
  });
  if (reportFile) fs.writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  tell(report);
  if (!course) {
    console.error(importing.nothing);
    return 1;
  }
  // What was corrected of it before is corrected again.
  const corrected = await correctCourse(course, before?.value.corrections?.corrections ?? []);
  const corrections = correctionsOf(corrected);
  const vectors = await makeVectors(corrected.course, await loadBundledEmbedder(root));
  if (!vectors.ok) throw new Error(`the course could not be embedded: ${vectors.error.type}`);
  fs.mkdirSync(path.dirname(path.resolve(output)), { recursive: true });
  fs.writeFileSync(
    output,
    await writePack({ course: corrected.course, vectors: vectors.value, ...(corrections ? { corrections } : {}) }),
  );
  console.log(`${output}: ${importing.madeOf(report.concepts, report.passages, report.documents)}`);
  return 0;
}
