/** A PDF: its text in reading order, page by page. Pages without text are named: they are pictures of text. */
import type { ImportProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { PdfOpener } from "../../ports/pdf-opener.ts";
import type { ReadBlock, ReadDocument, SourcePlace } from "../source.ts";
import { escapeMarkdown } from "../text/read-text.ts";
import { toFragments } from "./fragments.ts";
import { findFurniture } from "./page-furniture.ts";
import { bullet, joinLines, type Line, toLines, toParagraphs } from "./page-lines.ts";
import { hasText, type PageReading, pageNotes, readPages } from "./read-pages.ts";
import { readingOrder } from "./reading-order.ts";
import { findLigatures, repair, vocabularyOf } from "./repair-ligatures.ts";
import { runsFromRight, turnOver } from "./writing-direction.ts";

/** A heading is set this much larger than the text. */
const headingScale = 1.14;
const longestHeading = 140;
const numberedHeading = /^(?:chapter\s+)?\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}[^.!?]{2,80}$/u;

interface Region {
  readonly place: SourcePlace;
  readonly lines: readonly Line[];
}

/** The size that most letters have. */
function bodySize(regions: readonly Region[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of regions)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

const levelOf = (size: number, body: number): number => (size > body * 1.8 ? 1 : size > body * 1.35 ? 2 : 3);

function regionBlocks({ place, lines }: Region, body: number, knows: (word: string) => boolean): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let list: string[] = [];
  const endList = (): void => {
    if (list.length > 0) blocks.push({ type: "text", markdown: list.join("\n"), place });
    list = [];
  };
  for (const paragraph of toParagraphs(lines)) {
    const text = joinLines(paragraph, knows);
    const size = paragraph[0]?.size ?? body;
    const isShort = text.length <= longestHeading && paragraph.length <= 3 && /\p{L}{2}/u.test(text);
    if (
      isShort &&
      !bullet.test(text) &&
      (size >= body * headingScale || (paragraph.length === 1 && numberedHeading.test(text)))
    ) {
      endList();
      blocks.push({ type: "heading", level: levelOf(size, body), text, place });
    } else if (bullet.test(text)) list.push(`- ${escapeMarkdown(text.replace(bullet, ""))}`);
    else {
      endList();
      if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ type: "text", markdown: escapeMarkdown(text), place });
    }
  }
  endList();
  return blocks;
}

export async function readPdf(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  opener: PdfOpener,
  reading: PageReading = {},
): Promise<Result<ReadDocument, ImportProblem>> {
  const opened = await opener.open(bytes);
  if (!opened.ok) return opened;
  const { title, author } = opened.value;
  const read = await readPages(opened.value, reading);
  const { pages } = read;
  await opened.value.close();
  const readable = pages.flatMap((page) => page ?? []);
  const vocabulary = vocabularyOf(readable);
  const ligatures = findLigatures(readable, vocabulary);
  const laidOut = pages.map((page) => {
    if (!page) return { height: 0, regions: [] };
    const turnedOver = runsFromRight(page);
    const items = (turnedOver ? turnOver(page) : page.items).map((item) => ({
      ...item,
      text: repair(item.text, ligatures.get(item.font), vocabulary).normalize("NFKC"),
    }));
    return { height: page.height, regions: readingOrder(toFragments(items, turnedOver)).map(toLines) };
  });
  const isFurniture = findFurniture(laidOut.map(({ height, regions }) => ({ height, lines: regions.flat() })));
  const regions = laidOut.flatMap(({ height, regions: found }, index): Region[] =>
    found.map((lines) => ({
      place: { type: "page", page: index + 1 },
      lines: lines.filter((line) => !isFurniture(line, height)),
    })),
  );
  const body = bodySize(regions);
  const withoutText = laidOut.flatMap(({ regions: found }, index) => (hasText(found.flat()) ? [] : [index + 1]));
  const isKnown = (word: string): boolean => vocabulary.has(word);
  const blocks = regions.flatMap((region) => regionBlocks(region, body, isKnown));
  if (blocks.length === 0 && withoutText.length > 0) {
    const [tried] = withoutText.flatMap((page) => read.tried.get(page) ?? []);
    return err({ type: "scanned", pages: withoutText.length, ...(tried ? { tried } : {}) });
  }
  return ok({
    path,
    kind: "pdf",
    authors: author ? [author] : [],
    blocks,
    notes: pageNotes(read, withoutText, reading.ocr),
    ...(title &&
    !/^(?:untitled|microsoft |slide ?1|powerpoint|(?:about|blob|data|file|https?):)|\.(?:docx?|pptx?|tex|dvi)$/i.test(
      title,
    )
      ? { title }
      : {}),
  });
}
