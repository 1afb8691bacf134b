/** Lines as browsers and word processors write them: words in the order they look, brackets as they look. */
import { expect, test } from "vitest";
import { ok } from "../../../src/domain/result.ts";
import { readPdf } from "../../../src/importing/pdf/read-pdf.ts";
import type { OpenPdf, PdfItem } from "../../../src/ports/pdf-opener.ts";

type Placed = readonly [x: number, width: number, text: string];

const item = (y: number, [x, width, text]: Placed): PdfItem => ({ text, x, y, width, size: 12, font: "" });

async function readItems(items: readonly PdfItem[]): Promise<string[]> {
  const open: OpenPdf = {
    pages: 1,
    page: async () => ({ width: 595, height: 842, items }),
    picture: async () => undefined,
    close: async () => undefined,
  };
  const document = await readPdf("a.pdf", new Uint8Array(), { open: async () => ok(open) });
  if (!document.ok) throw new Error(document.error.type);
  return document.value.blocks.map((block) => (block.type === "heading" ? block.text : block.markdown));
}

/** @param lines what stands at each height, from left to right */
const read = (lines: readonly (readonly Placed[])[]): Promise<string[]> =>
  readItems(lines.flatMap((line, at) => line.map((placed) => item(200 + at * 15, placed))));

test("Hebrew with a foreign name, numbers and brackets, each a piece of its own", async () => {
  const text = await read([
    [
      [331, 19, "שבו"],
      [357, 5, "["],
      [361, 8, "1"],
      [369, 5, "]"],
      [381, 52, "היא תחום"],
      [440, 5, "("],
      [444, 65, "תחום מחקר"],
      [509, 5, ")"],
      [521, 69, "למידת מכונה"],
    ],
    [
      [304, 38, ".1,500"],
      [348, 11, "או"],
      [365, 27, "12%"],
      [398, 44, "מנתונים:"],
      [447, 5, "("],
      [452, 19, "3.2"],
      [477, 47, "ראו פרק"],
      [524, 5, ")"],
      [534, 56, "מודל לומד"],
    ],
    [
      [424, 5, "("],
      [429, 38, "neural"],
      [471, 49, "network"],
      [520, 5, ")"],
      [530, 60, "רשת עצבית"],
    ],
  ]);
  expect(text).toEqual([
    "למידת מכונה (תחום מחקר) היא תחום [1] שבו מודל לומד (ראו פרק 3.2) מנתונים: 12% או 1,500. רשת עצבית (neural network)",
  ]);
});

test("Arabic letter by letter, in the forms that they take within a word", async () => {
  const text = await read([
    [
      [389, 19, "ﻢ"],
      [408, 10, "ﻠ"],
      [417, 14, "ﻌ"],
      [431, 10, "ﺘ"],
      [441, 9, "ﻟ"],
      [450, 8, "ا"],
      [466, 24, "ﻲ"],
      [491, 16, "ﻓ"],
      [515, 15, "ﺔ"],
      [529, 15, "ﻣ"],
      [544, 14, "ﺪ"],
      [558, 17, "ﻘ"],
      [575, 15, "ﻣ"],
    ],
  ]);
  expect(text).toEqual(["مقدمة في التعلم"]);
});

test("a Hebrew quotation in an English line keeps its order", async () => {
  const text = await read([
    [
      [50, 60, "The phrase"],
      [114, 28, "עצבית"],
      [146, 24, "רשת"],
      [174, 120, "means neural network."],
    ],
  ]);
  expect(text).toEqual(["The phrase רשת עצבית means neural network."]);
});

test("a line of words with one number, at a page's edge, is no page number in any script", async () => {
  const items = [
    item(30, [300, 200, "पाठ 3 में ढाल पर चर्चा"]),
    item(400, [50, 200, "दूसरी पंक्ति"]),
    item(820, [300, 20, "३"]),
  ];
  const text = await readItems(items);
  expect(text).toEqual(["पाठ 3 में ढाल पर चर्चा", "दूसरी पंक्ति"]);
});
