/** Archives that are not what they say. */
import { unzipSync, zipSync } from "fflate";
import { PACK_FORMAT } from "../../../src/packs/pack.ts";
import type { Chance } from "../chance.ts";
import { frameOf, longMatches, plain, repeated } from "./zstd-frames.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const MiB = 1024 * 1024;
const zeros = (megabytes: number) => new Uint8Array(megabytes * MiB);

/** Every local header and directory entry of the archive, for patching. */
function eachEntry(zip: Uint8Array, patch: (view: DataView, at: number, isLocal: boolean) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 || signature === 0x02014b50) patch(view, at, signature === 0x04034b50);
  }
  return copy;
}

/** Makes a broken archive from a whole one. */
type Fault = (whole: Uint8Array, chance: Chance) => Uint8Array;

const manifestWith =
  (more: object): Fault =>
  (whole) => {
    const files = unzipSync(whole);
    const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as object;
    return zipSync({ ...files, "manifest.json": encode(JSON.stringify({ ...manifest, ...more })) });
  };

/** Of a format that may hold one, in place of the plain course. */
const packedCourse =
  (make: (chance: Chance) => Uint8Array): Fault =>
  (whole, chance) => {
    const { "course.json": _course, ...files } = unzipSync(manifestWith({ format: PACK_FORMAT })(whole, chance));
    return zipSync({ ...files, "course.json.zst": make(chance) }, { level: 0 });
  };

export const archiveFaults: Readonly<Record<string, Fault>> = {
  "cut off": (whole, { below }) => whole.slice(0, below(whole.length)),
  "flipped bytes": (whole, { below }) => {
    const broken = whole.slice();
    for (let i = 0; i <= below(20); i++) broken[below(broken.length)] = below(256);
    return broken;
  },
  noise: (_whole, { bytes, below }) => bytes(below(40_000)),
  "a web page": () => encode("<!doctype html><script>window.hacked=20</script><h1>Sign in to the Wi-Fi</h1>"),
  "a bomb of a course": (whole) => zipSync({ ...unzipSync(whole), "course.json": zeros(120) }, { level: 1 }),
  "a bomb of a packed course": packedCourse(() => frameOf(250 * MiB, Array(2000).fill(repeated(0x20, 128 * 1024)))),
  "a packed course that repeats beyond all bounds": packedCourse(() =>
    frameOf(30 * MiB, [repeated(0x20, 9), repeated(0x20, 9), ...Array(100).fill(longMatches(64_000))]),
  ),
  "a packed course of blocks without end": packedCourse(() =>
    frameOf(30 * MiB, Array(100_000).fill(plain(new Uint8Array()))),
  ),
  "a packed course that is noise": packedCourse(({ bytes, below }) =>
    frameOf(MiB, [plain(bytes(below(40_000))), repeated(0, MiB)]),
  ),
  "a bomb of figures": (whole, { below }) => {
    const figures = Array.from({ length: 61 }, (_, i) => [`assets/${i}.png`, zeros(1 + below(3))] as const);
    return zipSync({ ...unzipSync(whole), ...Object.fromEntries(figures) }, { level: 1 });
  },
  "a bomb beside the course": (whole) => zipSync({ ...unzipSync(whole), "README.txt": zeros(200) }, { level: 1 }),
  "61 files of one name": (whole) => {
    const copies = Array.from(
      { length: 61 },
      (_, i) => [`assets/${String(i).padStart(2, "0")}.png`, zeros(1)] as const,
    );
    const zip = zipSync({ ...unzipSync(whole), ...Object.fromEntries(copies) }, { level: 1 });
    return eachEntry(zip, (view, at, isLocal) => {
      const name = at + (isLocal ? 30 : 46);
      if (view.getUint8(name) === 0x61) for (const i of [7, 8]) view.setUint8(name + i, 0x30);
    });
  },
  "sizes that lie": (whole, { below }) =>
    eachEntry(whole, (view, at, isLocal) => view.setUint32(at + (isLocal ? 22 : 24), below(2 ** 31), true)),
  "packed sizes that lie": (whole, { below }) =>
    eachEntry(whole, (view, at, isLocal) => view.setUint32(at + (isLocal ? 18 : 20), below(2 ** 31), true)),
  "another way of packing": (whole, { below }) =>
    eachEntry(whole, (view, at, isLocal) => view.setUint16(at + (isLocal ? 8 : 10), 1 + below(98), true)),
  "a password": (whole) => eachEntry(whole, (view, at, isLocal) => view.setUint16(at + (isLocal ? 6 : 8), 1, true)),
  "sizes told later": (whole) =>
    eachEntry(whole, (view, at, isLocal) => view.setUint16(at + (isLocal ? 6 : 8), 8, true)),
  "ten thousand empty files": (whole) => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`assets/${i}`, new Uint8Array()] as const);
    return zipSync({ ...unzipSync(whole), ...Object.fromEntries(many) });
  },
  "names that are paths": (whole) =>
    zipSync({
      ...unzipSync(whole),
      "../../index.html": encode("x"),
      "assets/../../sw.js": encode("x"),
      "/etc/x": encode("x"),
    }),
  "no manifest": (whole) => {
    const { "manifest.json": _manifest, ...rest } = unzipSync(whole);
    return zipSync(rest);
  },
  "no course": (whole) => {
    const { "course.json": _course, ...rest } = unzipSync(whole);
    return zipSync(rest);
  },
  "a format of tomorrow": (whole, { below }) =>
    manifestWith({ format: PACK_FORMAT + 1 + below(1e9) })(whole, { below } as Chance),
  "a format that is none": (whole, chance) =>
    manifestWith({ format: chance.pick<unknown>([0, -1, 1.5, "2", null]) })(whole, chance),
  "vectors it lacks": manifestWith({
    vectors: {
      model: { id: "erica-static", revision: "1", dimensions: 4096 },
      layout: 1,
      rows: 2 ** 40,
      sha256: "0".repeat(64),
    },
  }),
  "a pack in a pack": (whole) => zipSync({ "course.erica": whole }),
};
