import fs from "node:fs";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readCourseFolder } from "../../../src/cli/course-files.ts";
import { compileCourse } from "../../../src/compiler/compile-course.ts";
import type { Asset, Course, Document, Passage } from "../../../src/domain/course.ts";
import { assetId, documentId, passageId, simulationId } from "../../../src/domain/ids.ts";
import type { Pack } from "../../../src/domain/pack.ts";
import { hashCourse, sha256Hex } from "../../../src/packs/content-hash.ts";
import { packLimits } from "../../../src/packs/limits.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { embeddingTexts } from "../../../src/retrieval/embedding-texts.ts";
import { quantizeRows } from "../../../src/retrieval/quantize.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

let pack: Pack;
let bytes: Uint8Array;

beforeAll(async () => {
  const vectors = Float32Array.from({ length: 3 * 4 }, (_, i) => Math.sin(i));
  pack = {
    course: await makeCourse(attentionSketches),
    vectors: { model: { id: "m", revision: "1", dimensions: 4 }, layout: 1, rows: quantizeRows(vectors, 4) },
  };
  bytes = await writePack(pack);
});

const detail = async (broken: Uint8Array): Promise<string> => {
  const read = await readPack(broken);
  if (read.ok) throw new Error("it was accepted");
  return "detail" in read.error ? `${read.error.type}: ${read.error.detail}` : read.error.type;
};

const withHash = async (course: Course): Promise<Course> => ({
  ...course,
  meta: { ...course.meta, contentHash: await hashCourse(course) },
});

/** The pack with one of its files replaced. */
const withFile = (name: string, content: string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [name]: new TextEncoder().encode(content) });

describe("a pack", () => {
  it("reads back what was written", async () => {
    expect(await readPack(bytes)).toEqual({ ok: true, value: pack });
  });
  it("is the same bytes each time", async () => {
    expect(await writePack(pack)).toEqual(bytes);
  });
  it("may come without vectors", async () => {
    const plain = await readPack(await writePack({ course: pack.course }));
    expect(plain).toEqual({ ok: true, value: { course: pack.course } });
  });
});

describe("a pack with simulations", () => {
  it("keeps one that this version doesn't have, and one made before there were any reads as ever", async () => {
    const [first] = pack.course.concepts;
    if (!first) throw new Error("no concept");
    const offered = { id: simulationId("of-the-future"), concepts: [first.id], title: "Later", caption: "Try it." };
    const course = await withHash({ ...pack.course, simulations: [offered] });
    expect(await readPack(await writePack({ course }))).toEqual({ ok: true, value: { course } });
    const before = await readPack(await writePack({ course: pack.course }));
    expect(before.ok && "simulations" in before.value.course).toBe(false);
  });
});

describe("a pack with files", () => {
  const figure = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
  const notes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * i) % 251);
  let whole: Pack;
  let packed: Uint8Array;

  beforeAll(async () => {
    const asset = async (id: string, kind: Asset["kind"], mediaType: string, bytes: Uint8Array<ArrayBuffer>) => ({
      id: assetId(id),
      kind,
      mediaType,
      bytes: bytes.length,
      sha256: await sha256Hex(bytes),
    });
    const assets = [
      await asset("plot.svg", "figure", "image/svg+xml", figure),
      await asset("notes.pdf", "source", "application/pdf", notes),
    ];
    const document: Document = {
      id: documentId("notes"),
      title: "Lecture notes",
      kind: "pdf",
      authors: ["A. Teacher"],
      licence: "CC BY 4.0",
      file: assetId("notes.pdf"),
      hash: assets[1]?.sha256 ?? "",
    };
    const passage: Passage = {
      id: passageId("notes#p2-1"),
      document: document.id,
      markdown: "Nobody claims this.",
      locator: { type: "page", page: 2 },
    };
    const course = await withHash({
      ...pack.course,
      assets,
      documents: [...pack.course.documents, document],
      passages: [...pack.course.passages, passage],
      relations: pack.course.relations.map((relation) => ({ ...relation, evidence: passage.id })),
    });
    whole = {
      course,
      assets: new Map([
        [assetId("plot.svg"), figure],
        [assetId("notes.pdf"), notes],
      ]),
    };
    packed = await writePack(whole);
  });

  it("reads back what was written, from memory and from a file", async () => {
    expect(await readPack(packed)).toEqual({ ok: true, value: whole });
    expect(await readPack(new Blob([new Uint8Array(packed)]))).toEqual({ ok: true, value: whole });
  });
  it("is refused when one of them is missing, cut off or changed", async () => {
    const { "assets/plot.svg": _plot, ...rest } = unzipSync(packed);
    expect(await detail(zipSync(rest))).toContain("“plot.svg” is missing or cut off");
    expect(await detail(zipSync({ ...rest, "assets/plot.svg": figure.slice(1) }))).toContain("cut off");
    const changed = figure.map((byte, i) => (i === 1 ? byte ^ 1 : byte));
    expect(await detail(zipSync({ ...rest, "assets/plot.svg": changed }))).toContain("“plot.svg” doesn't match");
  });
  it("may be packed anew by a program that adds files of its own", async () => {
    const added = zipSync({ ...unzipSync(packed), "__MACOSX/._course.json": new Uint8Array(100) });
    expect(await readPack(added)).toEqual({ ok: true, value: whole });
  });
});

