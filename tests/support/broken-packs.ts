/** Packs with one planted fault each, everything else true to it: checksums are those of the broken text. */
import { unzipSync, zipSync } from "fflate";
import type { Course } from "../../src/domain/course.ts";
import { hashCourse, sha256Hex } from "../../src/packs/content-hash.ts";
import { PACK_FORMAT } from "../../src/packs/pack.ts";
import { writePack } from "../../src/packs/write-pack.ts";
import { quantizeRows } from "../../src/retrieval/quantize.ts";
import { attentionSketches, makeCourse } from "./course.ts";

/** The course as a bare JSON tree, to be broken at will. */
// biome-ignore lint/suspicious/noExplicitAny: faults are of every shape, also of those the types forbid
type Tree = any;

export interface PlantedFault {
  readonly name: string;
  /** A part of the words that say what is wrong. */
  readonly says: string;
  readonly plant: (course: Tree) => void;
}

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: "a relation to a missing concept",
    says: "the concept “nowhere”",
    plant: (course) => {
      course.relations[0].target = "nowhere";
    },
  },
  {
    name: "a passage of a missing document",
    says: "the document “nowhere”",
    plant: (course) => {
      course.passages[0].document = "nowhere";
    },
  },
  {
    name: "a relation whose evidence is missing",
    says: "the passage “nowhere#1”",
    plant: (course) => {
      course.relations[0].evidence = "nowhere#1";
    },
  },
  {
    name: "a document whose file is missing",
    says: "the file “notes.pdf”",
    plant: (course) => {
      course.documents[0].file = "notes.pdf";
    },
  },
  {
    name: "two concepts of one id",
    says: "two of its concepts have the id “vector”",
    plant: (course) => course.concepts.push({ ...course.concepts.find(({ id }: Tree) => id === "vector") }),
  },
  {
    name: "two passages of one id",
    says: "two of its passages have the id",
    plant: (course) => course.passages.push({ ...course.passages[0] }),
  },
  {
    name: "two quiz items of one id",
    says: "two of its quiz items have the id “vector#quiz-what”",
    plant: (course) => {
      const item = {
        id: "vector#quiz-what",
        concept: "vector",
        question: "What?",
        answer: "That.",
        wrong: [],
        passages: [],
      };
      course.quiz.push(item, item);
    },
  },
  {
    name: "a file whose name is a path",
    says: "assets.0.id: is no plain file name",
    plant: (course) =>
      course.assets.push({ id: "../x", kind: "source", mediaType: "text/plain", bytes: 0, sha256: "0".repeat(64) }),
  },
  {
    name: "a simulation of nothing",
    says: "simulations.0.concepts: names no concept",
    plant: (course) => {
      course.simulations = [{ id: "s", concepts: [], title: "S", caption: "Try." }];
    },
  },
  {
    name: "a simulation of a concept it lacks",
    says: "it points to the concept “alchemy”, which it lacks",
    plant: (course) => {
      course.simulations = [{ id: "s", concepts: ["alchemy"], title: "S", caption: "Try." }];
    },
  },
  {
    name: "two simulations of one name",
    says: "two of its simulations have the id “s”",
    plant: (course) => {
      const simulation = { id: "s", concepts: [course.concepts[0].id], title: "S", caption: "Try." };
      course.simulations = [simulation, simulation];
    },
  },
  {
    name: "a figure that is a web page",
    says: "assets.0.mediaType",
    plant: (course) =>
      course.assets.push({ id: "x", kind: "figure", mediaType: "text/html", bytes: 0, sha256: "0".repeat(64) }),
  },
  {
    name: "a file it lists and doesn't hold",
    says: "its file “x” is missing",
    plant: (course) =>
      course.assets.push({ id: "x", kind: "source", mediaType: "text/plain", bytes: 1, sha256: "0".repeat(64) }),
  },
  {
    name: "a text of endless length",
    says: "passages.0.markdown: is too long",
    plant: (course) => {
      course.passages[0].markdown = "x".repeat(200_001);
    },
  },
  {
    name: "more topics than any course",
    says: "meta.topics: has more than 1000 entries",
    plant: (course) => {
      course.meta.topics = Array.from({ length: 1001 }, (_, i) => ({ id: `t${i}`, title: "T" }));
    },
  },
  {
    name: "a prerequisite cycle",
    says: "prerequisites form a cycle",
    plant: (course) =>
      course.relations.push({ source: "transformer", target: "vector", type: "prereq_of", weight: 1, reason: "x" }),
  },
  {
    name: "a concept that needs itself",
    says: "prerequisites form a cycle",
    plant: (course) =>
      course.relations.push({ source: "vector", target: "vector", type: "prereq_of", weight: 1, reason: "x" }),
  },
  {
    name: "an empty title",
    says: "concepts.0.title: is empty",
    plant: (course) => {
      course.concepts[0].title = " ";
    },
  },
  {
    name: "an empty id",
    says: "meta.id: is empty",
    plant: (course) => {
      course.meta.id = "";
    },
  },
  {
    name: "an address that is a program",
    says: "url: is not a web address",
    plant: (course) =>
      course.resources.push({ id: "trap", title: "Trap", kind: "web", url: "javascript:alert(document.cookie)" }),
  },
  {
    name: "a quiz item that rests on a missing passage",
    says: "the passage “nowhere#1”",
    plant: (course) =>
      course.quiz.push({
        id: "vector#quiz-what",
        concept: "vector",
        question: "What?",
        answer: "That.",
        wrong: [
          { text: "This.", why: "No." },
          { text: "Those.", why: "No." },
        ],
        passages: ["nowhere#1"],
      }),
  },
  {
    name: "a comparison whose passage is missing",
    says: "the passage “nowhere#1”",
    plant: (course) =>
      course.comparisons.push({
        id: "a-vs-b",
        title: "A vs B",
        concepts: ["vector", "softmax"],
        lead: "x",
        rows: [],
        whenToUse: "x",
        passages: { lead: "nowhere#1", table: course.passages[0].id, whenToUse: course.passages[0].id },
      }),
  },
  {
    name: "a section whose passage is missing",
    says: "the passage “nowhere#1”",
    plant: (course) => course.concepts[0].sections[0].passages.push("nowhere#1"),
  },
  {
    name: "a weight that is no number",
    says: "relations.0.weight",
    // JSON has no NaN: it is written as null.
    plant: (course) => {
      course.relations[0].weight = Number.NaN;
    },
  },
  {
    name: "a weight above one",
    says: "relations.0.weight",
    plant: (course) => {
      course.relations[0].weight = 2;
    },
  },
  {
    name: "a translation of a missing concept",
    says: "the concept “nowhere”",
    plant: (course) => course.languages.push({ tag: "es", concepts: { nowhere: { title: "Nada" } } }),
  },
  {
    name: "one language twice",
    says: "two of its languages have the id “es”",
    plant: (course) => course.languages.push({ tag: "es", concepts: {} }, { tag: "es", concepts: {} }),
  },
  {
    name: "millions of entries that are nothing",
    says: "concepts: has more than 50000 entries",
    plant: (course) => course.concepts.push(...new Array(60_000).fill(0)),
  },
  {
    name: "entries that are nothing",
    says: "passages.0: ",
    plant: (course) => {
      course.passages = new Array(400_000).fill(0);
    },
  },
  {
    name: "an id of endless length",
    says: "concepts.0.id: is too long",
    plant: (course) => {
      course.concepts[0].id = "x".repeat(5_000);
    },
  },
  {
    name: "a dangling reference longer than a line",
    says: "xxx…",
    plant: (course) => {
      course.relations[0].target = "x".repeat(4_000);
    },
  },
  {
    name: "no concepts",
    says: "has no concepts",
    plant: (course) => Object.assign(course, { concepts: [], passages: [], relations: [], examples: [], quiz: [] }),
  },
];

