/** The map of the course by keys, by search and by its list: what one says, the other says too. */
import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import type { ConceptKnowledge, KnowledgeStage } from "../../src/domain/knowledge.ts";
import { ok } from "../../src/domain/result.ts";
import { courseMap as words } from "../../src/language/words/en/course-map.ts";
import type { Route } from "../../src/ports/navigation.ts";
import { conceptSummaries } from "../../src/tutor/browse-course.ts";
import { placeCourse } from "../../src/tutor/course-map/place-course.ts";
import { learningPath } from "../../src/tutor/learning-path.ts";
import { CourseContents } from "../../src/ui/course-map/course-contents.tsx";
import { createCourse } from "../../src/ui/view-models/course-view-model.ts";
import { largeCourse } from "../support/large-course.ts";
import { startConversation } from "./fakes.ts";
import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/base.css";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  root.style.width = "900px";
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const nextFrame = (): Promise<void> => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));

async function show(topics: readonly number[], stages: readonly KnowledgeStage[] = []) {
  const graph = new CourseGraph(await largeCourse(topics));
  const shape = root.clientWidth < 500 ? "tall" : "wide";
  const tutor = {
    concepts: async () => ok(conceptSummaries(graph)),
    simulations: async () => ok([]),
    courseMap: async () => ok(placeCourse(graph, shape)),
    learningPath: async (id: Parameters<typeof learningPath>[1]) => learningPath(graph, id, []),
  };
  const course = createCourse(tutor);
  await course.load();
  await course.loadMap(shape);
  const map = course.map.value;
  if (!map) throw new Error("no map");
  const followed: (string | null)[] = [];
  // As the app's router does.
  root.onclick = (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    followed.push(link.getAttribute("href"));
  };
  const { profile, announcer } = startConversation();
  const navigation = {
    route: {
      value: { name: "course" as const },
      peek: () => ({ name: "course" as const }),
      subscribe: () => () => undefined,
    },
    href: (route: Route) => (route.name === "concept" ? `/course/${route.id}` : `/${route.name}`),
    go: () => undefined,
    cover: () => () => undefined,
  };
  const knowledge = stages.flatMap((stage, at): ConceptKnowledge[] => {
    const concept = map.concepts[at];
    return concept ? [{ concept: concept.id, title: concept.title, stage, items: 1 }] : [];
  });
  render(
    <CourseContents
      {...{ course, profile, announcer, tutor, map, knowledge }}
      navigation={navigation as never}
      title="A large course"
    />,
    root,
  );
  await nextFrame();
  await nextFrame();
  return { map, course, followed, announcer };
}

const canvas = (): HTMLElement => {
  const found = root.querySelector<HTMLElement>("[role=application]");
  if (!found) throw new Error("no map");
  return found;
};
const focused = (): string => document.activeElement?.getAttribute("aria-label") ?? "";
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    await nextFrame();
  }
};
const landed = (): Promise<void> => new Promise((over) => setTimeout(over, 450));
const enterMap = (): void => canvas().querySelector<HTMLElement>("a, button")?.focus();

test("by keys: from topic to topic, into one, from concept to concept, to its page and back out", async () => {
  const { map, followed } = await show([12, 12, 12, 12]);
  enterMap();
  expect(focused()).toContain(map.areas[0]?.title);
  await press("ArrowRight");
  expect(focused()).toContain(map.areas[1]?.title);
  await press("Enter");
  const first = map.concepts[map.areas[1]?.from ?? -1];
  expect(focused()).toContain(first?.title);
  await press("ArrowRight");
  const second = map.concepts[(map.areas[1]?.from ?? -1) + 1];
  expect(focused()).toContain(second?.title);
  await press("Enter");
  expect(followed).toEqual([`/course/${second?.id}`]);
  await press("Escape");
  expect(focused()).toContain(map.areas[1]?.title);
  await press("Home");
  await landed();
  const box = canvas().getBoundingClientRect();
  for (const area of canvas().querySelectorAll("g > rect")) {
    const { left, right, top, bottom } = area.getBoundingClientRect();
    if (area.closest("pattern")) continue;
    expect(left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom).toBe(true);
  }
});

test("right alone reaches every concept, in the order of the list", async () => {
  const { map } = await show([9, 4, 1, 7]);
  enterMap();
  await press("Enter");
  for (const { title } of map.concepts) {
    expect(focused()).toContain(`${title}.`);
    await press("ArrowRight");
  }
});

