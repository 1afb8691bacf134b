/** A document as far as its course tells it, where what was read of its file is no longer there. */
import type { Course, Document } from "../../domain/course.ts";
import type { ReadBlock, ReadDocument } from "../source.ts";

function typeOf(markdown: string): Exclude<ReadBlock["type"], "heading"> {
  if (markdown.startsWith("```")) return "code";
  if (markdown.startsWith("$$")) return "formula";
  return markdown.startsWith("| ") ? "table" : "text";
}

export function documentOfCourse(
  course: Course,
  { id, title, kind, authors, licence }: Document,
  path: string,
): ReadDocument {
  const blocks: ReadBlock[] = [];
  let headings: readonly string[] = [];
  for (const { document, markdown, locator } of course.passages) {
    if (document !== id) continue;
    if (locator.type === "heading") {
      const path = locator.path.filter((heading) => heading !== title);
      const shared = path.findIndex((heading, level) => heading !== headings[level]);
      const from = shared < 0 ? path.length : shared;
      // What stands under a shorter path has left the section it followed.
      const begins = from === path.length && path.length < headings.length ? Math.max(0, path.length - 1) : from;
      for (const [place, text] of path.slice(begins).entries())
        blocks.push({ type: "heading", level: begins + place + 1, text });
      headings = path;
    }
    blocks.push({
      type: typeOf(markdown),
      markdown,
      ...(locator.type === "heading" ? {} : { place: locator }),
    });
  }
  return { path, title, kind, authors, blocks, notes: [], ...(licence ? { licence } : {}) };
}
