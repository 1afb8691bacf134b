/** On a slow line the first part of a course answers while the rest is still on its way. */
import { unzipSync } from "fflate";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { zstdPacker } from "../../../src/cli/zstd-packer.ts";
import type { Course } from "../../../src/domain/course.ts";
import { deferred } from "../../../src/domain/deferred.ts";
import type { AppError } from "../../../src/domain/errors.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { hashCourse, sha256Hex } from "../../../src/packs/content-hash.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import type { CourseSource } from "../../../src/ports/course-source.ts";
import type { OpenProgress } from "../../../src/protocol/tutor-api.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { type Device, errorOf, makeDevice, silent, value } from "./library-device.ts";

let course: Course;
let pack: Uint8Array;
let part: Uint8Array<ArrayBuffer>;
let device: Device;
/** How the download ends, when it does. */
let rest: ReturnType<typeof deferred<Result<Uint8Array, AppError>>>;

beforeAll(async () => {
  const made = await makeCourse(attentionSketches);
  const languages = [{ tag: "es", concepts: { softmax: { title: "Función softmax", definition: "Da porcentajes." } } }];
  const changed = { ...made, languages };
  course = { ...changed, meta: { ...changed.meta, contentHash: await hashCourse(changed) } };
  pack = await writePack({ course }, await zstdPacker());
  part = new Uint8Array(unzipSync(pack)["course-1.json.zst"] ?? []);
});
beforeEach(() => {
  device = makeDevice(course);
  rest = deferred();
});

const slowSource = (sha256: string): CourseSource => ({
  shipped: async () => ok({ ...course.meta, packSha256: "0", firstPart: { from: 0, to: part.length, sha256 } }),
  async download(_onProgress, onFirstPart) {
    onFirstPart?.(part);
    return rest.promise;
  },
});
const asking = (question: string) => ({
  question,
  settings: defaultSettings,
  level: "standard" as const,
  known: [],
  history: [],
});

async function startSlowly(sha256?: string) {
  const tutor = device.start(slowSource(sha256 ?? (await sha256Hex(part))));
  const told: OpenProgress["answers"][] = [];
  const opening = tutor.open(({ answers }) => void told.push(answers));
  return { tutor, opening, told };
}

it("answers what words are sure of, in full, and says that search by meaning is on its way", async () => {
  const { tutor, told } = await startSlowly();
  const { answer } = value(await tutor.ask(asking("What is softmax?")));
  expect(answer).toMatchObject({ sureness: "sure", search: { meaning: false, preparing: true } });
  expect(answer.course.contentHash).toBe(course.meta.contentHash);
  expect(answer.citations.length).toBeGreaterThan(0);
  expect(told.filter(Boolean)).toEqual(["soon", "now"]);
  rest.resolve(ok(pack));
});

it("everything else waits for the whole course, and then there is nothing missing", async () => {
  const { tutor, opening } = await startSlowly();
  value(await tutor.ask(asking("What is softmax?")));
  const ended: string[] = [];
  const later = [
    tutor.concept(course.concepts[0]!.id).then(() => ended.push("a page")),
    tutor
      .ask(asking("¿Qué es softmax?"))
      .then((reply) => ended.push(value(reply).answer.sections[0]?.blocks[0]?.markdown ?? "")),
    tutor.ask(asking("how do I keep a dog from barking")).then(() => ended.push("a doubt")),
  ];
  // What needn't wait is over by then.
  value(await tutor.ask(asking("What is attention?")));
  expect(ended).toEqual([]);
  rest.resolve(ok(pack));
  expect(value(await opening).meta.contentHash).toBe(course.meta.contentHash);
  await Promise.all(later);
  expect(ended).toHaveLength(3);
  expect(ended.join()).toContain("Da porcentajes.");
  const stored = await device.store.read(course.meta.id);
  expect(stored.ok ? stored.value : stored.error).toEqual(course);
});

it("an end of the line leaves the answer, and says what failed from then on", async () => {
  const { tutor, opening } = await startSlowly();
  value(await tutor.ask(asking("What is softmax?")));
  const down: AppError = { type: "course-download-failed", detail: "offline" };
  rest.resolve(err(down));
  expect(errorOf(await opening)).toEqual(down);
  expect(errorOf(await tutor.ask(asking("What is softmax?")))).toEqual(down);
});

it("what isn't the part that was built answers nothing", async () => {
  const { tutor, opening, told } = await startSlowly("0".repeat(64));
  const asked = tutor.ask(asking("What is softmax?"));
  rest.resolve(ok(pack));
  value(await opening);
  value(await asked);
  expect(told.filter(Boolean)).toEqual(["soon"]);
});

it("a course that is whole at once is opened once", async () => {
  const tutor = device.start();
  const told: OpenProgress["answers"][] = [];
  value(await tutor.open(({ answers }) => void told.push(answers)));
  expect(told.filter(Boolean)).toEqual([]);
  value(await tutor.open(silent));
});
