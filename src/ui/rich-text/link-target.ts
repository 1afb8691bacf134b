/** Where a Markdown link may lead: a concept of the course, a source of the answer or the web. Anything else is shown as text. */
import { type ConceptId, conceptId } from "../../domain/ids.ts";

export type LinkTarget =
  | { readonly type: "concept"; readonly id: ConceptId }
  | { readonly type: "citation"; readonly number: number }
  | { readonly type: "external"; readonly url: string };

export function linkTarget(href: string): LinkTarget | undefined {
  const concept = /^concept:([\w-]+)$/.exec(href.trim());
  if (concept?.[1]) return { type: "concept", id: conceptId(concept[1]) };
  const citation = /^cite:(\d{1,6})$/.exec(href.trim());
  if (citation) return { type: "citation", number: Number(citation[1]) };
  if (!URL.canParse(href)) return undefined;
  const { protocol, href: url } = new URL(href);
  return protocol === "https:" || protocol === "http:" ? { type: "external", url } : undefined;
}
