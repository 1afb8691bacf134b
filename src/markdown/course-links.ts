/** Erica's own links: `[title](concept:id)` to a concept, `[1](cite:1)` to a source. */

const conceptLink = /\]\(concept:([^)\s]*)\)/g;
const sourceNumber = /\[\d+\]\(cite:(\d+)\)/g;

/** Ids of the concepts that a text links to, in order. */
export const linkedConcepts = (markdown: string): string[] =>
  [...markdown.matchAll(conceptLink)].map(([, id = ""]) => id);

/** A text without the numbers of its sources. */
export const withoutSources = (markdown: string): string => markdown.replace(/[ \t]*\[\d+\]\(cite:\d+\)/g, "");

/** For a place outside Erica: concepts by name, sources as footnotes. */
export const portableLinks = (markdown: string): string =>
  markdown.replace(/\[([^\]]*)\]\(concept:[\w-]+\)/g, "$1").replace(sourceNumber, "[^$1]");

export interface LinkedConcept {
  readonly id: string;
  readonly title: string;
}

/** The concept that a line begins with, in bold. */
export function leadingLink(markdown: string): LinkedConcept | undefined {
  const [, title, id] = /^\*\*\[([^\]]+)\]\(concept:([\w-]+)\)/.exec(markdown) ?? [];
  return title && id ? { id, title } : undefined;
}

/** The concepts that the points of a list begin with, in bold. */
export const listedLinks = (markdown: string): LinkedConcept[] =>
  [...markdown.matchAll(/^- (\*\*\[[^\]]+\]\(concept:[\w-]+\))/gm)].flatMap(([, link = ""]) => leadingLink(link) ?? []);
