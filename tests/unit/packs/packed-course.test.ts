/** A course packed with Zstandard comes through the same door, with the same limits. */
import { unzipSync, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { zstdPacker } from "../../../src/cli/zstd-packer.ts";
import type { Course } from "../../../src/domain/course.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { chanceOf } from "../../support/chance.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { archiveFaults } from "../../support/hostile/archives.ts";
import { frameOf, repeated } from "../../support/hostile/zstd-frames.ts";

let course: Course;
let plain: Uint8Array;
let packed: Uint8Array;

beforeAll(async () => {
  course = await makeCourse(attentionSketches);
  plain = await writePack({ course });
  packed = await writePack({ course }, await zstdPacker());
});

const problem = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readPack(new Blob([new Uint8Array(bytes)]));
  if (read.ok) throw new Error("it was accepted");
  return "detail" in read.error ? read.error.detail : read.error;
};
const withCourse = (frame: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(packed), "course.json.zst": [frame, { level: 0 }] });

it("reads back, checked and vouched for, in memory and from a file", async () => {
  const whole = { ok: true, value: { course } };
  expect(await readPack(packed)).toEqual(whole);
  expect(await readPack(packed, true)).toEqual(whole);
  expect(await readPack(new Blob([new Uint8Array(packed)]))).toEqual(whole);
});

it("is of a format that earlier versions refuse by its number; without it they read what is written", () => {
  const formatOf = (pack: Uint8Array): unknown =>
    (JSON.parse(new TextDecoder().decode(unzipSync(pack)["manifest.json"])) as { format: unknown }).format;
  expect(formatOf(packed)).toBe(3);
  expect(formatOf(plain)).toBe(2);
});

it("is refused when it says more than it may hold, and when it holds something else", async () => {
  const MiB = 1024 * 1024;
  expect(await problem(withCourse(frameOf(100 * MiB, [repeated(32, 9)])))).toContain("made to unpack to an enormous");
  expect(await problem(withCourse(frameOf(MiB, [repeated(32, 9)])))).toContain("can't be unpacked");
  expect(await problem(withCourse(frameOf(9, [repeated(32, 9)])))).toContain("checksum");
  expect(await problem(withCourse(new Uint8Array(9)))).toContain("can't be unpacked");
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
