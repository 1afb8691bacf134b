/** Scanned pages, in the made-up language: what is said of them has its words in a catalogue. */
import { expect, test } from "vitest";
import type { ImportNote, ImportProblem, OcrOutcome } from "../../src/domain/import-report.ts";
import { isUnworded, marked } from "./pseudo-words.ts";
import { wordedPage } from "./worded-page.tsx";

/** Names that languages and files have. */
const unmarked = [
  ...["Introduction to AI, for tests.", "Introduction to AI", "Chemistry, for tests.", "Chemistry", "CC0", "1.0.0"],
  ...["Small embedder", "Understands more wordings.", "Small package", "Model a", "Writes like a.", "Apache-2.0"],
  ...["models.example", "https://example.org", "Physics, for tests.", "Physics"],
  ...["github.com/tesseract-ocr/tessdata_fast", "eng.traineddata", "damaged.traineddata"],
];
const { showApp, expectWorded } = wordedPage(unmarked);
const outcomes: readonly (OcrOutcome | undefined)[] = [
  undefined,
  "nothing-found",
  "too-long",
  "stopped",
  "unavailable",
];

test("scanned pages, the data that they are read by, and what came of it", async () => {
  const { app, library } = await showApp();
  app.navigation.go({ name: "library" });
  await expectWorded("#import");
  const { making } = library.library;
  const problems = outcomes.map((tried): ImportProblem => ({ type: "scanned", pages: 2, ...(tried && { tried }) }));
  const notes = [
    ...outcomes.map((tried): ImportNote => ({ type: "pages-without-text", pages: [1, 2], ...(tried && { tried }) })),
    { type: "read-by-ocr", languages: "eng", pages: [{ page: 3, confidence: 0.5 }] } as const,
  ];
  void making.make([{ path: marked("a.pdf"), content: new Blob(["text"]) }]);
  library.importer.finish({
    ok: true,
    value: {
      report: {
        title: marked("Notes"),
        files: [
          ...problems.map((problem, at) => ({ path: marked(`${at}.pdf`), bytes: 1, passages: 0, notes: [], problem })),
          { path: marked("a.pdf"), bytes: 1, passages: 3, notes, format: "pdf" as const },
        ],
        ...{ passedOver: 0, documents: 1, passages: 3, concepts: 2, relations: 1, names: [], circles: [] },
      },
    },
  });
  await expect.poll(() => making.done.value).toBeDefined();
  await expectWorded("details li");
  await making.scans.add([{ path: "damaged.traineddata", content: new Blob() }]);
  await expectWorded("[role=alert]");
  await making.scans.add([{ path: "eng.traineddata", content: new Blob() }]);
  await expectWorded("details li button");
  await making.scans.remove("eng");
  expect(library.said.filter((text) => isUnworded(text, unmarked))).toEqual([]);
});