/** A ZIP whose manifest vouches for this text. */
export async function packOfText(text: string): Promise<Uint8Array> {
  const whole = unzipSync(await writePack({ course: await makeCourse(attentionSketches) }));
  const course = new TextEncoder().encode(text);
  const manifest = JSON.stringify({ format: PACK_FORMAT, courseSha256: await sha256Hex(course) });
  return zipSync({ ...whole, "course.json": course, "manifest.json": new TextEncoder().encode(manifest) });
}

/** @param rehash whether the course's own hash is that of the broken content */
export async function packWith(plant: (course: Tree) => void, rehash = true): Promise<Uint8Array> {
  const course: Tree = structuredClone(await makeCourse(attentionSketches));
  plant(course);
  if (rehash) course.meta.contentHash = await hashCourse(course as Course);
  return packOfText(JSON.stringify(course));
}

const megabytes = (count: number, byte = 0) => new Uint8Array(count * 1024 * 1024).fill(byte);

/** Small files that unpack to enormous ones, each in another place. */
async function bombs(text: string) {
  const whole = unzipSync(await packOfText(text));
  const bomb = (name: string, more: Record<string, Uint8Array>) => ({
    name,
    says: "made to unpack to an enormous one",
    bytes: zipSync({ ...whole, ...more }, { level: 1 }),
  });
  return [
    bomb("a text of spaces", { "course.json": megabytes(250, 0x20) }),
    bomb("a large figure of nothing", { "assets/a.png": megabytes(60) }),
    bomb(
      "many figures of nothing",
      Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`assets/${i}.png`, megabytes(2)])),
    ),
  ];
}

/** Every broken pack, by what is wrong with it. */
export async function brokenPacks(): Promise<{ name: string; says: string; bytes: Uint8Array }[]> {
  const course = await makeCourse(attentionSketches);
  const text = JSON.stringify(course);
  const planted = await Promise.all(
    plantedFaults.map(async ({ name, says, plant }) => ({ name, says, bytes: await packWith(plant) })),
  );
  const vectors = { model: { id: "m", revision: "1", dimensions: 2 }, layout: 1 };
  const scales = quantizeRows(Float32Array.from([1, 2, 3, 4]), 2);
  return [
    ...planted,
    {
      name: "a content hash that is another course's",
      says: "content hash",
      bytes: await packWith((broken) => {
        broken.concepts[0].definition += " Changed.";
      }, false),
    },
    { name: "NaN in the text", says: "JSON", bytes: await packOfText(text.replace(/"weight":[\d.]+/, '"weight":NaN')) },
    {
      name: "a weight beyond all numbers",
      says: "relations.0.weight",
      bytes: await packOfText(text.replace(/"weight":[\d.]+/, '"weight":1e999')),
    },
    {
      name: "texts nested a hundred thousand deep",
      says: "nested more deeply",
      bytes: await packOfText(text.replace("{", `{"more":${"[".repeat(1e5)}${"]".repeat(1e5)},`)),
    },
    {
      name: "more pieces than memory has room for",
      says: "more pieces",
      bytes: await packOfText(text.replace("{", `{"more":[${"0,".repeat(16e6)}0],`)),
    },
    ...(await bombs(text)),
    {
      name: "vectors whose scale is NaN",
      says: "vectors",
      bytes: await writePack({
        course,
        vectors: { ...vectors, rows: { ...scales, scales: Float32Array.from([Number.NaN, 1]) } },
      }),
    },
  ];
}
