/** The course's map while one moves and zooms: script, style and layout of a frame, in the built app. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { writePack } from "../../src/packs/write-pack.ts";
import { placeCourse } from "../../src/tutor/course-map/place-course.ts";
import { largeCourse } from "../support/large-course.ts";
import { startApp } from "./browser.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const FRAMES = 120;
const window = { width: 1280, height: 900 };
const courses = [
  { concepts: 777, topics: Array.from({ length: 26 }, (_, i) => (i < 23 ? 30 : 29)) },
  { concepts: 3000, topics: Array.from({ length: 60 }, () => 50) },
  { concepts: 3000, topics: [3000] },
] as const;

/** Where the camera is when the frames begin: how often "+" was pressed after the whole map. */
const distances = { "whole map": 0, marks: 3, names: 6 } as const;

/** The page's own main thread, by its own clock: what else runs on the machine doesn't count. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const counted = ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"];
    return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value * 1000 : 0), 0);
  };
}

/** One step of a gesture: a hand that draws circles, a wheel that goes in and out. */
const stepOf = (page: Page, gesture: "pan" | "zoom", frame: number): Promise<void> =>
  page.evaluate(
    async ([kind, step]) => {
      const map = document.querySelector("[role='application']");
      if (!map) throw new Error("no map");
      const { x, y, width, height } = map.getBoundingClientRect();
      const middle = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true };
      const pointer = { pointerId: 1, buttons: 1, pointerType: "mouse" };
      if (kind === "zoom") {
        map.dispatchEvent(new WheelEvent("wheel", { ...middle, deltaY: step % 40 < 20 ? -1 : 1, ctrlKey: true }));
      } else {
        if (step === 0) map.dispatchEvent(new PointerEvent("pointerdown", { ...middle, ...pointer }));
        const clientX = middle.clientX + 240 * Math.sin(step / 8);
        const clientY = middle.clientY + 160 * Math.cos(step / 8) - 160;
        map.dispatchEvent(new PointerEvent("pointermove", { ...middle, ...pointer, clientX, clientY }));
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
    [gesture, frame] as const,
  );

/** @returns script, style and layout of each frame, in milliseconds */
async function timeFrames(page: Page, gesture: "pan" | "zoom"): Promise<number[]> {
  const clock = await threadClock(page);
  const times: number[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    const began = await clock();
    await stepOf(page, gesture, frame);
    times.push((await clock()) - began);
  }
  await page.evaluate(() =>
    document.querySelector("[role='application']")?.dispatchEvent(new PointerEvent("pointerup", { pointerId: 1 })),
  );
  return times;
}

async function addCourse(page: Page, url: string, file: string): Promise<void> {
  await page.goto(`${url}library`);
  await page.getByLabel("Add a course file").setInputFiles(file);
  await page.getByText("A large course").first().waitFor({ timeout: 60_000 });
}

/** @returns script, style and layout from the press on "Course" to map and list on the screen */
async function timeOfOpening(page: Page): Promise<number> {
  const clock = await threadClock(page);
  const began = await clock();
  await page.getByRole("link", { name: "Course", exact: true }).click();
  await page.locator("[role='application'] span").first().waitFor();
  await page.waitForTimeout(500);
  return (await clock()) - began;
}

export const bench: Bench = async () => {
  const rows: BenchRow[] = [];
  const app = await startApp();
  for (const { concepts, topics } of courses) {
    const data = `${concepts} concepts, ${topics.length} ${topics.length === 1 ? "topic" : "topics"}`;
    const row = (metric: string, value: number, n = 1): void => {
      rows.push({ bench: "map", subject: "erica", n, data, metric, value: round(value, 1), unit: "ms" });
    };
    const course = await largeCourse(topics);
    const graph = new CourseGraph(course);
    placeCourse(graph, "wide");
    const began = performance.now();
    placeCourse(graph, "wide");
    row("layout of the map", performance.now() - began);
    const file = path.join(os.tmpdir(), `large-${process.pid}.erica`);
    fs.writeFileSync(file, await writePack({ course }));
    const page = await (await app.browser.newContext({ viewport: window })).newPage();
    await addCourse(page, app.url, file);
    fs.rmSync(file);
    row("opening the Course view", await timeOfOpening(page));
    for (const [distance, presses] of Object.entries(distances)) {
      await page.getByRole("button", { name: "Whole map" }).click();
      await page.waitForTimeout(500);
      for (let press = 0; press < presses; press++) {
        await page.getByRole("button", { name: "Zoom in" }).click();
        await page.waitForTimeout(450);
      }
      for (const gesture of ["pan", "zoom"] as const) {
        const times = await timeFrames(page, gesture);
        for (const part of [50, 95, 100]) row(`${gesture}, ${distance}, p${part}`, percentile(times, part), FRAMES);
      }
    }
    await page.context().close();
  }
  await app.close();
  return rows;
};
