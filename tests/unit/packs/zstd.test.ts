/** Zstandard frames: what the reference packs comes back, and what was made to harm is refused at once. */
import fs from "node:fs";
import { compress } from "@bokuweb/zstd-wasm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { zstdPacker } from "../../../src/cli/zstd-packer.ts";
import { unzstd, zstdSize } from "../../../src/packs/zstd/unzstd.ts";
import { chanceOf } from "../../support/chance.ts";
import { frameOf, longMatches, plain, repeated } from "../../support/hostile/zstd-frames.ts";

const MiB = 1024 * 1024;
const text = new Uint8Array(fs.readFileSync("package-lock.json"));
const { bytes: noise } = chanceOf(1);

beforeAll(async () => {
  await zstdPacker();
});

/** Some of each: long literals, long matches, codes of one symbol, tables used again. */
const contents: Readonly<Record<string, Uint8Array>> = {
  "nothing much": new TextEncoder().encode("Erica"),
  "a text": text,
  "a text many times": new Uint8Array(MiB).map((_, i) => text[i % text.length]!),
  zeros: new Uint8Array(MiB),
  noise: noise(300_000),
  "few symbols": noise(150_000).map((byte) => (byte < 200 ? 0 : byte & 3)),
  "numbers that count up": new Uint8Array(400_000).map((_, i) => (i % 4 === 0 ? i >> 2 : i >> 10)),
};

describe("what the reference packed", () => {
  for (const level of [1, 3, 19])
    it.each(Object.entries(contents))(`comes back at level ${level}: %s`, (_name, bytes) => {
      const frame = compress(bytes as Buffer<ArrayBuffer>, level);
      expect(zstdSize(frame)).toBe(bytes.length);
      expect(Buffer.compare(unzstd(frame, bytes.length) ?? new Uint8Array(), bytes)).toBe(0);
    });

  it("comes back however often a packer is asked for", async () => {
    for (let time = 0; time < 4; time++) {
      const pack = await zstdPacker();
      expect(Buffer.compare(unzstd(pack(text), text.length) ?? new Uint8Array(), text)).toBe(0);
    }
  });

  it("comes back whatever it is", () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.string({ maxLength: 200 }).map((s) => Buffer.from(s)),
    );
    const anything = fc
      .array(fc.tuple(piece, fc.nat(40)))
      .map((pieces) =>
        Buffer.concat([Buffer.from("."), ...pieces.flatMap(([bytes, times]) => Array<Uint8Array>(times).fill(bytes))]),
      );
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 19 }), (bytes, level) => {
        const unpacked = unzstd(compress(bytes, level), bytes.length);
        expect(Buffer.compare(unpacked ?? new Uint8Array(), bytes)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a frame that was made to harm", () => {
  const frames: Readonly<Record<string, () => Uint8Array>> = {
    "holds more than it says": () => frameOf(1000, [repeated(32, 1001)]),
    "holds less than it says": () => frameOf(1000, [repeated(32, 999)]),
    "goes on behind its end": () => Buffer.concat([frameOf(1000, [repeated(32, 1000)]), noise(40)]),
    "repeats what is not there": () => frameOf(200_000, [longMatches(40_000)]),
    "repeats beyond all bounds": () =>
      frameOf(32 * MiB, [...Array(4).fill(repeated(32, 9)), ...Array(100).fill(longMatches(64_000))]),
    "is of blocks without end": () => frameOf(MiB, [...Array(50_000).fill(plain(new Uint8Array())), repeated(0, 9)]),
    "is of blocks that hold too much": () => frameOf(MiB, [repeated(0, MiB)]),
    "needs a dictionary": () => frameOf(100, [repeated(32, 100)]).with(4, 0b10100001),
    "is cut off": () => compress(Buffer.from(text), 3).slice(0, 20_000),
    "is none": () => text,
    "is nothing": () => new Uint8Array(),
  };
  it.each(Object.entries(frames))("%s: is refused within half a second", (_name, make) => {
    const frame = make();
    const seconds = Array.from({ length: 5 }, () => {
      const before = performance.now();
      expect(unzstd(frame, 64 * MiB)).toBeUndefined();
      return (performance.now() - before) / 1000;
    });
    // The quickest: on a busy machine others take their share of the rest.
    expect(Math.min(...seconds)).toBeLessThan(0.5);
  });

  it("is refused unread when it says more than may come out", () => {
    expect(unzstd(frameOf(1000, [repeated(32, 1000)]), 999)).toBeUndefined();
    expect(unzstd(frameOf(1000, [repeated(32, 1000)]), 1000)?.length).toBe(1000);
  });

  it("never throws and never gives another length, whatever is flipped", () => {
    const packed = [3, 19].map((level) => compress(Buffer.from(text.subarray(0, 60_000)), level));
    fc.assert(
      fc.property(
        fc.constantFrom(...packed),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        (whole, flips) => {
          const frame = whole.slice();
          for (const [at, flip] of flips) frame[at % frame.length]! ^= flip;
          const unpacked = unzstd(frame, MiB);
          expect(unpacked?.length).toBe(unpacked && zstdSize(frame));
        },
      ),
      { numRuns: 200 },
    );
  });
});
