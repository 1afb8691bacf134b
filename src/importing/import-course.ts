/** Files → a course with a report: the one door of the importer. */
import type { Course } from "../domain/course.ts";
import type { AssetId } from "../domain/ids.ts";
import type { CourseReport, ImportProgress } from "../domain/import-report.ts";
import { hashCourse, sha256Hex } from "../packs/content-hash.ts";
import { PACK_FORMAT } from "../packs/pack.ts";
import { readCourseText } from "../packs/read-course-text.ts";
import type { PdfOpener } from "../ports/pdf-opener.ts";
import type { Sqlite } from "../ports/sqlite.ts";
import type { KnownTerm } from "./concepts/candidates.ts";
import { courseFromFiles } from "./course/make-course.ts";
import type { CourseWording } from "./course/wording.ts";
import { keptAssets } from "./kept-files.ts";
import { readFiles } from "./read-files.ts";
import type { ImportFile } from "./source.ts";

export interface ImportOptions {
  /** Named after the folder or the first document when absent. */
  readonly title?: string | undefined;
  /** Terms of another course, by which ideas are told from other words. */
  readonly known: readonly KnownTerm[];
  readonly words: CourseWording;
  readonly pdf?: PdfOpener | undefined;
  readonly sqlite?: Sqlite | undefined;
  /** How many bytes of files may go with the course, so that its sources can be looked at; none when absent. */
  readonly keepBytes?: number | undefined;
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
  let current = "";
  const read = await readFiles(files, {
    pdf: options.pdf,
    sqlite: options.sqlite,
    hash: sha256Hex,
    keepBytes: options.keepBytes,
    onFile: (file, fraction) => {
      current = file;
      onProgress?.({ stage: "reading", fraction, file });
    },
    onPage: (fraction) => onProgress?.({ stage: "reading", fraction, file: current }),
  });
  const made = await courseFromFiles(read, {
    ...options,
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
  const contentHash = await hashCourse(made.course);
  const course: Course = { ...made.course, meta: { ...made.course.meta, contentHash } };
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
    },
  };
}

/** @throws when the door of packs would refuse it: that is a mistake of the importer, whatever the files hold */
async function mustBeWhole(course: Course): Promise<void> {
  const checked = await readCourseText(new TextEncoder().encode(JSON.stringify(course)), PACK_FORMAT);
  if (typeof checked === "string") throw new Error(`the imported course does not hold together: ${checked}`);
}
