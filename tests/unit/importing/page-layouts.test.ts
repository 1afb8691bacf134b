import { expect, test } from "vitest";
import { readPdf } from "../../../src/importing/pdf/read-pdf.ts";
import { pdf } from "../../support/importing/files.ts";
import { fromHebrew, hebrewFont, turnPage } from "../../support/importing/from-right.ts";
import { a4, madePdf } from "../../support/importing/made-pdf.ts";
import type { PageLayout } from "../../support/importing/page-layouts/layout.ts";
import { pageLayouts } from "../../support/importing/page-layouts.ts";
import { PageWriter } from "../../support/importing/page-writer.ts";

test("there are sixty layouts, each of its own", () => {
  expect(new Set(pageLayouts.map(({ name }) => name)).size).toBe(60);
});

interface MadePages {
  readonly pages: readonly PageWriter[];
  /** What was read of them. */
  readonly text: string;
}

async function readLayout(layout: PageLayout, fromRight: boolean): Promise<MadePages> {
  const pages = Array.from({ length: layout.pages ?? 1 }, (_, i) => {
    const page = new PageWriter(`${"abcd"[i]}z`);
    layout.write(page, i + 1);
    return page;
  });
  const size = layout.slide ? ([720, 540] as const) : a4;
  const texts = pages.map((page) => (fromRight ? turnPage(page.texts, size[0]) : page.texts));
  const read = await readPdf("a.pdf", madePdf(texts, size, fromRight ? hebrewFont : undefined), pdf);
  if (!read.ok) throw new Error(read.error.type);
  const text = read.value.blocks.map((block) => (block.type === "heading" ? block.text : block.markdown)).join("\n");
  return { pages, text };
}

function expectOrder({ pages, text }: MadePages): void {
  const marks = text.match(/\b[abcd]z\d{3}\b/g) ?? [];
  const asides = pages.flatMap((page) => page.asides);
  const aside = new Set(asides.flat());
  expect(marks.filter((mark) => !aside.has(mark))).toEqual(pages.flatMap(({ flow }) => flow));
  for (const one of asides) expect(marks.join(" ")).toContain(one.join(" "));
  for (const { dropped } of pages) for (const head of dropped) expect(text).not.toContain(head);
}

const named = pageLayouts.map((layout) => [layout.name, layout] as const);

test.each(named)("%s: read as a person reads it", async (_, layout) => {
  expectOrder(await readLayout(layout, false));
});

test.each(named)("%s, written from right to left: read as a person reads it", async (_, layout) => {
  const { pages, text } = await readLayout(layout, true);
  expect(text).not.toMatch(/[a-z]/);
  expectOrder({ pages, text: fromHebrew(text) });
});
