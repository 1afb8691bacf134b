/** The checks themselves: a fault planted in a copy of the sources must be found. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkBoundaries } from "../../../scripts/check-boundaries.mjs";
import { checkHouse } from "../../../scripts/check-house.mjs";
import { checkMarkdown } from "../../../scripts/check-markdown.mjs";
import { checkSupport } from "../../../scripts/check-support.mjs";

/** All types of the tree are checked, some of them more than once. */
const wholeTreeMs = 240_000;

let copy: string;

beforeEach(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), "erica-planted-"));
  for (const name of [
    "src",
    "workers",
    "models/catalogue",
    "tsconfig.base.json",
    "tsconfig.json",
    "tsconfig.pure.json",
    "tsconfig.worker.json",
    "package.json",
  ])
    fs.cpSync(name, path.join(copy, name), {
      recursive: true,
      filter: (source) => !source.includes("courses/introduction-to-ai"),
    });
  fs.symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"), "junction");
});
afterEach(() => fs.rmSync(copy, { recursive: true, force: true }));

const plant = (file: string, text: string): void => fs.appendFileSync(path.join(copy, file), `\n${text}\n`);

describe("boundaries", () => {
  it("are kept by the sources as they are, and many modules were looked at", async () => {
    const { problems, modules } = await checkBoundaries(copy);
    expect(problems).toEqual([]);
    expect(modules).toBeGreaterThan(80);
  });
  it.each([
    ["src/domain/graph.ts", 'import "../answer/plan-answer.ts";', "domain must not import answer"],
    ["src/retrieval/fuse.ts", 'import "../answer/plan-answer.ts";', "retrieval must not import answer"],
    ["models/catalogue/embedders.ts", 'import "../../src/answer/plan-answer.ts";', "models must not import answer"],
    ["src/answer/plan-answer.ts", 'import "../adapters/network/fetch-file.ts";', "answer must not import adapters"],
    ["src/ui/words.ts", 'import "../adapters/network/fetch-file.ts";', "ui must not import adapters"],
    ["src/adapters/model-files/listing.ts", 'import "../dexie/learner-store.ts";', "reaches the learner's data"],
    ["src/language/text.ts", 'import "./phrase-matcher.ts";', "no-cycles"],
  ])("a fault in %s is found", async (file, text, message) => {
    plant(file, text);
    expect((await checkBoundaries(copy)).problems.join("\n")).toContain(message);
  });
});

describe("files, functions and names", () => {
  it("are short and unlike each other in the sources as they are, and many files were looked at", () => {
    const { problems, files } = checkHouse(copy);
    expect(problems).toEqual([]);
    expect(files).toBeGreaterThan(300);
  });
  it.each([
    ["a long file", "src/domain/graph.ts", "// line\n".repeat(350), "src/domain/graph.ts: "],
    [
      "a long function",
      "src/ui/words.ts",
      `export const longest = () => {\n${"  Date.now();\n".repeat(90)}};`,
      "longest has 92 lines",
    ],
    [
      "a name given twice",
      "src/ui/words.ts",
      "export interface Concept {}",
      "Concept is the name of several things: src/domain/course.ts, src/ui/words.ts",
    ],
  ])("%s is found", (_what, file, text, message) => {
    plant(file, text);
    expect(checkHouse(copy).problems.join("\n")).toContain(message);
  });
  it("a median that creeps up is found", () => {
    for (let i = 0; i < 700; i++) plant(`src/domain/planted-${i}.ts`, "// line\n".repeat(80));
    expect(checkHouse(copy).problems.join("\n")).toContain("half of the files");
  });
});

describe("Markdown", () => {
  it("is read in one room, and many files were looked at", () => {
    const { problems, files } = checkMarkdown(copy);
    expect(problems).toEqual([]);
    expect(files).toBeGreaterThan(200);
  });
  it.each([
    ["src/answer/hints.ts", "export const fence = /^```/m;", "looks for a fence"],
    ["src/retrieval/fuse.ts", "export const formula = /\\$[^$]+\\$/;", "looks for a formula"],
    ["src/ui/words.ts", 'export const link = new RegExp("\\\\]\\\\(concept:");', "looks for a link"],
    ["src/answer/plan-answer.ts", "export const item = /^[-*] /m;", "looks for a list"],
    ["src/grounding/align.ts", "export const heading = /^#{1,6} /;", "looks for a heading"],
    ["src/grounding/align.ts", 'export const has = (text: string) => text.includes("$");', 'looks for "$"'],
  ])("known by somebody else is found: %s", (file, text, message) => {
    plant(file, text);
    expect(checkMarkdown(copy).problems.join("\n")).toContain(message);
  });
});

describe("type-checks", () => {
  const typeCheck = (project: string): string =>
    spawnSync(process.execPath, [path.resolve("node_modules/typescript/bin/tsc"), "-p", project], {
      cwd: copy,
      encoding: "utf8",
    }).stdout;
  it(
    "find the DOM in pure code, and in a worker",
    () => {
      plant("src/domain/graph.ts", "export const fault = window.innerWidth;");
      expect(typeCheck("tsconfig.pure.json")).toContain("Cannot find name 'window'");
      plant("workers/embedding.worker.ts", "document.title;");
      expect(typeCheck("tsconfig.worker.json")).toContain("Cannot find name 'document'");
    },
    wholeTreeMs,
  );
});

describe("support", () => {
  it(
    "finds what the oldest promised browsers lack: in a page, in a thread, in styles",
    () => {
      plant("src/ui/words.ts", "export const fault = () => document.startViewTransition(() => undefined);");
      plant(
        "src/adapters/network/fetch-file.ts",
        "export async function fault(answer: Response) { for await (const piece of answer.body!) void piece; }",
      );
      plant("src/domain/graph.ts", "export const fault = (all: number[]) => all.values();");
      fs.mkdirSync(path.join(copy, "dist/assets"), { recursive: true });
      plant("dist/assets/index.css", "a{color:light-dark(#fff,#000);text-box:trim-both}b:state(open){margin:0}");
      const problems = checkSupport(copy).problems.join("\n");
      for (const fault of [
        "src/ui/words.ts:\\d+: api.Document.startViewTransition is not in firefox 128, safari 17, safari_ios 17",
        "fetch-file.ts:\\d+: api.ReadableStream.@@asyncIterator is not in safari 17, safari_ios 17",
        "index.css: css.types.color.light-dark is not in safari 17",
        "index.css: css.properties.text-box is not in",
        "index.css: css.selectors.state is not in",
      ])
        expect(problems).toMatch(new RegExp(fault));
      expect(problems).not.toContain("graph.ts");
    },
    wholeTreeMs,
  );
});
