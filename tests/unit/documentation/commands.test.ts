/** What README and CONTRIBUTING tell people to type is there, and the tutor's commands take it. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { main as ask } from "../../../src/cli/ask.ts";
import { bundledPack } from "../../../src/cli/bundled-pack.ts";
import { main as course } from "../../../src/cli/course.ts";
import { main as evaluate } from "../../../src/cli/eval.ts";
import { main as mirror } from "../../../src/cli/mirror.ts";
import { commandsIn } from "./examples.ts";

const documents = ["README.md", "CONTRIBUTING.md"];
const { scripts } = JSON.parse(fs.readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(documents)("%s", (document) => {
  const text = fs.readFileSync(document, "utf8");
  it("names scripts that are there", () => {
    const named = [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g)].map(
      ([, run, short]) => run ?? short ?? "",
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  it("names files and folders that are there", () => {
    const named = [...text.matchAll(/`((?:src|tests|scripts|models|workers|tools|public)\/[\w./-]+)`/g)];
    const paths = [
      ...named.map(([, file = ""]) => file),
      ...[...text.matchAll(/npx vitest run (?:--project \w+ )?(\S+)/g)].map(([, file = ""]) => file),
    ];
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((file) => !file.startsWith("--") && !fs.existsSync(file.replace(/`$/, "")))).toEqual([]);
  });
});

let folder: string;
beforeAll(async () => {
  // An import links to what the app's course explains; compiled once for all who need it.
  await bundledPack(process.cwd());
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-documents-"));
  fs.writeFileSync(
    path.join(folder, "questions.jsonl"),
    `${JSON.stringify({ id: "q", question: "What is a vector?", kind: "define", topic: "", inScope: true, primary: [{ name: "Vector", aliases: [] }], related: [], prerequisites: [] })}\n`,
  );
  fs.writeFileSync(
    path.join(folder, "conversations.jsonl"),
    `${JSON.stringify({ id: "c", turns: [{ question: "What is a vector?", primary: ["vector"] }] })}\n`,
  );
  fs.writeFileSync(
    path.join(folder, "notes.md"),
    "# Vectors\n\nA vector is a list of numbers that stands for a point or a direction in a space.\n",
  );
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Stands for what the reader puts in. */
const filled = (command: string): string =>
  command
    .replaceAll(/[[\]]/g, "")
    .replace("FILE.erica|DIR", "tests/fixtures/small-course")
    .replace("QUESTIONS.jsonl", path.join(folder, "questions.jsonl"))
    .replace("CONVERSATIONS.jsonl", path.join(folder, "conversations.jsonl"))
    .replace("PATH…", path.join(folder, "notes.md"))
    .replace("REPORT.json", path.join(folder, "report.json"))
    .replace("FILE.erica", path.join(folder, "imported.erica"))
    .replaceAll(/\b[AB]\.erica/g, "tests/fixtures/format-1.erica")
    .replace("my-course.erica", path.join(folder, "my-course.erica"))
    .replace(/\bDIR\b/, "tests/fixtures/small-course")
    .replace(/"QUESTION"/, '"What is a vector?"');

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

const small = ["--course", "tests/fixtures/format-1.erica"];
/** With a small course in place of the bundled one. */
const runs: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  ask: (args) => ask(args.includes("--course") ? args : [...args, ...small]),
  eval: (args) => evaluate([...args, ...small]),
  course,
  mirror,
};

/** What it takes more than Node for: Python, or a network. */
const elsewhere = /run-code|mirror -- --(?:out|pin)|src\/courses\/introduction-to-ai/;

describe("the examples run:", () => {
  const examples = documents
    .flatMap(commandsIn)
    .filter(
      (command) => /^npm run (?:--silent )?(?:ask|eval|course|mirror) -- /.test(command) && !elsewhere.test(command),
    );
  it("there are some", () => expect(examples.length).toBeGreaterThan(6));
  it.each(examples)("%s", async (command) => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const [, name = "", args = ""] = /^npm run (?:--silent )?(\w+) -- (.*)$/.exec(filled(command)) ?? [];
    const code = await runs[name]?.(words(args));
    expect([code, ...complaints.mock.calls.flat()]).toEqual([0]);
  });
});
