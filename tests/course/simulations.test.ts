/** The simulations of the bundled course: each is there, and each that Erica has is offered. */
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { simulationIds } from "../../src/simulations/simulations.ts";

const folder = "src/courses/introduction-to-ai/simulations";
const offered = new Map(
  fs.readdirSync(folder).map((name) => [
    path.basename(name, ".yaml"),
    parse(fs.readFileSync(path.join(folder, name), "utf8")) as {
      readonly title: string;
      readonly caption: string;
    },
  ]),
);

it("a course offers what Erica has, and all of it", () => {
  expect([...offered.keys()].sort()).toEqual([...simulationIds].sort());
});

it("each has a title of its own and says what to do", () => {
  expect(new Set([...offered.values()].map(({ title }) => title)).size).toBe(offered.size);
  for (const [id, { caption }] of offered) expect(caption.length, id).toBeGreaterThan(40);
});
