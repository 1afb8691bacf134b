import { expect, test } from "vitest";
import { pathToRoute, routeToPath } from "../../src/adapters/browser/router.ts";
import { sameOriginScriptUrl } from "../../src/adapters/browser/trusted-types.ts";
import type { AppError, AppErrorType } from "../../src/domain/errors.ts";
import { conceptId } from "../../src/domain/ids.ts";
import { english } from "../../src/language/words/en.ts";
import type { ConceptSummary } from "../../src/protocol/tutor-api.ts";
import { fileNameFrom } from "../../src/ui/answer/document/answer-document.ts";
import { composedDocument } from "../../src/ui/answer/document/composed-document.ts";
import { documentToMarkdown } from "../../src/ui/answer/document/document-to-markdown.ts";
import { placePath } from "../../src/ui/map/path-layout.ts";
import { readableViewport } from "../../src/ui/map/viewport.ts";
import { pathSummary } from "../../src/ui/path/path-summary.ts";
import { fragmentToQuestion, questionToFragment } from "../../src/ui/share-link.ts";
import { keyToAction } from "../../src/ui/shortcuts.ts";
import { searchConcepts } from "../../src/ui/view-models/course-view-model.ts";
import { makeAnswer } from "./fakes.ts";

const documentWords = {
  exported: english.answer.exported,
  locator: english.text.locator,
  heading: english.answerWording.heading,
};

/** One of each: the type makes a missing one a compile error. */
const oneOfEach: { readonly [Type in AppErrorType]: Extract<AppError, { type: Type }> } = {
  "course-missing": { type: "course-missing" },
  "course-not-here": { type: "course-not-here" },
  "course-download-failed": { type: "course-download-failed", detail: "x" },
  "course-lost": { type: "course-lost", course: "x", detail: "x" },
  "course-reserved": { type: "course-reserved", title: "x" },
  "pack-unreadable": { type: "pack-unreadable", detail: "x" },
  "pack-unchecked": { type: "pack-unchecked", detail: "x" },
  "pack-too-new": { type: "pack-too-new", found: 2, supported: 1 },
  "storage-unavailable": { type: "storage-unavailable", detail: "x" },
  "storage-failed": { type: "storage-failed", detail: "x" },
  "storage-full": { type: "storage-full", neededBytes: 5_000_000 },
  "exchange-deleted": { type: "exchange-deleted" },
  "storage-too-new": { type: "storage-too-new" },
  "storage-corrupt": { type: "storage-corrupt", detail: "x" },
  "embedder-unavailable": { type: "embedder-unavailable", detail: "x" },
  "embedder-failed": { type: "embedder-failed", model: "x", detail: "x" },
  "index-unavailable": { type: "index-unavailable", detail: "x" },
  "question-empty": { type: "question-empty" },
  "question-too-long": { type: "question-too-long", length: 2500, limit: 2000 },
  "not-found": { type: "not-found", what: "concept" },
  "conversation-deleted": { type: "conversation-deleted" },
  "file-unreadable": { type: "file-unreadable", name: "a.json", detail: "x" },
  "model-download-failed": { type: "model-download-failed", detail: "x" },
  "model-host-invalid": { type: "model-host-invalid", url: "x", detail: "x" },
  "model-file-damaged": { type: "model-file-damaged", file: "x" },
  "model-files-missing": { type: "model-files-missing", files: ["x"] },
  "model-not-installed": { type: "model-not-installed", model: "x" },
  "model-too-large": { type: "model-too-large", model: "x" },
  "gpu-unavailable": { type: "gpu-unavailable", detail: "x" },
  "gpu-lost": { type: "gpu-lost" },
  "language-model-failed": { type: "language-model-failed", detail: "x" },
  "language-model-stalled": { type: "language-model-stalled", seconds: 30 },
  "language-model-crashed-before": { type: "language-model-crashed-before", model: "x" },
  "python-unavailable": { type: "python-unavailable", detail: "x" },
  "ocr-data-refused": { type: "ocr-data-refused", name: "eng.traineddata" },
  "ocr-unavailable": { type: "ocr-unavailable", detail: "x" },
  "worker-crashed": { type: "worker-crashed", worker: "tutor", detail: "x" },
  "opening-stuck": { type: "opening-stuck", step: "indexing", seconds: 45 },
  "file-not-made": { type: "file-not-made", detail: "quota" },
  aborted: { type: "aborted" },
};

