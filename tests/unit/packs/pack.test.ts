import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Pack } from "../../../src/domain/pack.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
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

describe("a bad pack gives an error value that says why", () => {
  const detail = async (broken: Uint8Array): Promise<string> => {
    const read = await readPack(broken);
    if (read.ok) throw new Error("it was accepted");
    return "detail" in read.error ? `${read.error.type}: ${read.error.detail}` : read.error.type;
  };
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
