import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Course } from "../../../src/domain/course.ts";
import { passageId } from "../../../src/domain/ids.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { type Device, makeDevice, openWhole, silent, TEST_EMBEDDER, value } from "./library-device.ts";

let shipped: Course;
beforeAll(async () => {
  shipped = await makeCourse(attentionSketches);
});
let device: Device;
beforeEach(() => {
  device = makeDevice(shipped);
});

const question = "What is attention?";
const sentences = ["Attention divides scores by the square root of the key size.", "Whales are mammals of the sea."];

it("a prompt is made of the open course's passages", async () => {
  const tutor = device.start();
  await openWhole(tutor);
  const request = { question, settings: defaultSettings, level: "standard" as const, known: [], history: [] };
  const { answer } = value(await tutor.ask(request));
  const prompt = value(await tutor.prompt({ answer, known: [], history: [], contextWindow: 4096 }));
  expect(prompt.sources.length).toBeGreaterThan(0);
  expect(prompt.messages.at(-1)?.content).toContain(question);
});

it("what a model wrote is judged alike, whichever embedder searches", async () => {
  const tutor = device.start();
  await openWhole(tutor);
  const source = passageId("attention#how-it-works-1");
  const request = { sentences, sources: [source], question };
  const before = value(await tutor.ground(request));
  expect(before[0]).toMatchObject({ verdict: "supported", citations: [1] });
  expect(before[1]?.verdict).not.toBe("supported");
  value(await tutor.useEmbedder(TEST_EMBEDDER, silent));
  expect(device.threads).not.toContain("embedder erica-static");
  expect(value(await tutor.ground(request))).toEqual(before);
  expect(value(await tutor.ground(request))).toEqual(before);
  // The one that the judgement is fitted to, once.
  expect(device.threads.sort()).toEqual(["embedder erica-static", `embedder ${TEST_EMBEDDER}`, "index"]);
});

it("nothing is made or judged before a course is open", async () => {
  const ground = await device.start().ground({ sentences, sources: [], question });
  expect(ground.ok ? "" : ground.error.type).toBe("course-missing");
});
