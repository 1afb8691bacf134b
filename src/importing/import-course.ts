/** Files → a course with a report: the one door of the importer. */
import type { Course } from "../domain/course.ts";
import type { AssetId, DocumentId } from "../domain/ids.ts";
import type { CourseReport, ImportProgress, UpdateReport } from "../domain/import-report.ts";
import { hashCourse, sha256Hex } from "../packs/content-hash.ts";
import { courseBytes } from "../packs/course-bytes.ts";
import { PACK_FORMAT } from "../packs/pack.ts";
import { readCourseText } from "../packs/read-course-text.ts";
import type { ReadingStore } from "../ports/import-store.ts";
import type { Ocr } from "../ports/ocr.ts";
import type { PdfOpener } from "../ports/pdf-opener.ts";
import type { Sqlite } from "../ports/sqlite.ts";
import type { KnownTerm } from "./concepts/candidates.ts";
import { courseFromFiles, type MadeCourse } from "./course/make-course.ts";
import type { CourseWording } from "./course/wording.ts";
import { keptAssets, withRoomFor } from "./kept-files.ts";
import { readFiles } from "./read-files.ts";
import type { ImportFile } from "./source.ts";
import { type CourseUpdate, type EarlierSources, withEarlierSources } from "./update/earlier-sources.ts";
import { keepIds } from "./update/keep-ids.ts";
import { weighSources } from "./update/source-weight.ts";

export interface ImportOptions {
  /** Named after the folder or the first document when absent. */
  readonly title?: string | undefined;
  /** Terms of another course, by which ideas are told from other words. */
  readonly known: readonly KnownTerm[];
  readonly words: CourseWording;
  readonly pdf?: PdfOpener | undefined;
  readonly sqlite?: Sqlite | undefined;
  /** Reads pages that are pictures of text, where the learner turned that on. */
  readonly ocr?: Ocr | undefined;
  /** How many bytes of files may go with the course that went with none before; none when absent. */
  readonly keepBytes?: number | undefined;
  /** What was read of files before: what is the same isn't read again. */
  readonly readings?: ReadingStore | undefined;
  /** The course that these files change; a new one is made without it. */
  readonly update?: CourseUpdate | undefined;
  /** Lets other work of the thread pass. */
  pause?(): Promise<void>;
  onProgress?(progress: ImportProgress): void;
}

export interface Imported {
  /** Absent when there is nothing to teach in the files. */
  readonly course?: Course;
  /** The files that go with it. */
  readonly assets?: ReadonlyMap<AssetId, Uint8Array<ArrayBuffer>>;
  readonly report: CourseReport;
}

/** The same files give the same course. */
export async function importCourse(files: readonly ImportFile[], options: ImportOptions): Promise<Imported> {
  const { onProgress, pause } = options;
  let current = { file: "", fraction: 0 };
  const keptBefore = new Set(options.update?.before.assets.map(({ sha256 }) => sha256));
  const chosen = await readFiles(files, {
    readings: options.readings,
    pdf: options.pdf,
    sqlite: options.sqlite,
    ocr: options.ocr,
    hash: sha256Hex,
    keepBytes: options.keepBytes,
    keptBefore,
    onFile: async (file, fraction) => {
      current = { file, fraction };
      onProgress?.({ stage: "reading", fraction, file });
      await pause?.();
    },
    onPage: async (pages) => {
      const fraction = Math.min(1, current.fraction + pages / Math.max(1, files.length));
      onProgress?.({ stage: "reading", fraction, file: current.file });
      await pause?.();
    },
  });
  const sources = options.update && (await withEarlierSources(chosen, options.update, options.readings));
  const read = sources ? withRoomFor(sources.read, keptBefore) : chosen;
  const made = await courseFromFiles(read, {
    ...options,
    ...(options.update ? { title: options.update.before.meta.title } : {}),
    onStage: async (stage, fraction) => {
      onProgress?.({ stage, fraction });
      await pause?.();
    },
  });
  const reported = read.files.map((file) => ({ ...file, passages: made?.passagesByPath.get(file.path) ?? 0 }));
  const base = { files: reported, passedOver: read.passedOver };
  if (!made || made.course.concepts.length === 0)
    return {
      report: {
        ...base,
        title: options.title ?? "",
        documents: 0,
        passages: 0,
        concepts: 0,
        relations: 0,
        names: [],
        circles: [],
      },
    };
  onProgress?.({ stage: "packing", fraction: 0 });
  await pause?.();
  const content = withEarlierIds(made, options.update, sources);
  const course: Course = { ...content, meta: { ...content.meta, contentHash: await hashCourse(content) } };
  await mustBeWhole(course);
  const { bytes: assets } = keptAssets(read, new Set(course.assets.map(({ id }) => id)));
  const { meta, documents, passages, concepts, relations } = course;
  return {
    course,
    ...(assets.size > 0 ? { assets } : {}),
    report: {
      ...base,
      title: meta.title,
      documents: documents.length,
      passages: passages.length,
      concepts: concepts.length,
      relations: relations.length,
      names: concepts.filter(({ aliases }) => aliases.length > 0).map(({ title, aliases }) => ({ title, aliases })),
      circles: made.circles,
      ...(made.graph ? { graph: made.graph } : {}),
      ...(assets.size > 0 ? { keptBytes: course.assets.reduce((sum, { bytes }) => sum + bytes, 0) } : {}),
      ...(options.update && sources ? { update: updateReport(course, options.update, sources, files.length > 0) } : {}),
    },
  };
}

function withEarlierIds(
  made: MadeCourse,
  update: CourseUpdate | undefined,
  sources: EarlierSources | undefined,
): Course {
  if (!update || !sources) return made.course;
  const earlier = new Map<DocumentId, DocumentId>();
  for (const [read, id] of made.documentIds) {
    const before = sources.earlier.get(read);
    if (before) earlier.set(id, before);
  }
  // What a graph became is told by its file.
  for (const { id, hash } of made.course.documents) {
    const before = update.before.documents.find((one) => one.hash === hash);
    if (before && !earlier.has(id) && ![...earlier.values()].includes(before.id)) earlier.set(id, before.id);
  }
  return keepIds(made.course, update.before, earlier);
}

function updateReport(
  course: Course,
  { before }: CourseUpdate,
  { added, changed, same, gone, removed, leftOut }: EarlierSources,
  byFiles: boolean,
): UpdateReport {
  const passages = new Set<string>(before.passages.map(({ id }) => id));
  const concepts = new Set<string>(before.concepts.map(({ id }) => id));
  const missing = new Set<string>(gone);
  return {
    added,
    changed,
    same,
    removed,
    leftOut,
    gone: byFiles ? weighSources(course).filter(({ document }) => missing.has(document)) : [],
    keptPassages: course.passages.filter(({ id }) => passages.has(id)).length,
    keptConcepts: course.concepts.filter(({ id }) => concepts.has(id)).length,
  };
}

/** @throws when the door of packs would refuse it: that is a mistake of the importer, whatever the files hold */
async function mustBeWhole(course: Course): Promise<void> {
  const checked = await readCourseText(courseBytes(course), PACK_FORMAT);
  if (typeof checked === "string") throw new Error(`the imported course does not hold together: ${checked}`);
}
