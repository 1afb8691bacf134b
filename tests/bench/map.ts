/**
 * The course's map while one moves and zooms: script and layout of a frame, in the built app. What is painted after
 * that is the browser's own thread's work.
 */
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

/** One event of a gesture a frame: what it sets off, and the layout it leads to, in milliseconds. */
const timeFrames = (page: Page, gesture: "pan" | "zoom"): Promise<number[]> =>
  page.evaluate(
    async ([kind, frames]) => {
      const map = document.querySelector("svg[role='application']");
      if (!map) throw new Error("no map");
      const { x, y, width, height } = map.getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const send = (type: string, dx: number, dy: number): void => {
        const at = { clientX: middleX + dx, clientY: middleY + dy, pointerId: 1, buttons: 1, pointerType: "mouse" };
        map.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, cancelable: true }));
      };
      const wheel = (deltaY: number): void => {
        const at = { clientX: middleX, clientY: middleY, deltaY, ctrlKey: true, bubbles: true, cancelable: true };
        map.dispatchEvent(new WheelEvent("wheel", at));
      };
      const times: number[] = [];
      if (kind === "pan") send("pointerdown", 0, 0);
      for (let frame = 0; frame < frames; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const began = performance.now();
        // A hand that draws circles, and a wheel that goes in and out.
        if (kind === "pan") send("pointermove", 240 * Math.sin(frame / 8), 160 * Math.cos(frame / 8) - 160);
        else wheel(frame % 40 < 20 ? -1 : 1);
        // The interface is drawn in a microtask.
        await Promise.resolve();
        await Promise.resolve();
        for (const element of [document.body, map.lastElementChild]) element?.getBoundingClientRect();
        times.push(performance.now() - began);
      }
      if (kind === "pan") send("pointerup", 0, 0);
      return times;
    },
    [gesture, FRAMES] as const,
  );

async function addCourse(page: Page, url: string, file: string): Promise<void> {
  await page.goto(`${url}library`);
  await page.getByLabel("Add a course file").setInputFiles(file);
  await page.getByText("A large course").first().waitFor({ timeout: 60_000 });
}

/** @returns how long it takes from the press on "Course" to map and list on the screen */
const timeOfOpening = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const began = performance.now();
    document.querySelector<HTMLAnchorElement>("header a[href$='course']")?.click();
    while (!document.querySelector("svg[role='application'] text"))
      await new Promise((resolve) => setTimeout(resolve, 4));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  });

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
