/** Corrections go with the saved file: applied where it is opened, and taken back there. */
import { unzipSync, zipSync } from "fflate";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { GraphCorrection } from "../../../src/domain/correction.ts";
import type { Course } from "../../../src/domain/course.ts";
import { conceptId, courseId } from "../../../src/domain/ids.ts";
import { sha256Hex } from "../../../src/packs/content-hash.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { asFile, ask, type Device, errorOf, makeDevice, openWhole, renamed, silent, value } from "./library-device.ts";

const id = courseId("cooking");
let shipped: Course;
let cooking: Course;
beforeAll(async () => {
  shipped = await makeCourse(attentionSketches);
  cooking = await renamed(
    await makeCourse([
      { id: "dough", title: "Dough", definition: "Dough is flour and water, kneaded until it holds together." },
      { id: "bread", title: "Bread", needs: { dough: "It is baked dough." } },
    ]),
    "cooking",
  );
});
let home: Device;
beforeEach(() => {
  home = makeDevice(shipped);
});

const rename: GraphCorrection = {
  type: "rename",
  concept: { id: conceptId("dough"), title: "Dough" },
  title: "Bread dough",
  aliases: [],
};
const define: GraphCorrection = {
  type: "define",
  concept: { id: conceptId("bread"), title: "Bread" },
  definition: "Bread is dough that was baked.",
};
const opened = async (device: Device, file?: Blob) => {
  const tutor = device.start();
  await openWhole(tutor);
  if (file) value(await tutor.addCourse(file));
  return tutor;
};
const titles = async (device: Device) =>
  value(await device.store.read(id))
    .concepts.map(({ title }) => title)
    .sort();
/** The file that the course is saved as after these corrections. */
async function savedAfter(...corrections: readonly GraphCorrection[]): Promise<Uint8Array<ArrayBuffer>> {
  const tutor = await opened(home, await asFile({ course: cooking }));
  for (const correction of corrections) value(await tutor.correct(id, correction, silent));
  return value(await tutor.courseFile(id));
}

it("a saved file carries them, is opened corrected, and taking back leads to the course as it was made", async () => {
  const file = await savedAfter(rename, define);
  const elsewhere = makeDevice(shipped);
  const tutor = await opened(elsewhere, new Blob([file]));
  expect(await titles(elsewhere)).toEqual(["Bread", "Bread dough"]);
  expect(value(await tutor.examine(id)).corrections).toEqual([rename, define]);
  value(await tutor.useCourse(id, silent));
  expect(await ask(tutor, "What is bread dough?")).toMatchObject({ course: "cooking", first: "dough" });
  expect(value(await tutor.takeBack(id, 0, silent)).corrections).toEqual([define]);
  value(await tutor.takeBack(id, 0, silent));
  expect(await titles(elsewhere)).toEqual(["Bread", "Dough"]);
  const again = value(await readPack(value(await tutor.courseFile(id))));
  expect(again.corrections).toBeUndefined();
  expect(again.course.concepts).toEqual(cooking.concepts);
});

it("where the course was corrected too, both are applied once, and none is lost", async () => {
  const file = await savedAfter(rename, define);
  const elsewhere = makeDevice(shipped);
  const tutor = await opened(elsewhere, await asFile({ course: cooking }));
  value(await tutor.correct(id, define, silent));
  value(await tutor.addCourse(new Blob([file])));
  expect(value(await tutor.examine(id)).corrections).toEqual([rename, define]);
  expect(await titles(elsewhere)).toEqual(["Bread", "Bread dough"]);
});

it("its own file comes back to the device that saved it as it left", async () => {
  const file = await savedAfter(rename);
  const tutor = home.start();
  await openWhole(tutor);
  value(await tutor.addCourse(new Blob([file])));
  expect(value(await tutor.examine(id)).corrections).toEqual([rename]);
});

it("an Erica that doesn't know them opens the corrected course", async () => {
  const { "corrections.json": carried, "manifest.json": manifest, ...rest } = unzipSync(await savedAfter(rename));
  expect(carried).toBeDefined();
  const { corrections: _, ...older } = JSON.parse(new TextDecoder().decode(manifest));
  const read = value(
    await readPack(zipSync({ ...rest, "manifest.json": new TextEncoder().encode(JSON.stringify(older)) })),
  );
  expect(read.course.concepts.map(({ title }) => title).sort()).toEqual(["Bread", "Bread dough"]);
  expect(read.corrections).toBeUndefined();
});

it("a file whose corrections are not what they should be is refused whole", async () => {
  const files = unzipSync(await savedAfter(rename));
  const text = new TextDecoder().decode(files["corrections.json"]);
  const detailWith = async (changed: string | undefined, checksum = true): Promise<unknown> => {
    const { "corrections.json": _, "manifest.json": manifest, ...rest } = files;
    const bytes = new TextEncoder().encode(changed);
    const listed = JSON.parse(new TextDecoder().decode(manifest));
    if (checksum && changed !== undefined) listed.corrections.sha256 = await sha256Hex(bytes);
    const error = errorOf(
      await readPack(
        zipSync({
          ...rest,
          "manifest.json": new TextEncoder().encode(JSON.stringify(listed)),
          ...(changed === undefined ? {} : { "corrections.json": bytes }),
        }),
      ),
    );
    return error && "detail" in error ? error.detail : undefined;
  };
  expect(await detailWith(text)).toBeUndefined();
  expect(await detailWith(undefined)).toBe("its corrections are missing");
  expect(await detailWith(`${text} `, false)).toBe("its corrections don't match their checksum");
  expect(await detailWith(text.replace('"rename"', '"burn"'))).toMatch(/^its corrections are not valid/);
  expect(await detailWith(text.replace('"id":"cooking"', '"id":"other"'))).toBe(
    "its corrections are of another course",
  );
  expect(
    await detailWith(
      text.replace(
        '"assets":[]',
        `"assets":[{"id":"a","kind":"source","mediaType":"text/plain","bytes":1,"sha256":"${"0".repeat(64)}"}]`,
      ),
    ),
  ).toBe("its corrections are of other files");
  expect(await detailWith(text.replaceAll('"source":"dough"', '"source":"stone"'))).toMatch(
    /^the course it was made as does not hold together/,
  );
});