test.each(Object.values(oneOfEach))("the error $type says what happened and what to do next", (error) => {
  const { title, happened, next } = english.errors.message(error);
  expect(title).toMatch(/^\S.*[^.]$/);
  for (const sentence of [happened, next]) expect(sentence).toMatch(/^\S.*[.!?”]$/);
});

test.each(["/", "/erica/"])("routes survive the way through the address bar under %s", (base) => {
  for (const route of [
    { name: "ask" },
    { name: "course" },
    { name: "library" },
    { name: "library", addCourse: true },
    { name: "practice" },
    { name: "practice", concept: conceptId("k means/2") },
    { name: "practice", concept: conceptId("k-means"), explain: true },
    { name: "progress" },
    { name: "placement" },
    { name: "settings" },
    { name: "concept", id: conceptId("k-means") },
    { name: "path", id: conceptId("k-means") },
  ] as const) {
    expect(pathToRoute(routeToPath(route, base), base)).toEqual(route);
  }
});

test("a script from another origin is refused", () => {
  expect(sameOriginScriptUrl("/assets/a.js", "https://erica.example/app/")).toBe("https://erica.example/assets/a.js");
  expect(() => sameOriginScriptUrl("https://evil.example/a.js", "https://erica.example/")).toThrow(TypeError);
});

test("a shared link carries question, settings and course hash, and nothing else", () => {
  const answer = { ...makeAnswer("What is CLIP & why?"), settings: { topK: 7, prerequisiteDepth: 1, maxConcepts: 12 } };
  const fragment = questionToFragment(answer);
  expect([...new URLSearchParams(fragment.slice(1)).keys()]).toEqual(["q", "k", "d", "m", "level", "course"]);
  expect(fragmentToQuestion(fragment)).toEqual({
    question: answer.question,
    settings: answer.settings,
    level: "standard",
    course: answer.course.contentHash,
  });
  expect(fragmentToQuestion("#q=x&k=9999&d=-1&m=oops")?.settings).toEqual({
    topK: 10,
    prerequisiteDepth: 0,
    maxConcepts: 10,
  });
  expect(fragmentToQuestion("#main")).toBeUndefined();
});

test("a link shared with hints first keeps them", () => {
  expect(fragmentToQuestion(questionToFragment(makeAnswer("How?"), true))?.hintFirst).toBe(true);
  expect(fragmentToQuestion(questionToFragment(makeAnswer("How?")))?.hintFirst).toBeUndefined();
});

test("source numbers inside table cells become footnotes in an export", () => {
  const blocks = [{ markdown: "| a |\n| --- |\n| b [2](cite:2) |", citations: [] }];
  const answer = {
    ...makeAnswer("a vs b"),
    sections: [{ id: "a", heading: "A", kind: "comparison" as const, blocks }],
  };
  expect(documentToMarkdown(composedDocument(answer, documentWords), documentWords)).toContain("| b [^2] |");
});

const mapStep = (id: string, layer: number) =>
  ({
    id: conceptId(id),
    title: id,
    difficulty: "beginner",
    reason: "",
    minutes: 1,
    known: false,
    layer,
    essential: true,
  }) as const;
const link = (source: string, target: string) => ({ source: conceptId(source), target: conceptId(target) });

