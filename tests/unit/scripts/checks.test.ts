/**
 * The checks themselves: faults planted in a copy of the sources must be found. Each check reads the whole tree once,
 * with all its faults in it; that the sources hold none is seen by `npm run check`.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { checkBoundaries } from "../../../scripts/check-boundaries.mjs";
import { checkHouse } from "../../../scripts/check-house.mjs";
import { checkMarkdown } from "../../../scripts/check-markdown.mjs";
import { checkSupport } from "../../../scripts/check-support.mjs";
import { checkThreads } from "../../../scripts/check-threads.mjs";

let copy: string;

beforeAll(() => {
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
afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

/** What the planted files were before; undefined where there was none. */
const planted = new Map<string, string | undefined>();
function plant(name: string, text: string): void {
  const file = path.join(copy, name);
  const before = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
  if (!planted.has(file)) planted.set(file, before);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${before ?? ""}\n${text}\n`);
}
afterEach(() => {
  for (const [file, before] of planted)
    if (before === undefined) fs.rmSync(file);
    else fs.writeFileSync(file, before);
  planted.clear();
});

describe("boundaries", () => {
  it("many modules are looked at, and faults are found", async () => {
    const faults = [
      ["src/domain/graph.ts", 'import "../answer/plan-answer.ts";', "domain must not import answer"],
      ["src/retrieval/fuse.ts", 'import "../answer/plan-answer.ts";', "retrieval must not import answer"],
      ["models/catalogue/embedders.ts", 'import "../../src/answer/plan-answer.ts";', "models must not import answer"],
      ["src/answer/plan-answer.ts", 'import "../adapters/network/fetch-file.ts";', "answer must not import adapters"],
      ["src/ui/words.ts", 'import "../adapters/network/fetch-file.ts";', "ui must not import adapters"],
      ["src/adapters/model-files/listing.ts", 'import "../dexie/learner-store.ts";', "reaches the learner's data"],
      ["src/language/text.ts", 'import "./phrase-matcher.ts";', "no-cycles"],
    ] as const;
    for (const [file, text] of faults) plant(file, text);
    const { modules, problems } = await checkBoundaries(copy);
    expect(modules).toBeGreaterThan(80);
    for (const [, , message] of faults) expect(problems.join("\n")).toContain(message);
  });
});

describe("files, functions and names", () => {
  it("a long file, a long function, a name given twice and a median that creeps up are found", () => {
    plant("src/domain/graph.ts", "// line\n".repeat(350));
    plant("src/ui/words.ts", `export const longest = () => {\n${"  Date.now();\n".repeat(90)}};`);
    plant("src/ui/words.ts", "export interface Concept {}");
    for (let i = 0; i < 700; i++) plant(`src/domain/planted-${i}.ts`, "// line\n".repeat(80));
    const { files, problems: found } = checkHouse(copy);
    // Beside those that were planted.
    expect(files).toBeGreaterThan(300 + 700);
    const problems = found.join("\n");
    for (const message of [
      "src/domain/graph.ts: ",
      "longest has 92 lines",
      "Concept is the name of several things: src/domain/course.ts, src/ui/words.ts",
      "half of the files",
    ])
      expect(problems).toContain(message);
  });
});

describe("Markdown", () => {
  it("many files are looked at, and Markdown known by somebody else is found", () => {
    const faults = [
      ["src/answer/hints.ts", "export const fence = /^```/m;", "looks for a fence"],
      ["src/retrieval/fuse.ts", "export const formula = /\\$[^$]+\\$/;", "looks for a formula"],
      ["src/ui/words.ts", 'export const link = new RegExp("\\\\]\\\\(concept:");', "looks for a link"],
      ["src/answer/plan-answer.ts", "export const item = /^[-*] /m;", "looks for a list"],
      ["src/grounding/align.ts", "export const heading = /^#{1,6} /;", "looks for a heading"],
      ["src/grounding/align.ts", 'export const has = (text: string) => text.includes("$");', 'looks for "$"'],
    ] as const;
    for (const [file, text] of faults) plant(file, text);
    const { files, problems: found } = checkMarkdown(copy);
    expect(files).toBeGreaterThan(200);
    const problems = found.join("\n");
    for (const [file, , message] of faults) {
      expect(problems).toContain(message);
      expect(problems).toContain(file);
    }
  });
});

describe("threads", () => {
  it("a chunk that imports what a thread is started with is found, however it is written", () => {
    const files = {
      "index-a.js": "const t=()=>new Worker(new URL(`/assets/tutor.worker-B.js`,``+import.meta.url),{type:`module`});",
      "later-c.js": 'import{t as e}from"./tutor.worker-B.js";import"./shared-d.js";',
      "later-e.js": "const f=()=>import(`./tutor.worker-B.js`);",
      "tutor.worker-B.js": "const f=()=>import(`./later-c.js`);",
    };
    for (const [name, text] of Object.entries(files)) plant(`assets/${name}`, text);
    const { problems, threads } = checkThreads(path.join(copy, "assets"));
    expect(threads).toEqual(["tutor.worker-B.js"]);
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["later-c.js", "later-e.js"]);
  });
});

/** A project's settings on a few of its files: the whole tree takes half a minute. */
function narrow(project: string, include: readonly string[]): string {
  const name = `narrow-${project}`;
  plant(name, JSON.stringify({ extends: `./${project}`, include }));
  return name;
}
const fewFilesMs = 120_000;

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
      const pure = narrow("tsconfig.pure.json", ["src/pure-env.d.ts", "src/domain"]);
      expect(typeCheck(pure)).toContain("Cannot find name 'window'");
      plant("workers/embedding.worker.ts", "document.title;");
      const worker = narrow("tsconfig.worker.json", ["workers/embedding.worker.ts", "src/assets.d.ts"]);
      expect(typeCheck(worker)).toContain("Cannot find name 'document'");
    },
    fewFilesMs,
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
      plant("dist/assets/index.css", "a{color:light-dark(#fff,#000);text-box:trim-both}b:state(open){margin:0}");
      const page = narrow("tsconfig.json", ["src/ui/words.ts", "src/domain/graph.ts"]);
      const thread = narrow("tsconfig.worker.json", ["src/adapters/network/fetch-file.ts"]);
      const problems = checkSupport(copy, [page, thread]).problems.join("\n");
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
    fewFilesMs,
  );
});
