import { expect, test } from "vitest";
import { readPdf } from "../../../src/importing/pdf/read-pdf.ts";
import { pdf } from "../../support/importing/files.ts";
import { a4, madePdf } from "../../support/importing/made-pdf.ts";
import { pageLayouts } from "../../support/importing/page-layouts.ts";
import { PageWriter } from "../../support/importing/page-writer.ts";

test("there are sixty layouts, each of its own", () => {
  expect(new Set(pageLayouts.map(({ name }) => name)).size).toBe(60);
});

test.each(pageLayouts.map((layout) => [layout.name, layout] as const))(
  "%s: read as a person reads it",
  async (_, layout) => {
    const pages = Array.from({ length: layout.pages ?? 1 }, (_, i) => {
      const page = new PageWriter(`${"abcd"[i]}z`);
      layout.write(page, i + 1);
      return page;
    });
    const bytes = madePdf(
      pages.map(({ texts }) => texts),
      layout.slide ? [720, 540] : a4,
    );
    const read = await readPdf("a.pdf", bytes, pdf);
    if (!read.ok) throw new Error(read.error.type);
    const text = read.value.blocks.map((block) => (block.type === "heading" ? block.text : block.markdown)).join("\n");
    const marks = text.match(/\b[abcd]z\d{3}\b/g) ?? [];
    const asides = pages.flatMap((page) => page.asides);
    const aside = new Set(asides.flat());
    expect(marks.filter((mark) => !aside.has(mark))).toEqual(pages.flatMap(({ flow }) => flow));
    for (const one of asides) expect(marks.join(" ")).toContain(one.join(" "));
    for (const { dropped } of pages) for (const head of dropped) expect(text).not.toContain(head);
  },
);
