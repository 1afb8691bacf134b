/** Documents → their smallest citable passages, each with its place. */
import type { Document, Locator, Passage } from "../../domain/course.ts";
import { documentId, passageId } from "../../domain/ids.ts";
import { keptName } from "../kept-files.ts";
import { importLimits } from "../limits.ts";
import type { ReadSource } from "../read-files.ts";
import type { ReadBlock, ReadCard, ReadDocument, SourcePlace } from "../source.ts";
import { createIds } from "../unique-ids.ts";
import { cutText } from "./cut-text.ts";

export interface SourcePassage extends Passage {
  readonly type: Exclude<ReadBlock["type"], "heading">;
  /** The headings it stands under, outermost first; the document's own title is not among them. */
  readonly headings: readonly string[];
  /** Headings of one kind are told apart by their order: grows by one at each. */
  readonly section: number;
  /** What it was asked by flashcards. */
  readonly cards?: readonly ReadCard[];
}

export interface DraftDocument {
  readonly document: Document;
  /** The file it came from. */
  readonly path: string;
  readonly passages: readonly SourcePassage[];
  /** Absent for what a graph became. */
  readonly read?: ReadDocument;
}

/** "01-intro_to-vectors.md" → "Intro to vectors". */
function nameOfFile(path: string): string {
  const parts = path.split("/");
  const file = (parts.at(-1) ?? path).replace(/\.[a-z0-9]{1,8}$/i, "");
  // Every page of a site is its folder's index.
  const name = /^(?:index|readme|main|slides|notes|notebook)$/i.test(file) ? (parts.at(-2) ?? file) : file;
  const words =
    name
      .replace(/[_-]+/g, " ")
      .replace(/^\d+(?:\.\d+)*\.?\s+(?=\p{L})/u, "")
      .replace(/\s+/g, " ")
      .trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The title that the author gave it, else its first great heading. */
function titleOf({ title, blocks, path, kind }: ReadDocument): string {
  if (title) return title;
  const headings = blocks.slice(0, 12).flatMap((block) => (block.type === "heading" ? [block] : []));
  const top = Math.min(...headings.map(({ level }) => level));
  const first = headings.find(({ level }) => level === top);
  // A notebook may begin in the middle of something.
  return first && (top === 1 || kind === "slides" || kind === "pdf") && blocks.indexOf(first) < 4
    ? first.text
    : nameOfFile(path);
}

/** Some files have a page where a heading should be. */
export const titleOfSource = (read: ReadDocument): string => shortened(titleOf(read));

function shortened(heading: string): string {
  const { headingCharacters } = importLimits;
  return heading.length > headingCharacters ? `${heading.slice(0, headingCharacters).trimEnd()}…` : heading;
}

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const samePlace = (a: SourcePlace | undefined, b: SourcePlace | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
const wordsOf = (text: string): number => text.split(/\s+/).length;

interface Open {
  markdown: string;
  readonly type: SourcePassage["type"];
  readonly place: SourcePlace | undefined;
  readonly cards: readonly ReadCard[] | undefined;
}

/** Text too short to say anything alone goes with what follows on its slide or page. */
const shortWords = 25;

function belongs(before: Open, block: Exclude<ReadBlock, { type: "heading" }>): boolean {
  if (!samePlace(before.place, block.place) || before.cards || block.cards) return false;
  const size = wordsOf(before.markdown) + wordsOf(block.markdown);
  if (size > importLimits.passageWords) return false;
  if (block.type === "formula") return before.type !== "code";
  if (/[:,]$/.test(before.markdown) && before.type === "text") return block.type !== "code";
  if (before.type === "formula" || /\$\$$/.test(before.markdown))
    return block.type === "text" && /^(?:where|with|for|and|here|in which|so|\p{Ll})/u.test(block.markdown);
  const paged = block.place?.type === "slide" || block.place?.type === "page";
  const short = Math.min(wordsOf(before.markdown), wordsOf(block.markdown)) < shortWords;
  return paged && short && before.type === "text" && block.type === "text";
}

export function toPassages(sources: readonly ReadSource[]): DraftDocument[] {
  const ids = createIds();
  let left: number = importLimits.passages;
  return sources.map((source): DraftDocument => {
    const { path, sha256, document: read } = source;
    const title = titleOfSource(read);
    const id = documentId(ids(title));
    const passages: SourcePassage[] = [];
    const headings: string[] = [];
    let section = 0;
    let open: Open | undefined;
    const close = (): void => {
      if (!open || left <= 0) return;
      const path = headings.filter((text) => text !== "" && !sameText(text, title));
      const locator: Locator = open.place ?? { type: "heading", path: path.length > 0 ? path : [title] };
      const pieces = cutText({ ...open, markdown: open.markdown } as Exclude<ReadBlock, { type: "heading" }>);
      for (const [piece, markdown] of pieces.entries()) {
        if (left-- <= 0) break;
        passages.push({
          id: passageId(`${id}#${passages.length + 1}`),
          document: id,
          markdown,
          locator,
          type: open.type,
          headings: path,
          section,
          ...(open.cards && piece === 0 ? { cards: open.cards } : {}),
        });
      }
      open = undefined;
    };
    for (const block of read.blocks) {
      if (block.type === "heading") {
        close();
        section++;
        headings.length = Math.min(headings.length, Math.max(0, block.level - 1));
        while (headings.length < block.level - 1) headings.push("");
        headings.push(shortened(block.text));
      } else if (open && belongs(open, block)) open.markdown += `\n\n${block.markdown}`;
      else {
        close();
        open = { markdown: block.markdown, type: block.type, place: block.place, cards: block.cards };
      }
    }
    close();
    return {
      path,
      passages,
      read,
      document: {
        id,
        title,
        kind: read.kind,
        authors: read.authors,
        hash: sha256,
        ...(source.kept ? { file: keptName(source) } : {}),
        ...(read.licence ? { licence: read.licence.slice(0, 1_000) } : {}),
      },
    };
  });
}
