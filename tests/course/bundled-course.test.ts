/** The gates of the bundled course: what a reader would notice if it were wrong. */
import fs from "node:fs";
import { deflateSync } from "node:zlib";
import temml from "temml";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bundledCourseFolder, bundledPack } from "../../src/cli/bundled-pack.ts";
import { readCourseFolder } from "../../src/cli/course-files.ts";
import { summarizeCourse } from "../../src/cli/summarize-course.ts";
import { CODE_LOCK_FILE } from "../../src/compiler/code-lock.ts";
import { compileCourse } from "../../src/compiler/compile-course.ts";
import { formatIssue } from "../../src/compiler/issue.ts";
import type { Course } from "../../src/domain/course.ts";
import { titleKey, words } from "../../src/language/text.ts";
import { prose } from "../../src/markdown/prose.ts";
import { reviewedHosts } from "./reviewed-hosts.ts";

let course: Course;

beforeAll(async () => {
  const { course: compiled, errors } = await compileCourse(readCourseFolder(bundledCourseFolder(process.cwd())));
  if (!compiled) throw new Error(errors.map(formatIssue).join("\n"));
  course = compiled;
});

describe("size and shape", () => {
  it("holds at least 600 concepts, 60 comparisons, 1,000 quiz items and code for 250 concepts", () => {
    const withCode = new Set(course.examples.filter(({ type }) => type === "code").map(({ concept }) => concept));
    expect(course.concepts.length).toBeGreaterThanOrEqual(600);
    expect(course.comparisons.length).toBeGreaterThanOrEqual(60);
    expect(course.quiz.length).toBeGreaterThanOrEqual(1000);
    expect(withCode.size).toBeGreaterThanOrEqual(250);
  });
  it("has four quiz items for every concept that is asked about most, and two for every other", () => {
    const counts = new Map<string, number>();
    for (const { concept } of course.quiz) counts.set(concept, (counts.get(concept) ?? 0) + 1);
    const core = parse(fs.readFileSync(`${bundledCourseFolder(process.cwd())}/core.yaml`, "utf8")) as Record<
      string,
      readonly string[]
    >;
    const asked = new Set(Object.values(core).flat());
    const few = course.concepts.filter(({ id }) => (counts.get(id) ?? 0) < (asked.has(id) ? 4 : 2));
    expect(few.map(({ id }) => id)).toEqual([]);
  });
  it("has two to four prerequisites a concept on average, and a path of at least ten steps", () => {
    const { relations, longestPath } = summarizeCourse(course);
    const average = (relations.prereq_of ?? 0) / course.concepts.length;
    expect(average).toBeGreaterThanOrEqual(2);
    expect(average).toBeLessThanOrEqual(4);
    expect(longestPath).toBeGreaterThanOrEqual(10);
  });
  it("gives every concept four phrasings without its name, and a resource", () => {
    const lacking = course.concepts.filter(
      ({ asked, furtherReading }) => asked.length < 4 || furtherReading.length === 0,
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
    const naming = course.concepts.flatMap(({ id, title, asked }) =>
      asked.filter((text) => ` ${titleKey(text)} `.includes(` ${titleKey(title)} `)).map((text) => `${id}: ${text}`),
    );
    expect(naming).toEqual([]);
  });
  it("weighs at most 4.5 MB on the wire, its figures and languages apart", async () => {
    const { bytes } = await bundledPack(process.cwd());
    const apart = deflateSync(new TextEncoder().encode(JSON.stringify([course.figures, course.languages])));
    expect(bytes.length - apart.length).toBeLessThanOrEqual(4_500_000);
  });
});

describe("formulas", () => {
  it("all parse", () => {
    const broken: string[] = [];
    let count = 0;
    const texts = [
      ...course.passages.map(({ id, markdown }) => ({ id: id as string, markdown })),
      ...course.comparisons.map(({ id, rows }) => ({ id, markdown: rows.flatMap(({ cells }) => cells).join("\n") })),
    ];
    for (const { id, markdown } of texts) {
      const text = markdown.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
      for (const match of text.matchAll(/(?<!\\)\$\$([\s\S]+?)\$\$|(?<!\\)\$((?:\\\$|[^$\n])+?)(?<!\\)\$/g)) {
        count++;
        try {
          temml.renderToString(match[1] ?? match[2] ?? "", { displayMode: match[1] !== undefined, throwOnError: true });
        } catch (error) {
          broken.push(`${id}: ${match[0]}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
  });
  it("leave no dollar sign unpaired", () => {
    const odd = course.passages.filter(({ markdown }) => {
      const text = markdown.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
      return (text.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1;
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe("text", () => {
  it("has no two concepts with near-duplicate definitions", () => {
    const sets = course.concepts.map(({ id, definition }) => ({ id, words: new Set(words(definition)) }));
    const pairs: string[] = [];
    sets.forEach((a, i) => {
      for (const b of sets.slice(i + 1)) {
        const shared = [...a.words].filter((word) => b.words.has(word)).length;
        if (shared / (a.words.size + b.words.size - shared) > 0.75) pairs.push(`${a.id} ~ ${b.id}`);
      }
    });
    expect(pairs).toEqual([]);
  });
  it("keeps definitions short and pages substantial (reported)", () => {
    const lengths = course.concepts.map(({ id, definition }) => ({ id, count: definition.split(/\s+/).length }));
    expect(lengths.filter(({ count }) => count < 8 || count > 75)).toEqual([]);
    const pages = course.concepts.map(({ sections }) =>
      sections.reduce((sum, section) => sum + section.passages.length, 0),
    );
    const texts = course.passages.map(({ markdown }) => prose(markdown));
    const sentences = texts.join(" ").split(/[.!?]\s/).length;
    const total = texts.join(" ").split(/\s+/).length;
    console.log(
      `${total} words, ${(total / course.concepts.length).toFixed(0)} a concept, ${(total / sentences).toFixed(1)} a sentence`,
    );
    expect(Math.min(...pages)).toBeGreaterThanOrEqual(8);
    expect(total / sentences).toBeLessThan(25);
  });
  it("links the terms it uses: every linked id exists", () => {
    const ids = new Set<string>(course.concepts.map(({ id }) => id));
    const links = course.passages.flatMap(({ markdown }) =>
      [...markdown.matchAll(/\]\(concept:([^)]+)\)/g)].map(([, id]) => id ?? ""),
    );
    expect(links.length).toBeGreaterThan(course.concepts.length);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("sources", () => {
  it("lie on hosts that were reviewed", () => {
    const foreign = course.resources.flatMap(({ url }) => {
      if (!url) return [];
      const { hostname, protocol } = new URL(url);
      return /^https?:$/.test(protocol) && reviewedHosts.has(hostname) ? [] : [url];
    });
    expect(foreign).toEqual([]);
  });
});

it("the files of the course hold nothing else", () => {
  const folder = bundledCourseFolder(process.cwd());
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  expect(names.filter((name) => !/\.(md|yaml)$/.test(name))).toEqual([CODE_LOCK_FILE]);
});
