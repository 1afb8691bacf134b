/** A PowerPoint presentation: slide by slide in their order, with tables and the speaker's notes. */
import type { ImportProblem } from "../../domain/import-report.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { Archive } from "../archive/open-archive.ts";
import { tableMarkdown } from "../html/html-blocks.ts";
import { InlineText } from "../html/inline-text.ts";
import type { ReadBlock, ReadDocument, SourcePlace } from "../source.ts";
import { mathToTex } from "./math-to-tex.ts";
import { readPart, readProperties, relationships } from "./package-parts.ts";
import { child, childElements, descendants, textOf, type XmlElement } from "./xml-tree.ts";

const titles = new Set(["title", "ctrTitle"]);
/** Date, footer and number stand on every slide. */
const furniture = new Set(["dt", "ftr", "sldNum", "hdr", "sldImg"]);

const placeholder = (shape: XmlElement): string | undefined => {
  const found = descendants(child(shape, "p:nvSpPr"), "p:ph")[0];
  return found && (found.attributes.type ?? "body");
};

function paragraphText(paragraph: XmlElement): string {
  const text = new InlineText();
  for (const part of childElements(paragraph)) {
    if (part.name === "a:r") {
      const properties = child(part, "a:rPr");
      const mark = properties?.attributes.b === "1" ? "**" : properties?.attributes.i === "1" ? "*" : "";
      text.add(textOf(child(part, "a:t")), mark);
    } else if (part.name === "a:br") text.add(" ");
    else if (part.name === "a14:m" || part.name === "mc:AlternateContent")
      for (const formula of descendants(part, "m:oMath").slice(0, 1)) text.addMarkdown(` $${mathToTex(formula)}$ `);
  }
  return text.take();
}

/** Paragraphs of a text body: a list as soon as there are several. */
function bodyMarkdown(body: XmlElement | undefined): string {
  const lines = childElements(body)
    .filter(({ name }) => name === "a:p")
    .map((paragraph) => ({
      text: paragraphText(paragraph),
      depth: Math.min(6, Number(child(paragraph, "a:pPr")?.attributes.lvl ?? 0) || 0),
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (lines.length < 2) return lines[0]?.text ?? "";
  return lines.map(({ text, depth }) => `${"  ".repeat(depth)}- ${text}`).join("\n");
}

function slideBlocks(
  slide: XmlElement,
  place: SourcePlace,
): { readonly blocks: readonly ReadBlock[]; readonly pictures: number } {
  const shapes = descendants(slide, "p:sp");
  const title = shapes.find((shape) => titles.has(placeholder(shape) ?? ""));
  const heading =
    title &&
    bodyMarkdown(child(title, "p:txBody"))
      .replace(/\*\*|(?<!\w)\*|\*(?!\w)|^- /gm, "")
      .replace(/\s+/g, " ")
      .trim();
  const texts = shapes
    .filter((shape) => shape !== title && !furniture.has(placeholder(shape) ?? ""))
    .map((shape) => bodyMarkdown(child(shape, "p:txBody")))
    .filter((markdown) => markdown !== "")
    .map((markdown): ReadBlock => ({ type: "text", markdown, place }));
  const tables = descendants(slide, "a:tbl")
    .map((table) =>
      tableMarkdown(
        descendants(table, "a:tr").map((row) =>
          descendants(row, "a:tc").map((cell) => descendants(cell, "a:p").map(paragraphText).join(" ")),
        ),
      ),
    )
    .filter((markdown) => markdown !== "")
    .map((markdown): ReadBlock => ({ type: "table", markdown, place }));
  return {
    blocks: [...(heading ? [{ type: "heading", level: 2, text: heading, place } as const] : []), ...texts, ...tables],
    pictures: descendants(slide, "p:pic").length,
  };
}

function notesBlock(archive: Archive, part: string, place: SourcePlace): ReadBlock[] {
  const target = [...relationships(archive, part).values()].find((path) => /notesSlide\d*\.xml$/.test(path));
  const notes = target === undefined ? undefined : readPart(archive, target);
  if (!notes?.ok) return [];
  return descendants(notes.value, "p:sp")
    .filter((shape) => placeholder(shape) === "body")
    .map((shape) => bodyMarkdown(child(shape, "p:txBody")))
    .filter((markdown) => markdown !== "")
    .map((markdown): ReadBlock => ({ type: "text", markdown, place }));
}

export function readSlides(path: string, archive: Archive): Result<ReadDocument, ImportProblem> {
  const presentation = readPart(archive, "ppt/presentation.xml");
  if (!presentation.ok) return presentation;
  const targets = relationships(archive, "ppt/presentation.xml");
  const parts = descendants(presentation.value, "p:sldId").flatMap(
    ({ attributes }) => targets.get(attributes["r:id"] ?? "") ?? [],
  );
  const blocks: ReadBlock[] = [];
  let pictures = 0;
  for (const [index, part] of parts.entries()) {
    const place: SourcePlace = { type: "slide", slide: index + 1 };
    const slide = readPart(archive, part);
    if (!slide.ok) continue;
    const found = slideBlocks(slide.value, place);
    blocks.push(...found.blocks, ...notesBlock(archive, part, place));
    pictures += found.pictures;
  }
  const { title, authors } = readProperties(archive);
  return ok({
    path,
    kind: "slides",
    authors,
    blocks,
    notes: pictures > 0 ? [{ type: "pictures", count: pictures }] : [],
    ...(title && !/^powerpoint|^presentation$|^slide 1$/i.test(title) ? { title } : {}),
  });
}
