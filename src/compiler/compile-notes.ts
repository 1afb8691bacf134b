/** One file of answer notes → the notes of a concept, each with its text as a passage. */
import type { AnswerNote } from "../domain/course.ts";
import { conceptId, noteId, type PassageId, passageId } from "../domain/ids.ts";
import type { CompiledConcept } from "./compile-concept.ts";
import { courseTextId, type DraftPassage } from "./draft-passage.ts";
import { parseYaml } from "./front-matter.ts";
import type { IssueLog, SourceFile } from "./issue.ts";
import { notesSchema } from "./schemas.ts";

export interface CompiledNotes {
  readonly notes: readonly AnswerNote[];
  readonly passages: readonly DraftPassage[];
}

const nothing: CompiledNotes = { notes: [], passages: [] };

/** @param byId every compiled concept */
export function compileNotes(
  source: SourceFile,
  byId: ReadonlyMap<string, CompiledConcept>,
  log: IssueLog,
): CompiledNotes {
  const [, topic, name] = /^notes\/([^/]+)\/([^/]+)\.yaml$/.exec(source.path) ?? [];
  const owner = byId.get(name ?? "");
  if (!owner || owner.concept.topic !== topic) {
    log.error(source.path, 1, `no concept "${name}" in the topic "${topic}"`);
    return nothing;
  }
  const parsed = parseYaml(source.path, source.text, 1, notesSchema, log);
  if (!parsed) return nothing;
  const { data, lineOf } = parsed;
  const { id: concept, title } = owner.concept;
  const sectionPassages = (section: string, line: number): readonly PassageId[] => {
    const [first = "", second] = section.split("/");
    const page = second === undefined ? owner : byId.get(first);
    const held = page?.concept.sections.find(({ kind }) => kind === (second ?? first))?.passages;
    if (!held) log.error(source.path, line, `there is no section "${section}" to stand on`);
    return held ?? [];
  };
  const seen = new Set<string>();
  const notes = data.map((note, i): AnswerNote => {
    if (seen.has(note.id)) log.error(source.path, lineOf(i, "id"), `the id "${note.id}" appears twice`);
    seen.add(note.id);
    for (const other of note.with)
      if (!byId.has(other)) log.error(source.path, lineOf(i, "with"), `unknown concept "${other}"`);
    return {
      id: noteId(`${concept}/${note.id}`),
      concept,
      with: note.with.filter((other) => other !== concept).map(conceptId),
      kind: note.kind,
      question: note.question,
      asked: note.asked,
      passage: passageId(`${concept}#note-${note.id}`),
      standsOn: [...new Set(note["stands-on"].flatMap((section) => sectionPassages(section, lineOf(i, "stands-on"))))],
    };
  });
  const passages = data.map(
    (note, i): DraftPassage => ({
      id: passageId(`${concept}#note-${note.id}`),
      document: courseTextId,
      claim: { concept, part: "note" },
      markdown: note.answer,
      locator: { type: "heading", path: [title, data[i]?.question ?? ""] },
    }),
  );
  return { notes, passages };
}