test("plus and minus change what is drawn: areas with their counts, then marks, then names that don't touch", async () => {
  const { map } = await show(Array.from({ length: 20 }, () => 30));
  expect(canvas().textContent).toContain("30 concepts");
  expect(canvas().querySelectorAll("circle[data-stage]").length).toBe(0);
  enterMap();
  await press("Enter");
  await landed();
  await press("+");
  await landed();
  const names = [...canvas().querySelectorAll("span")].filter((text) => /\d$|…$/.test(text.textContent ?? ""));
  const boxes = names.map((name) => name.getBoundingClientRect());
  expect(boxes.length).toBeGreaterThan(20);
  expect(boxes.length).toBeLessThan(map.concepts.length / 2);
  const touching = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3),
  );
  expect(touching).toEqual([]);
});

test("the list says what the map says: topics and counts, stages, needs and what is opened up", async () => {
  const { map } = await show([5, 6], ["solid", "fading", "practised", "seen"]);
  const sections = [...root.querySelectorAll("section[aria-label]")].filter((each) => each.querySelector("h3 + p"));
  expect(sections.map((section) => section.getAttribute("aria-label"))).toEqual(map.areas.map(({ title }) => title));
  expect(sections[0]?.querySelector("h3 + p")?.textContent).toContain("1 solid, 1 practised, 1 fading, and 1 seen");
  const rows = [...root.querySelectorAll("section li")].filter((row) => row.querySelector("[aria-expanded]"));
  expect(rows.length).toBe(map.concepts.length);
  for (const [at, { title, needs }] of map.concepts.entries()) {
    const row = rows[at];
    expect(row?.textContent).toContain(title);
    row?.querySelector<HTMLElement>("[aria-expanded]")?.click();
    await nextFrame();
    const opens = map.concepts.filter((other) => other.needs.includes(at)).map((other) => other.title);
    for (const other of [...needs.map((need) => map.concepts[need]?.title), ...opens])
      expect(row?.querySelector("[aria-expanded] ~ div")?.textContent).toContain(other);
  }
  expect(rows.slice(0, 4).map((row) => row.textContent)).toEqual([
    expect.stringContaining("Solid"),
    expect.stringContaining("Fading"),
    expect.stringContaining("Practised"),
    expect.stringContaining("Seen"),
  ]);
  enterMap();
  await press("Enter");
  expect(focused()).toContain("Solid");
});

test("search dims the rest, says how many each topic has, and flies from match to match", async () => {
  const { map, course, announcer } = await show(Array.from({ length: 20 }, () => 40));
  const wanted = map.concepts[777]?.title ?? "";
  course.search.value = wanted;
  await nextFrame();
  expect(canvas().textContent).toContain("1 found");
  const field = root.querySelector<HTMLInputElement>("input[type=search]");
  field?.focus();
  await press("Enter");
  await landed();
  expect(announcer.message.value).toContain(wanted);
  expect(root.querySelector("[data-chosen=true]")?.getAttribute("aria-label")).toContain(wanted);
  const box = root.querySelector("[data-chosen=true]")?.getBoundingClientRect();
  const all = canvas().getBoundingClientRect();
  expect(box && box.left > all.left && box.right < all.right && box.top > all.top && box.bottom < all.bottom).toBe(
    true,
  );
  expect(canvas().querySelectorAll("circle[data-dim=false]").length).toBeLessThan(20);
});

test("the path to a concept stands on the map with the numbers of its list", async () => {
  const { map } = await show([30, 30]);
  enterMap();
  await press("Enter", "ArrowDown", "ArrowDown");
  const button = [...root.querySelectorAll("button")].find((each) => each.textContent === words.showPath);
  button?.click();
  await landed();
  const steps = [...root.querySelectorAll("ul[aria-label^='Path to'] li")].map(
    (step) => step.querySelector("span")?.textContent,
  );
  const onMap = [...canvas().querySelectorAll("g > circle + text")].map((text) => text.textContent);
  expect(steps.length).toBeGreaterThan(1);
  expect(onMap.filter((text) => /^\d+$/.test(text ?? "")).toSorted()).toEqual(steps.toSorted());
  expect(map.concepts.length).toBe(60);
});

test.each([
  ["one concept", [1]],
  ["three topics of one each", [1, 1, 1]],
])("a course of %s has a map one can use", async (_name, topics) => {
  const { map } = await show(topics);
  expect(canvas().textContent).toContain(map.areas[0]?.title?.slice(0, 5));
  enterMap();
  await press("Enter");
  expect(focused()).toContain(map.concepts[0]?.title);
});

test.each([900, 328])("axe finds nothing, and nothing is wider than the page (%i px)", async (width) => {
  root.style.width = `${width}px`;
  await show([30, 30, 8], ["solid", "fading", "practised", "seen"]);
  const check = async (): Promise<void> => {
    const { violations } = await axe.run(root, { resultTypes: ["violations"], rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(root.scrollWidth).toBeLessThanOrEqual(width);
  };
  await check();
  enterMap();
  await press("Enter");
  await check();
});
