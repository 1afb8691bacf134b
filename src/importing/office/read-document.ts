/** A Word document: headings by their style, lists, tables, emphasis, formulas. Deleted text stays deleted. */
import type { ImportProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Archive } from "../archive/open-archive.ts";
import { tableMarkdown } from "../html/html-blocks.ts";
import { InlineText } from "../html/inline-text.ts";
import type { ReadBlock, ReadDocument } from "../source.ts";
import { mathToTex } from "./math-to-tex.ts";
import { readPart, readProperties } from "./package-parts.ts";
import { child, childElements, descendants, textOf, type XmlElement } from "./xml-tree.ts";

/** Heading level by style id; 0 is the title. */
function headingStyles(styles: XmlElement | undefined): Map<string, number> {
  const levels = new Map<string, number>();
  for (const style of descendants(styles, "w:style")) {
    const id = style.attributes["w:styleId"] ?? "";
    const name = child(style, "w:name")?.attributes["w:val"]?.toLowerCase() ?? "";
    const outline = child(child(style, "w:pPr"), "w:outlineLvl")?.attributes["w:val"];
    const named = /^heading (\d)$/.exec(name)?.[1];
    if (name === "title") levels.set(id, 0);
    else if (named) levels.set(id, Number(named));
    else if (outline !== undefined && Number(outline) < 6) levels.set(id, Number(outline) + 1);
  }
  return levels;
}

const off = new Set(["0", "false", "none"]);
const isOn = (properties: XmlElement | undefined, name: string): boolean => {
  const property = child(properties, name);
  return property !== undefined && !off.has(property.attributes["w:val"] ?? "");
};

class DocumentReader {
  readonly blocks: ReadBlock[] = [];
  title: string | undefined;
  pictures = 0;
  private readonly styles: ReadonlyMap<string, number>;
  private items: string[] = [];

  constructor(styles: ReadonlyMap<string, number>) {
    this.styles = styles;
  }

  body(element: XmlElement | undefined): void {
    for (const part of childElements(element)) {
      if (part.name === "w:p") this.paragraph(part);
      else if (part.name === "w:tbl") this.table(part);
      else if (part.name === "w:sdt") this.body(child(part, "w:sdtContent"));
    }
  }

  endList(): void {
    if (this.items.length > 0) this.blocks.push({ type: "text", markdown: this.items.join("\n") });
    this.items = [];
  }

  private paragraph(element: XmlElement): void {
    const properties = child(element, "w:pPr");
    const level = this.styles.get(child(properties, "w:pStyle")?.attributes["w:val"] ?? "");
    const display = child(element, "m:oMathPara");
    const text = this.inline(element);
    if (display && !/[\p{L}\p{N}]/u.test(text.replace(/\$[^$]*\$/g, ""))) {
      this.endList();
      const formulas = descendants(display, "m:oMath").map(mathToTex).join(" \\\\ ");
      if (formulas.trim()) this.blocks.push({ type: "formula", markdown: `$$\n${formulas}\n$$` });
      return;
    }
    if (text === "") return;
    const numbering = child(properties, "w:numPr");
    if (level !== undefined) {
      this.endList();
      const plain = text.replace(/\*\*|\*|\\(?=[$*_`|#])/g, "");
      if (level === 0) this.title ??= plain;
      this.blocks.push({ type: "heading", level: Math.max(1, level), text: plain });
    } else if (numbering) {
      const depth = Number(child(numbering, "w:ilvl")?.attributes["w:val"] ?? 0);
      this.items.push(`${"  ".repeat(Math.min(6, depth || 0))}- ${text.replace(/\n/g, " ")}`);
    } else {
      this.endList();
      this.blocks.push({ type: "text", markdown: text });
    }
  }

  private table(element: XmlElement): void {
    this.endList();
    const rows = childElements(element)
      .filter(({ name }) => name === "w:tr")
      .map((row) =>
        childElements(row)
          .filter(({ name }) => name === "w:tc")
          .map((cell) =>
            descendants(cell, "w:p")
              .map((paragraph) => this.inline(paragraph))
              .join(" "),
          ),
      );
    const markdown = tableMarkdown(rows);
    if (markdown !== "") this.blocks.push({ type: "table", markdown });
  }

  private inline(paragraph: XmlElement): string {
    const text = new InlineText();
    const visit = (element: XmlElement): void => {
      for (const part of childElements(element)) {
        if (part.name === "w:del" || part.name === "w:pPr") continue;
        if (part.name === "w:r") this.run(part, text);
        else if (part.name === "m:oMath") text.addMarkdown(` $${mathToTex(part)}$ `);
        else visit(part);
      }
    };
    visit(paragraph);
    return text.take();
  }

  private run(run: XmlElement, text: InlineText): void {
    const properties = child(run, "w:rPr");
    if (isOn(properties, "w:vanish")) return;
    const mark = isOn(properties, "w:b") ? "**" : isOn(properties, "w:i") ? "*" : "";
    for (const part of childElements(run)) {
      if (part.name === "w:t") text.add(textOf(part), mark);
      else if (part.name === "w:tab" || part.name === "w:br") text.add(" ");
      else if (part.name === "w:drawing" || part.name === "w:pict") this.pictures++;
    }
  }
}

export function readWordDocument(path: string, archive: Archive): Result<ReadDocument, ImportProblem> {
  const main = readPart(archive, "word/document.xml");
  if (!main.ok) return main;
  const body = child(main.value, "w:body");
  if (!body) return err({ type: "damaged" });
  const styles = readPart(archive, "word/styles.xml");
  const reader = new DocumentReader(headingStyles(styles.ok ? styles.value : undefined));
  reader.body(body);
  reader.endList();
  const { title, authors } = readProperties(archive);
  const called = reader.title ?? title;
  return ok({
    path,
    kind: "web",
    authors,
    blocks: reader.blocks,
    notes: reader.pictures > 0 ? [{ type: "pictures", count: reader.pictures }] : [],
    ...(called ? { title: called } : {}),
  });
}