describe("a pack of format 1", () => {
  const old = fs.readFileSync("tests/fixtures/format-1.erica");

  it("opens as the course of today, with its vectors and the hash it was written with", async () => {
    const { course: today } = await compileCourse(readCourseFolder("tests/fixtures/small-course"));
    const read = await readPack(old);
    if (!read.ok || !today) throw new Error(JSON.stringify(read));
    const { course, vectors } = read.value;
    const written = JSON.parse(new TextDecoder().decode(unzipSync(old)["course.json"])) as Course;
    expect(course.meta.contentHash).toBe(written.meta.contentHash);
    expect({ ...course, meta: { ...course.meta, contentHash: today.meta.contentHash } }).toEqual(today);
    expect(vectors?.rows.count).toBe(embeddingTexts(course).length);
  });
  it("is refused when its text was changed, whatever its checksum says", async () => {
    const files = unzipSync(old);
    const text = new TextDecoder().decode(files["course.json"]).replace("ordered list", "ordered lists");
    const course = new TextEncoder().encode(text);
    const manifest = JSON.stringify({ format: 1, courseSha256: await sha256Hex(course) });
    const changed = zipSync({ "course.json": course, "manifest.json": new TextEncoder().encode(manifest) });
    expect(await detail(changed)).toContain("content hash");
  });
});

describe("a manifest", () => {
  const files = () => unzipSync(bytes);
  const withManifest = async (more: object): Promise<Uint8Array> => {
    const manifest = JSON.parse(new TextDecoder().decode(files()["manifest.json"])) as object;
    return zipSync({ ...files(), "manifest.json": new TextEncoder().encode(JSON.stringify({ ...manifest, ...more })) });
  };
  const signature = { algorithm: "Ed25519", publicKey: "a".repeat(43), signature: "b".repeat(86) };
  const preset = { title: "Week 1", level: "beginner", hintFirst: true, settings: { topK: 3 } };

  it("may carry a signature and a preset", async () => {
    expect((await readPack(await withManifest({ signature, preset }))).ok).toBe(true);
  });
  it.each([
    ["signature of another kind", { signature: { ...signature, algorithm: "none" } }, "signature.algorithm"],
    ["signature cut short", { signature: { ...signature, signature: "b" } }, "signature.signature"],
    ["key that is no base64url", { signature: { ...signature, publicKey: "=".repeat(43) } }, "signature.publicKey"],
    ["preset out of range", { preset: { ...preset, settings: { topK: 99 } } }, "preset.settings.topK"],
    ["preset with what nobody knows", { preset: { ...preset, script: "x" } }, "preset"],
  ])("with a %s is refused", async (_name, more, says) => {
    expect(await detail(await withManifest(more))).toContain(says);
  });
  it("of a later format is named so, whatever else it holds", async () => {
    expect(await detail(await withManifest({ format: 99, signature: 7, courseSha256: "?" }))).toBe("pack-too-new");
  });
});

describe("an archive that unpacks to more than it should", () => {
  /** Zeros, a thousand times smaller when packed; what the archive says of its size is a lie. */
  function bomb(name: string, size: number): Uint8Array {
    const archive = zipSync({ ...unzipSync(bytes), [name]: [new Uint8Array(size), { level: 9 }] });
    const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
    for (let at = 0; at < archive.length - 4; at++) {
      const local = view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) === size;
      if (local) view.setUint32(at + 22, 10, true);
      const central = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size;
      if (central) view.setUint32(at + 24, 10, true);
    }
    return archive;
  }
  it("is refused by its real size", async () => {
    expect(await detail(bomb("manifest.json", packLimits.manifest + 1))).toContain("more than any course");
  });
  it("of too many files is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 5200 }, (_, i) => [`assets/${i}`, new Uint8Array()]));
    expect(await detail(zipSync({ ...unzipSync(bytes), ...many }))).toContain("more files than any course");
  });
  it("with two files of one name is refused", async () => {
    const twice = bytes.slice();
    const text = new TextDecoder("latin1").decode(twice);
    // Same length as the name it takes the place of.
    for (let at = text.indexOf("course.json"); at >= 0; at = text.indexOf("course.json", at + 1))
      twice.set(new TextEncoder().encode("vectors.bin"), at);
    expect(await detail(twice)).toContain("two files named “vectors.bin”");
  });
});

describe("a bad pack gives an error value that says why", () => {
  it("no ZIP", async () => expect(await detail(new Uint8Array([1, 2, 3]))).toContain("not a ZIP archive"));
  it("cut off", async () => expect(await detail(bytes.slice(0, bytes.length / 2))).toContain("pack-unreadable"));
  it("from the future", async () => {
    const manifest = JSON.parse(new TextDecoder().decode(unzipSync(bytes)["manifest.json"])) as object;
    expect(await detail(withFile("manifest.json", JSON.stringify({ ...manifest, format: 99 })))).toBe("pack-too-new");
  });
  it("changed text", async () => expect(await detail(withFile("course.json", "{}"))).toContain("checksum"));
  it("changed vectors", async () => expect(await detail(withFile("vectors.bin", "xxxx"))).toContain("vectors"));
  it("any flipped byte never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ flip;
        await readPack(broken);
      }),
      { numRuns: 60 },
    );
  });
});
