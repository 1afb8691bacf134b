/** The ideas of a course: a graph's, those that texts name, and one for each document that has none. */
import type { Document } from "../../domain/course.ts";
import { documentId } from "../../domain/ids.ts";
import { findOwners } from "../concepts/claims.ts";
import { findMentions, type MentionIndex } from "../concepts/mentions.ts";
import type { PassageText } from "../concepts/passage-text.ts";
import type { Idea } from "../concepts/select.ts";
import { cleanTerm, isEverydayTerm, isGeneric } from "../concepts/term-shape.ts";
import { nameKey, phraseOf } from "../concepts/tokens.ts";
import type { CleanGraph } from "../graph/clean-graph.ts";
import type { DraftDocument, SourcePassage } from "../passages/to-passages.ts";
import type { FilesRead } from "../read-files.ts";
import { createIds } from "../unique-ids.ts";
import { graphDocument } from "./graph-document.ts";
import type { CourseWording } from "./wording.ts";

/** Documents of graphs behind those of texts, their ids apart. */
export function graphDocuments(
  { graphs }: FilesRead,
  graph: CleanGraph,
  texts: readonly DraftDocument[],
  words: CourseWording,
): DraftDocument[] {
  const ids = createIds();
  for (const { document } of texts) ids(document.id);
  return graphs.map((read, place) => {
    const file = (read.path.split("/").at(-1) ?? read.path).replace(/\.[a-z]{1,8}$/i, "");
    const document: Document = {
      id: documentId(ids(read.title ?? file)),
      title: read.title ?? file,
      kind: "web",
      authors: read.authors,
      hash: read.sha256,
      ...(read.licence ? { licence: read.licence } : {}),
    };
    return graphDocument(document, read.path, place, graph, words);
  });
}

export interface FoundIdeas {
  readonly ideas: Idea[];
  readonly mentions: MentionIndex;
  readonly owners: readonly (number | undefined)[];
}

/** A graph's ideas are all kept, one idea a node; what texts name beside them is added. */
export function withGraphIdeas(ideas: readonly Idea[], graph: CleanGraph): Idea[] {
  const byKey = new Map(ideas.map((idea) => [idea.key, idea]));
  const used = new Set<string>();
  const given = graph.nodes.map(({ title, key, aliases }): Idea => {
    const found = byKey.get(nameKey(title));
    used.add(nameKey(title));
    const names = [
      ...new Set([...aliases, ...(found?.aliases ?? []), ...(found && found.title !== title ? [found.title] : [])]),
    ];
    return {
      key,
      title,
      given: true,
      everyday: isEverydayTerm(title),
      aliases: names.filter((name) => phraseOf(name) !== phraseOf(title)),
    };
  });
  return [...given, ...ideas.filter(({ key }) => !used.has(key))];
}

/** The idea of its title that a document speaks of most; without one there, the idea that it is full of. */
function subjectsOf(documents: readonly DraftDocument[], mentions: MentionIndex): (number | undefined)[] {
  let at = 0;
  return documents.map(({ document, passages }) => {
    const counts = new Map<number, number>();
    for (const found of mentions.ofPassage.slice(at, at + passages.length))
      for (const [idea, { count }] of found) counts.set(idea, (counts.get(idea) ?? 0) + count);
    at += passages.length;
    const most = (ideas: readonly number[]): number | undefined =>
      ideas.reduce<number | undefined>(
        (best, idea) => (best === undefined || (counts.get(idea) ?? 0) >= (counts.get(best) ?? 0) ? idea : best),
        undefined,
      );
    // A file's name has its acronyms in small letters.
    const titled = most(mentions.find(document.title)) ?? most(mentions.find(document.title.toUpperCase()));
    if (titled !== undefined) return titled;
    const full = most([...counts.keys()].sort((a, b) => b - a));
    return full !== undefined && (counts.get(full) ?? 0) >= 4 + passages.length / 2 ? full : undefined;
  });
}

const documentKey = "document ";
/** Not a document that stands for itself. */
export const isNamedIdea = ({ key }: Idea): boolean => !key.startsWith(documentKey);

/** Every passage needs an idea that leads to it: a document without one in its name stands for itself. */
export function withDocumentIdeas(
  ideas: Idea[],
  documents: readonly DraftDocument[],
  texts: readonly PassageText[],
): FoundIdeas {
  let mentions = findMentions(ideas, texts);
  let ofDocument = subjectsOf(documents, mentions);
  const owners = findOwners(documents, mentions, ofDocument);
  let at = 0;
  const added: Idea[] = [];
  for (const [place, { document, passages }] of documents.entries()) {
    const orphaned = owners.slice(at, at + passages.length).includes(undefined);
    at += passages.length;
    if (!orphaned || ofDocument[place] !== undefined) continue;
    const title = cleanTerm(document.title) || document.title;
    added.push({
      key: `${documentKey}${document.id}`,
      title: title.charAt(0).toUpperCase() + title.slice(1),
      aliases: [],
      everyday: false,
      given: false,
    });
  }
  if (added.length === 0) return { ideas, mentions, owners };
  const all = [...ideas, ...added];
  mentions = findMentions(all, texts);
  const places = new Map(all.map(({ key }, place) => [key, place]));
  const subjects = subjectsOf(documents, mentions);
  ofDocument = documents.map(({ document }, place) => places.get(`${documentKey}${document.id}`) ?? subjects[place]);
  return { ideas: all, mentions, owners: findOwners(documents, mentions, ofDocument) };
}

/** Headings that name no idea say how their passages are asked for. */
export function askedFor(
  count: number,
  passages: readonly SourcePassage[],
  owners: readonly (number | undefined)[],
  mentions: MentionIndex,
): string[][] {
  const asked: string[][] = Array.from({ length: count }, () => []);
  for (const [place, { headings }] of passages.entries()) {
    const owner = owners[place];
    const heading = headings.at(-1);
    if (owner === undefined || !heading || isGeneric(heading) || heading.length > 120) continue;
    if (mentions.find(heading)[0] !== owner || /\s/.test(cleanTerm(heading))) asked[owner]?.push(heading);
  }
  return asked;
}
