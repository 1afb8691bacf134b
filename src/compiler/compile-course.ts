/** Markdown course → validated course data, with every problem named by file and line. */
import type { Course, CourseMeta, Document, Relation, Resource } from "../domain/course.ts";
import { type ConceptId, conceptId, courseId, quizId } from "../domain/ids.ts";
import { findOccurring } from "../language/find-occurring.ts";
import { hashCourse } from "../packs/content-hash.ts";
import { checkLinks, checkNames, checkRelations } from "./check-graph.ts";
import { isEveryProgramRun } from "./code-lock.ts";
import { type CompiledComparison, compileComparison } from "./compile-comparison.ts";
import { type CompiledConcept, compileConcept } from "./compile-concept.ts";
import { compileFigures } from "./compile-figures.ts";
import { compileLanguages } from "./compile-languages.ts";
import { type CompiledNotes, compileNotes } from "./compile-notes.ts";
import { compileSimulations } from "./compile-simulations.ts";
import { courseTextId } from "./draft-passage.ts";
import { parseYaml } from "./front-matter.ts";
import { type CompileIssue, IssueLog, type SourceFile } from "./issue.ts";
import { createLinker } from "./link-concepts.ts";
import {
  type CourseFile,
  courseSchema,
  outsideSchema,
  resourcesSchema,
  type SharedResources,
  translationsSchema,
} from "./schemas.ts";

export interface Compilation {
  /** Absent when there is any error. */
  readonly course?: Course;
  readonly errors: readonly CompileIssue[];
  readonly warnings: readonly CompileIssue[];
}

function readCourseFile(files: readonly SourceFile[], log: IssueLog): CourseFile | undefined {
  const file = files.find(({ path }) => path === "course.yaml");
  if (!file) {
    log.error("course.yaml", 1, "is missing: every course needs one (see src/courses/README.md)");
    return undefined;
  }
  return parseYaml(file.path, file.text, 1, courseSchema, log)?.data;
}

function readSharedResources(files: readonly SourceFile[], log: IssueLog): SharedResources {
  const file = files.find(({ path }) => path === "resources.yaml");
  return (file && parseYaml(file.path, file.text, 1, resourcesSchema, log)?.data) ?? {};
}

function readTranslations(
  files: readonly SourceFile[],
  known: ReadonlySet<string>,
  log: IssueLog,
): ReadonlyMap<string, string[]> {
  const file = files.find(({ path }) => path === "translations.yaml");
  const parsed = file && parseYaml(file.path, file.text, 1, translationsSchema, log);
  const titles = new Map<string, string[]>();
  for (const [id, byLanguage] of Object.entries(parsed?.data ?? {})) {
    if (!known.has(id)) log.error("translations.yaml", parsed?.lineOf(id) ?? 1, `unknown concept "${id}"`);
    titles.set(id, [...new Set(Object.values(byLanguage).flat())]);
  }
  return titles;
}

const ownText = ({ title, authors, licence }: Pick<CourseMeta, "title" | "authors" | "licence">): Document => ({
  id: courseTextId,
  title,
  kind: "course",
  authors,
  licence,
});

/** Each resource once, in order of first use. */
function mergeResources(compiled: readonly CompiledConcept[]): Resource[] {
  const byId = new Map<string, Resource>();
  for (const { resources } of compiled)
    for (const resource of resources) if (!byId.has(resource.id)) byId.set(resource.id, resource);
  return [...byId.values()];
}

