/** What a document carries of its course: what would go with it. */
import type { Course } from "../../domain/course.ts";
import type { DocumentId } from "../../domain/ids.ts";
import type { SourceWeight } from "../../domain/import-report.ts";

export function weighSources(course: Course): SourceWeight[] {
  const documentOf = new Map(course.passages.map(({ id, document }) => [id, document]));
  const counts = new Map<DocumentId, { passages: number; concepts: number; relations: number }>(
    course.documents.map(({ id }) => [id, { passages: 0, concepts: 0, relations: 0 }]),
  );
  for (const { document } of course.passages) {
    const count = counts.get(document);
    if (count) count.passages++;
  }
  /** The document that alone speaks of a concept. */
  const only = new Map<string, DocumentId>();
  for (const { id, sections } of course.concepts) {
    const documents = new Set(sections.flatMap(({ passages }) => passages.map((passage) => documentOf.get(passage))));
    const [document] = documents;
    const count = document && documents.size === 1 ? counts.get(document) : undefined;
    if (!document || !count) continue;
    only.set(id, document);
    count.concepts++;
  }
  for (const { source, target, evidence } of course.relations) {
    const documents = new Set([only.get(source), only.get(target), evidence && documentOf.get(evidence)]);
    for (const document of documents) {
      const count = document && counts.get(document);
      if (count) count.relations++;
    }
  }
  return course.documents.map(({ id, title }) => ({
    document: id,
    title,
    ...(counts.get(id) ?? { passages: 0, concepts: 0, relations: 0 }),
  }));
}
