/** The doctor over a course of marked words: what is found and what comes of a change is up to the test. */
import type { GraphCorrection } from "../../src/domain/correction.ts";
import { conceptId, courseId, passageId } from "../../src/domain/ids.ts";
import { ok } from "../../src/domain/result.ts";
import type { DoctorApi, Examination, Finding, Quote, RelationFound } from "../../src/protocol/doctor-api.ts";
import { makeMeta } from "./library-fakes.ts";
import { marked } from "./pseudo-words.ts";

const named = (id: string) => ({ id: conceptId(id), title: marked(id) });

const quote = (text: string): Quote => ({
  passage: passageId(`p-${text}`),
  text: marked(text),
  document: marked("notes"),
  locator: { type: "heading", path: [marked("chapter")] },
  markdown: marked(`${text} and more`),
});

const relation = (source: string, target: string, weight: number): RelationFound => ({
  source: named(source),
  target: named(target),
  type: "prereq_of",
  weight,
  reason: marked("reason"),
  quote: quote(`${source} ${target}`),
});

export const markedFindings: readonly Finding[] = [
  {
    kind: "circle",
    key: "circle",
    left: relation("c", "a", 0.3),
    others: [relation("a", "b", 0.5), relation("b", "c", 0.6)],
  },
  {
    kind: "merge",
    key: "merge",
    concept: named("d"),
    sign: "never-together",
    uses: [
      { name: marked("d"), passages: 3, quote: quote("d") },
      { name: marked("e"), passages: 2, quote: quote("e") },
    ],
  },
  { kind: "split", key: "split", sign: "called", concepts: [named("f"), named("g")], quotes: [quote("f g")] },
  { kind: "definition", key: "definition", concept: named("h"), now: marked("h now"), candidates: [quote("h is")] },
  { kind: "weak", key: "weak", relation: relation("a", "h", 0.35) },
  { kind: "orphan", key: "orphan", concept: named("i"), lacks: "relations", quote: quote("i"), near: [named("a")] },
];

/** Each correction takes away the first finding that is left. */
export function fakeDoctor() {
  const corrections: GraphCorrection[] = [];
  const examination = (): Examination => ({
    meta: { ...makeMeta("own-notes", marked("Notes")), id: courseId("own-notes") },
    findings: markedFindings.slice(corrections.length),
    corrections: [...corrections],
    lost: [],
  });
  const api: DoctorApi = {
    examine: async () => ok(examination()),
    foresee: async () =>
      ok({
        type: "changes",
        effect: {
          conceptsGone: [marked("g")],
          conceptsCome: [],
          conceptsChanged: [marked("f")],
          relationsGone: 1,
          relationsCome: 2,
          passages: 3,
          questions: 0,
        },
      }),
    correct: async (_course, correction) => {
      corrections.push(correction);
      return ok(examination());
    },
    takeBack: async (_course, place) => {
      corrections.splice(place, 1);
      return ok(examination());
    },
    editableConcept: async () =>
      ok({
        concept: { ...named("h"), aliases: [marked("h too")], definition: marked("h now") },
        relations: [relation("a", "h", 0.35)],
        candidates: [quote("h is")],
        all: [named("a"), named("b")].map((concept) => ({ ...concept, aliases: [] })),
      }),
    courseFile: async () => ok(new Uint8Array([1])),
  };
  return { api, corrections };
}
