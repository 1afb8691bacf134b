/** Names to type, of the bundled course: shown by their beginnings, not told by their descriptions. */
import { beforeAll, describe, expect, it } from "vitest";
import type { CourseGraph } from "../../src/domain/course-graph.ts";
import type { PracticeItem } from "../../src/domain/practice-item.ts";
import { titleKey } from "../../src/language/text.ts";
import { acceptedNames } from "../../src/practice/items/accepted-names.ts";
import { abbreviates } from "../../src/practice/items/giveaway.ts";
import { bundledItems } from "../support/bundled-items.ts";

let graph: CourseGraph;
let items: readonly PracticeItem[];

beforeAll(async () => {
  ({ graph, items } = await bundledItems());
}, 240_000);

const idsOf = (of: readonly PracticeItem[]): readonly string[] => of.map(({ id }) => id);
const conceptNamed = (title: string) => {
  const found = graph.course.concepts.find((concept) => concept.title === title);
  if (!found) throw new Error(`no concept is called ${title}`);
  return found;
};

describe("a name to type", () => {
  const clozes = () => items.flatMap((item) => (item.kind === "cloze" ? [item] : []));
  it("is shown by how its words begin, so that no other word for it would do", () => {
    const none = clozes().filter(({ begins, accepted: [name = ""] }) => {
      const letters = name.replace(/\s\([^)]*\)/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
      return letters.map((word) => word[0]).join("") !== (begins.match(/[\p{L}\p{N}]/gu) ?? []).join("");
    });
    expect(idsOf(none)).toEqual([]);
  });
  it("is none that any reader tells from its description, by its sense or by its initials", () => {
    const plain = new Set<string>(graph.course.meta.plainNames);
    const told = clozes().filter(
      ({ concept, prompt }) =>
        plain.has(concept) || (prompt.type === "described" && abbreviates(graph.title(concept), prompt.markdown, 2)),
    );
    expect(idsOf(told)).toEqual([]);
  });
  it("says how many letters each word has that isn't shown whole", () => {
    const odd = clozes().filter(
      ({ letters, accepted: [name = ""] }) =>
        letters.join() !==
        (name.replace(/\s\([^)]*\)/g, "").match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) => [...word].length).join(),
    );
    expect(idsOf(odd)).toEqual([]);
  });
  it("counts as right in its usual short and long forms, and never another concept's name", () => {
    const acceptedFor = (title: string) => acceptedNames(graph, conceptNamed(title));
    expect(acceptedFor("Kalman filter")).toContain("KF");
    expect(acceptedFor("Context window")).toContain("maximum context length");
    expect(acceptedFor("Viterbi algorithm").some((name) => name === "Viterbi path")).toBe(true);
    expect(acceptedFor("Masked autoencoder")).toContain("MAE");
    expect(acceptedFor("Discount factor")).toContain("discounting factor");
    expect(acceptedFor("Validation set")).toContain("validation split");
    const owners = new Map(graph.course.concepts.map(({ id, title }) => [titleKey(title), id]));
    const taken = clozes().filter(({ concept, accepted }) =>
      accepted.some((name) => (owners.get(titleKey(name)) ?? concept) !== concept),
    );
    expect(idsOf(taken)).toEqual([]);
  });
});
