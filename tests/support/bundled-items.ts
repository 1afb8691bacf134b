/** The bundled course and all items made from it, once for every file that judges them. */
import { bundledCourseFolder } from "../../src/cli/bundled-pack.ts";
import { readCourseFolder } from "../../src/cli/course-files.ts";
import { compileCourse } from "../../src/compiler/compile-course.ts";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import type { PracticeItem } from "../../src/domain/practice-item.ts";
import { itemsOf } from "../../src/practice/items/items-of.ts";

interface BundledItems {
  readonly graph: CourseGraph;
  readonly items: readonly PracticeItem[];
}

let made: Promise<BundledItems> | undefined;

async function make(): Promise<BundledItems> {
  const { course } = await compileCourse(readCourseFolder(bundledCourseFolder(process.cwd())));
  if (!course) throw new Error("the course doesn't compile");
  const graph = new CourseGraph(course);
  return { graph, items: course.concepts.flatMap(({ id }) => itemsOf(graph, id)) };
}

export function bundledItems(): Promise<BundledItems> {
  made ??= make();
  return made;
}