test("a path is drawn left to right in layers, numbered like the list, without links that detours say", () => {
  const { nodes, edges } = placePath({
    goal: { id: conceptId("d"), title: "d" },
    steps: [[mapStep("a", 0)], [mapStep("b", 1), mapStep("c", 1)], [mapStep("d", 2)]],
    links: [link("a", "b"), link("b", "c"), link("c", "b"), link("c", "d"), link("a", "d")],
    toLearn: 4,
    minutes: 4,
    skipped: 0,
  });
  expect(nodes.map(({ title }) => title)).toEqual(["1. a", "2. b", "2. c", "3. d"]);
  expect(nodes.map(({ x }) => x)).toEqual([...nodes.map(({ x }) => x)].sort((a, b) => a - b));
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  expect(nodes.at(-1)?.role).toBe("center");
  expect(edges.map(({ source, target }) => `${source} ${target}`)).toEqual(["a b", "b c", "c b", "c d"]);
});

test("a map opens whole when it can be read, else around its middle without empty margins", () => {
  const fitted = { x: 0, y: 0, width: 2000, height: 200 };
  expect(readableViewport(fitted, { x: 0, y: 0 }, { width: 1600, height: 400 })).toEqual(fitted);
  expect(readableViewport(fitted, { x: 0, y: 100 }, { width: 400, height: 300 })).toEqual({
    x: 0,
    y: -50,
    width: 400,
    height: 300,
  });
});

test.each([
  [1, 0, 0, "1 concept to learn, about 59 min of reading."],
  [
    3,
    1,
    2,
    "3 concepts to learn, about 59 min of reading. 1 concept on the way you know already. 2 concepts behind what you know are left out.",
  ],
])("a path with %i to learn is summed up", (toLearn, known, skipped, text) => {
  const steps = Array.from({ length: toLearn + known }, (_, i) => [mapStep(`s${i}`, i)]);
  const goal = { id: conceptId("s0"), title: "S" };
  expect(pathSummary(english.course.path, { goal, steps, links: [], toLearn, minutes: 59, skipped })).toBe(text);
});

test("an exported answer keeps math and turns citations into footnotes", () => {
  const answer = makeAnswer("What is softmax?");
  const citation = {
    number: 1,
    id: "softmax#definition-1",
    concept: "softmax",
    title: "Introduction to AI",
    locator: { type: "page", page: 4 },
    quote: "q",
  } as unknown as (typeof answer.citations)[number];
  const made = composedDocument(
    {
      ...answer,
      sections: [
        {
          id: "a",
          heading: "Math",
          kind: "math",
          blocks: [{ markdown: "A [vector](concept:vector) $x_1$.", citations: [1] }],
        },
      ],
      citations: [citation],
    },
    documentWords,
  );
  const markdown = documentToMarkdown(made, documentWords);
  expect(markdown).toContain("A vector $x_1$. [^1]");
  expect(markdown).toContain("[^1]: Introduction to AI, page 4");
  expect(fileNameFrom("What is “CLIP”?!", "md")).toBe("what-is-clip.md");
});

test("concept search ranks exact names, then starts, then words inside", () => {
  const concept = (title: string, aliases: readonly string[] = []): ConceptSummary => ({
    id: conceptId(title),
    title,
    aliases,
    topic: "t",
    difficulty: "beginner",
  });
  const concepts = [concept("Gradient clipping"), concept("CLIP"), concept("Eclipse"), concept("Clipped objective")];
  expect(searchConcepts(concepts, "clip").map(({ title }) => title)).toEqual([
    "CLIP",
    "Clipped objective",
    "Gradient clipping",
    "Eclipse",
  ]);
  expect(searchConcepts([concept("Naïve Bayes")], "naive").length).toBe(1);
});

test("single-letter shortcuts never fire while typing or with a modifier", () => {
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });
  const on = { typing: false, singleKeys: true };
  const typing = { typing: true, singleKeys: true };
  const off = { typing: false, singleKeys: false };
  expect(keyToAction(key("n"), on)).toBe("new-conversation");
  expect(keyToAction(key("n"), typing)).toBeUndefined();
  expect(keyToAction(key("n", true), on)).toBeUndefined();
  expect(keyToAction(key("Escape"), typing)).toBe("close-panel");
  expect(keyToAction(key("n"), off)).toBeUndefined();
  expect(keyToAction(key("?"), off)).toBeUndefined();
  expect(keyToAction(key("Escape"), off)).toBe("close-panel");
});