function mergeRelations(compiled: readonly CompiledConcept[]): Relation[] {
  const seen = new Set<string>();
  return compiled.flatMap(({ relations }) =>
    relations.flatMap(({ line: _line, ...relation }) => {
      const symmetric = relation.type === "contrasts_with" || relation.type === "sibling";
      const ends = symmetric ? [relation.source, relation.target].sort() : [relation.source, relation.target];
      const key = `${relation.type} ${ends.join(" ")}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [relation];
    }),
  );
}

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** Lower case when the course itself writes it so in running text; a name like "Bayes' theorem" never is. */
function namesInText(titles: readonly string[], allText: string): (title: string) => string {
  const written = findOccurring(titles.map(lowered), allText);
  return (title) => (written.has(lowered(title)) ? lowered(title) : title);
}

/** @param files every file of the course folder, in any order. Deterministic: same files, same course. */
/** The files of a folder, in the order of their names. */
const filesOf = (files: readonly SourceFile[], folder: string): SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`)).sort((a, b) => (a.path < b.path ? -1 : 1));

export async function compileCourse(files: readonly SourceFile[]): Promise<Compilation> {
  const log = new IssueLog();
  const courseFile = readCourseFile(files, log);
  const shared = readSharedResources(files, log);
  const topics = Object.entries(courseFile?.topics ?? {}).map(([id, title]) => ({ id, title }));
  const topicPlace = new Map(topics.map(({ id }, i) => [id, i]));
  const compiled = filesOf(files, "concepts")
    .flatMap((file) => compileConcept(file, shared, log) ?? [])
    .sort((a, b) => (topicPlace.get(a.concept.topic) ?? 0) - (topicPlace.get(b.concept.topic) ?? 0));
  if (compiled.length === 0) log.error("concepts/", 1, "holds no concept");
  const titles = new Map<string, string>(compiled.map(({ concept }) => [concept.id, concept.title]));
  checkNames(compiled, new Set(topics.map(({ id }) => id)), log);
  checkRelations(compiled, log);
  const comparisons = filesOf(files, "comparisons").flatMap((file): CompiledComparison[] => {
    const comparison = compileComparison(file, (id: ConceptId) => titles.get(id), log);
    return comparison ? [comparison] : [];
  });
  checkLinks(
    compiled,
    comparisons.map(({ comparison }) => comparison),
    log,
  );
  const byId = new Map<string, CompiledConcept>(compiled.map((page) => [page.concept.id, page]));
  const notes = filesOf(files, "notes").map((file): CompiledNotes => compileNotes(file, byId, log));
  const figures = filesOf(files, "figures").flatMap((file) => compileFigures(file, byId, log));
  const simulations = filesOf(files, "simulations").flatMap((file) => compileSimulations(file, byId, log));
  const translations = readTranslations(files, new Set(titles.keys()), log);
  const outsideFile = files.find(({ path }) => path === "outside.yaml");
  const outside = outsideFile && parseYaml(outsideFile.path, outsideFile.text, 1, outsideSchema, log)?.data;
  const inLanguages = compileLanguages(files, new Set(titles.keys()), log);
  for (const list of ["everydayNames", "stepsInOrder", "plainNames", "eitherFirst"] as const)
    for (const id of (courseFile?.[list] ?? []).flat())
      if (!titles.has(id)) log.error("course.yaml", 1, `${list}: unknown concept "${id}"`);
  const errors = log.issues.filter(({ severity }) => severity === "error");
  const warnings = log.issues.filter(({ severity }) => severity === "warning");
  if (errors.length > 0 || !courseFile) return { errors, warnings };

  const allText = compiled
    .flatMap(({ passages, relations }) => [
      ...passages.map(({ markdown }) => markdown),
      ...relations.map(({ reason }) => reason),
    ])
    .join("\n");
  const nameInText = namesInText([...titles.values()], allText);
  const everyday = new Set(courseFile.everydayNames);
  const concepts = compiled.map(({ concept }) => ({
    ...concept,
    translations: [...new Set([...(translations.get(concept.id) ?? []), ...(inLanguages.names.get(concept.id) ?? [])])],
    everyday: everyday.has(concept.id),
    nameInText: nameInText(concept.title),
  }));
  const link = createLinker(concepts);
  const { topics: _topics, everydayNames: _everydayNames, ...read } = courseFile;
  const { stepsInOrder, plainNames, eitherFirst, unasked, ...meta } = read;
  const course: Course = {
    meta: {
      ...meta,
      id: courseId(meta.id),
      topics,
      ...((await isEveryProgramRun(files)) ? { programsRun: true } : {}),
      ...(stepsInOrder.length > 0 ? { stepsInOrder: stepsInOrder.map(conceptId) } : {}),
      ...(plainNames.length > 0 ? { plainNames: plainNames.map(conceptId) } : {}),
      ...(eitherFirst.length > 0 ? { eitherFirst: eitherFirst.map((pair) => pair.map(conceptId)) } : {}),
      ...(unasked.length > 0 ? { unasked: unasked.map(quizId) } : {}),
      contentHash: "",
    },
    documents: [ownText(meta)],
    assets: [],
    passages: [...compiled, ...comparisons, ...notes].flatMap(({ passages }) => link(passages)),
    concepts,
    relations: mergeRelations(compiled),
    resources: mergeResources(compiled),
    examples: compiled.flatMap(({ examples }) => examples),
    comparisons: comparisons.map(({ comparison }) => comparison),
    notes: notes.flatMap((file) => file.notes),
    languages: inLanguages.languages,
    ...(outside ? { outside } : {}),
    quiz: compiled.flatMap(({ quiz }) => quiz),
    ...(figures.length > 0 ? { figures } : {}),
    ...(simulations.length > 0 ? { simulations } : {}),
  };
  const contentHash = await hashCourse(course);
  return { course: { ...course, meta: { ...course.meta, contentHash } }, errors, warnings };
}
