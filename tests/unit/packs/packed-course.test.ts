/** A course packed with Zstandard, in two parts or in one as format 3 had it, comes through the same door, with the same limits. */
import { unzipSync, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { zstdPacker } from "../../../src/cli/zstd-packer.ts";
import type { Course } from "../../../src/domain/course.ts";
import { hashCourse, sha256Hex } from "../../../src/packs/content-hash.ts";
import { splitCourse } from "../../../src/packs/course-parts.ts";
import { joinBytes } from "../../../src/packs/join-bytes.ts";
import { PACK_FORMAT } from "../../../src/packs/pack.ts";
import { readFirstPart, readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { chanceOf } from "../../support/chance.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { archiveFaults } from "../../support/hostile/archives.ts";
import { frameOf, repeated } from "../../support/hostile/zstd-frames.ts";

let course: Course;
let plain: Uint8Array;
let packed: Uint8Array;
let zstd: (bytes: Uint8Array) => Uint8Array;

beforeAll(async () => {
  course = await makeCourse(attentionSketches);
  plain = await writePack({ course });
  zstd = await zstdPacker();
  packed = await writePack({ course }, zstd);
});

const problem = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readPack(new Blob([new Uint8Array(bytes)]));
  if (read.ok) throw new Error("it was accepted");
  return "detail" in read.error ? read.error.detail : read.error;
};
const withPart = (frame: Uint8Array, part: 1 | 2 = 1): Uint8Array =>
  zipSync({ ...unzipSync(packed), [`course-${part}.json.zst`]: [frame, { level: 0 }] });

/** Each text as JSON, with a manifest that vouches for it. */
async function withTexts(change: (first: Tree, second: Tree) => void): Promise<Uint8Array> {
  const { first, second } = structuredClone(splitCourse(course));
  change(first, second);
  const texts = [first, second].map((part) => new TextEncoder().encode(JSON.stringify(part))) as [Bytes, Bytes];
  const manifest = { format: PACK_FORMAT, courseSha256: await sha256Hex(joinBytes(texts)) };
  return zipSync({
    "manifest.json": new TextEncoder().encode(JSON.stringify(manifest)),
    "course-1.json.zst": zstd(texts[0]),
    "course-2.json.zst": zstd(texts[1]),
  });
}
type Bytes = Uint8Array<ArrayBuffer>;
// biome-ignore lint/suspicious/noExplicitAny: to be broken at will
type Tree = any;

it("reads back, checked and vouched for, in memory and from a file", async () => {
  const whole = { ok: true, value: { course } };
  expect(await readPack(packed)).toEqual(whole);
  expect(await readPack(packed, true)).toEqual(whole);
  expect(await readPack(new Blob([new Uint8Array(packed)]))).toEqual(whole);
});

it("is of a format that earlier versions refuse by its number; without it they read what is written", () => {
  const formatOf = (pack: Uint8Array): unknown =>
    (JSON.parse(new TextDecoder().decode(unzipSync(pack)["manifest.json"])) as { format: unknown }).format;
  expect(formatOf(packed)).toBe(4);
  expect(formatOf(plain)).toBe(2);
});

it("is refused when it says more than it may hold, and when it holds something else", async () => {
  const MiB = 1024 * 1024;
  for (const part of [1, 2] as const) {
    const withFrame = (frame: Uint8Array) => problem(withPart(frame, part));
    expect(await withFrame(frameOf(100 * MiB, [repeated(32, 9)]))).toContain("made to unpack to an enormous");
    expect(await withFrame(frameOf(MiB, [repeated(32, 9)]))).toContain("can't be unpacked");
    expect(await withFrame(frameOf(9, [repeated(32, 9)]))).toContain("checksum");
    expect(await withFrame(new Uint8Array(9))).toContain("can't be unpacked");
  }
});

it("of format 3, in one part, is read as before", async () => {
  const text = new TextEncoder().encode(JSON.stringify(course));
  const manifest = { format: 3, courseSha256: await sha256Hex(text) };
  const pack = zipSync({
    "manifest.json": new TextEncoder().encode(JSON.stringify(manifest)),
    "course.json.zst": zstd(text),
  });
  expect(await readPack(pack)).toEqual({ ok: true, value: { course } });
});

it("answers by its first part, which lacks only what comes second", () => {
  const { "course-1.json.zst": frame } = unzipSync(packed);
  const first = readFirstPart(frame ?? new Uint8Array());
  const without = { quiz: [], languages: [] };
  expect(first).toEqual({
    ...course,
    ...without,
    concepts: course.concepts.map((concept) => ({ ...concept, asked: [], translations: [] })),
    notes: course.notes.map((note) => ({ ...note, asked: [] })),
  });
  expect(readFirstPart(new Uint8Array(9))).toBeUndefined();
});

it("keeps what only some rows have, and the order of their fields", async () => {
  const [some, other, ...rest] = course.relations;
  const changed = { ...course, relations: [some, { ...other, evidence: course.passages[0]?.id }, ...rest] } as Course;
  const whole = { ...changed, meta: { ...changed.meta, contentHash: await hashCourse(changed) } };
  expect(await readPack(await writePack({ course: whole }, zstd))).toEqual({
    ok: true,
    value: { course: whole },
  });
});

const columnFaults: Readonly<Record<string, readonly [string, (first: Tree, second: Tree) => void]>> = {
  "columns of unlike lengths": ["the columns of its passages", (first) => first.passages.id.pop()],
  "a list that is rows": ["the columns of its passages", (first) => (first.passages = [])],
  "a second part that is shorter": ["the columns of its concepts", (_, second) => second.concepts.asked.pop()],
  "more rows than any course": [
    "the columns of its concepts",
    (first) => (first.concepts = { id: new Array(60_000).fill("x") }),
  ],
  "a column that is a prototype": [
    "the columns of its concepts",
    (first) => Object.defineProperty(first.concepts, "__proto__", { value: first.concepts.id, enumerable: true }),
  ],
  // Filled, five bytes of the file would be a list for each of half a million rows.
  "missing columns that nobody writes later": [
    "the columns of its concepts",
    (first) => Object.assign(first.concepts, Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`x${i}`, null]))),
  ],
  "an empty id": ["meta.id: is empty", (first) => (first.meta.id = "")],
  "a second part with another course's phrasings": [
    "content hash",
    (_, second) => (second.concepts.asked[0] = ["something else"]),
  ],
};
it.each(Object.entries(columnFaults))("%s: is refused", async (_name, [says, change]) => {
  expect(await problem(await withTexts(change))).toContain(says);
});

it.each(Object.keys(archiveFaults).filter((name) => name.includes("packed course")))(
  "%s is refused within two seconds",
  async (name) => {
    const bytes = archiveFaults[name]?.(plain, chanceOf(1)) ?? packed;
    const before = process.cpuUsage();
    await problem(bytes);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
  },
);
