/** Numbers the passages an answer stands on, in the order the reader meets them. */
import type { Citation } from "../domain/answer.ts";
import type { Passage } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { PassageId } from "../domain/ids.ts";
import { plainText } from "../markdown/plain-text.ts";

export class CitationList {
  private readonly numbers = new Map<PassageId, number>();
  private readonly citations: Citation[] = [];
  private readonly graph: CourseGraph;

  constructor(graph: CourseGraph) {
    this.graph = graph;
  }

  /** The number of a passage: a new one on first use. */
  numberOf(passage: Passage): number {
    const known = this.numbers.get(passage.id);
    if (known !== undefined) return known;
    const number = this.citations.length + 1;
    const document = this.graph.document(passage.document);
    const concept = this.graph.subjectOf(passage.id);
    this.numbers.set(passage.id, number);
    this.citations.push({
      number,
      id: passage.id,
      ...(concept ? { concept } : {}),
      title: document?.title ?? this.graph.course.meta.title,
      locator: passage.locator,
      ...(document?.url ? { url: document.url } : {}),
      quote: plainText(passage.markdown),
    });
    return number;
  }

  all(): readonly Citation[] {
    return this.citations;
  }
}
