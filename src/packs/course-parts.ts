/**
 * A course as format 4 writes it: lists as columns, which pack smaller than rows, and in two parts. The first is what
 * most questions are answered from; what comes second, an empty list until then, stands in the first as `null`.
 */
import type { Course } from "../domain/course.ts";
import { courseLimits } from "./limits.ts";

type Column = readonly unknown[];
type Columns = Record<string, Column | null>;
type Tree = Record<string, unknown>;

/** Lists of objects, and how many each may hold. */
const lists: Readonly<Record<string, number>> = {
  documents: courseLimits.documents,
  assets: courseLimits.assets,
  passages: courseLimits.passages,
  concepts: courseLimits.concepts,
  relations: courseLimits.relations,
  opened: courseLimits.relations,
  resources: courseLimits.resources,
  examples: courseLimits.examples,
  comparisons: courseLimits.comparisons,
  notes: courseLimits.notes,
  languages: courseLimits.languages,
  quiz: courseLimits.quiz,
  figures: courseLimits.figures,
  simulations: courseLimits.simulations,
};

/** What comes second: whole lists, and columns of others. */
const secondLists: readonly string[] = ["quiz", "languages", "outside"];
const secondColumns: Readonly<Record<string, readonly string[]>> = {
  concepts: ["asked", "translations"],
  notes: ["asked"],
};

/** Every key of the rows, each behind those it follows in a row: the content hash minds their order. */
function keysOf(rows: readonly object[]): readonly string[] {
  const keys: string[] = [];
  for (const row of rows) {
    let place = 0;
    for (const key of Object.keys(row)) {
      const at = keys.indexOf(key);
      if (at < 0) keys.splice(place, 0, key);
      place = (at < 0 ? place : at) + 1;
    }
  }
  return keys;
}

/** What a row lacks is `null`: no field of a course is. */
const columnsOf = (rows: readonly Tree[]): Columns =>
  Object.fromEntries(keysOf(rows).map((key) => [key, rows.map((row) => row[key] ?? null)]));

export interface CourseParts {
  readonly first: Tree;
  readonly second: Tree;
}

export function splitCourse(course: Course): CourseParts {
  const first: Tree = {};
  const second: Tree = {};
  for (const [name, value] of Object.entries(course) as [string, unknown][]) {
    if (value === undefined) continue;
    const whole = name in lists ? columnsOf(value as readonly Tree[]) : value;
    first[name] = whole;
    if (secondLists.includes(name)) {
      [first[name], second[name]] = [null, whole];
    } else if (secondColumns[name]) {
      const columns = whole as Columns;
      const later = secondColumns[name].filter((key) => key in columns);
      first[name] = { ...columns, ...Object.fromEntries(later.map((key) => [key, null])) };
      second[name] = Object.fromEntries(later.map((key) => [key, columns[key]]));
    }
  }
  return { first, second };
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param fillable columns that may be missing: whoever wrote the file chooses no more of them, since each costs a list a row
 * @returns undefined when they are no columns of one length, or of more rows than may be
 */
function rowsOf(columns: unknown, second: unknown, most: number, fillable: readonly string[]): Tree[] | undefined {
  if (!isTree(columns)) return undefined;
  const later = isTree(second) ? second : {};
  const length = Object.values(columns).find(Array.isArray)?.length ?? 0;
  if (length > most) return undefined;
  const missing = (key: string): unknown => (fillable.includes(key) ? Array.from({ length }, () => []) : undefined);
  const whole = Object.entries(columns).map(([key, column]) => [key, column ?? later[key] ?? missing(key)] as const);
  const fits = ([key, column]: readonly [string, unknown]): boolean =>
    key !== "__proto__" && Array.isArray(column) && column.length === length;
  if (!whole.every(fits)) return undefined;
  const rows: Tree[] = Array.from({ length }, () => ({}));
  for (const [key, column] of whole)
    for (const [i, row] of rows.entries()) {
      const value: unknown = (column as Column)[i];
      if (value !== null) row[key] = value;
    }
  return rows;
}

/**
 * @param second absent: the course without it
 * @returns the course as it was written, to be checked like any; or what is wrong in words
 */
export function joinCourse(first: unknown, second: unknown = {}): unknown {
  if (!isTree(first) || !isTree(second)) return "it is no course";
  const course: [string, unknown][] = [];
  for (const [name, part] of Object.entries(first)) {
    const most = Object.hasOwn(lists, name) ? lists[name] : undefined;
    const value = part ?? second[name] ?? (most === undefined ? [] : {});
    const whole = most === undefined ? value : rowsOf(value, second[name], most, secondColumns[name] ?? []);
    if (whole === undefined) return `the columns of its ${name.slice(0, 100)} don't fit together`;
    course.push([name, whole]);
  }
  return Object.fromEntries(course);
}
